# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one case of the sheet `tests`, forward and back. Answers with differences as sentences; none is a pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from kiosk.domain.walk.difference import Difference
from kiosk.domain.walk.evaluate import evaluate
from kiosk.domain.walk.items import count_key, read_key, with_counts
from kiosk.domain.walk.procedure import Case, Procedure
from kiosk.domain.walk.there_and_back import there_and_back
from kiosk.domain.walk.view import TOLD, View


def rehearse(procedure: Procedure, case: Case, today: date, language: str) -> list[str]:
    """The differences between what the case expects and what happens, each a sentence that begins with its name."""
    return [f"{case.name}: {found.sentence}" for found in differences(procedure, case, today, language)]


def differences(procedure: Procedure, case: Case, today: date, language: str) -> list[Difference]:
    def seen(answers: Mapping[str, str]) -> View:
        return evaluate(procedure, answers, today, language)

    unknown = [name for name, _ in case.answers if not procedure.is_answer(name)]
    if unknown:
        return [Difference(f"{name} is answered but is no question.", name) for name in dict.fromkeys(unknown)]
    answers = with_counts(dict(case.answers))
    end = seen(answers)
    found = [*_answered(end, answers), *_path(end, case.expect_path), *_expected(end, case.expect)]
    return [*found, *(Difference(surprise, "the way") for surprise in there_and_back(seen, answers))]


def _answered(end: View, answers: Mapping[str, str]) -> Iterator[Difference]:
    """An answer that the question cannot hold is a mistake of the case."""
    on_path = {question.name: question for screen in end.screens for question in screen.questions}
    for name, raw in answers.items():
        question = on_path.get(name)
        if question is None or not raw.strip():
            continue
        if question.type in TOLD:
            yield Difference(f"{name} asks nothing here: it is a {question.type}; leave its answer out.", name)
        elif name in end.errors:
            yield Difference(f"the answer to {name} is refused: {end.errors[name]}", name)
        elif not end.values[name].reveal():
            yield Difference(f"the answer to {name} is not one of its choices.", name)


def _path(end: View, expected: tuple[str, ...]) -> Iterator[Difference]:
    if not expected:
        return
    screens = tuple(screen.id for screen in end.screens)
    questions = tuple(question.name for screen in end.screens for question in screen.questions)
    if expected not in (screens, questions):
        # Side by side stands the spelling of the path that the case comes nearer to.
        got = max(screens, questions, key=lambda names: len(set(names).intersection(expected)))
        yield Difference(f"the path is {', '.join(screens)} and not {', '.join(expected)}.", "the path", expected, got)


def _expected(end: View, expected: tuple[str, ...]) -> Iterator[Difference]:
    for wish in expected:
        word, _, rest = (part.strip() for part in wish.partition(":"))
        checks = _CHECKS.get(word)
        if checks is None:
            yield Difference(f"'{wish}' is not understood; write {', '.join(_CHECKS)}.", "expect")
        else:
            yield from checks(end, rest)


def _exit(end: View, name: str) -> Iterator[Difference]:
    wanted = f"exit:{name}" if name else "exit"
    if end.outcome.kind != "exit" or (name and end.outcome.name != wanted):
        yield Difference(f"{wanted} is expected; {_ends(end)}.", "the end", (wanted,), (_end(end),))


def _eligible(end: View, name: str) -> Iterator[Difference]:
    if end.outcome.kind != "eligible" or (name and end.outcome.name != name):
        yield Difference(f"eligible is expected; {_ends(end)}.", "the end", ("eligible",), (_end(end),))


def _ends(end: View) -> str:
    if end.outcome.kind == "unfinished":
        return f"it is {_end(end)}"
    return f"it ends with {_end(end)}"


def _end(end: View) -> str:
    if end.outcome.kind == "unfinished":
        return f"unfinished: {end.current} still needs an answer"
    return end.outcome.name or end.outcome.kind


def _asks(end: View, name: str) -> Iterator[Difference]:
    if not _is_asked(end, name):
        yield Difference(f"{name} is not asked.", name, ("asked",), ("not asked",))


def _not_asked(end: View, name: str) -> Iterator[Difference]:
    if not _is_known(end, name):
        yield Difference(f"{name} is no question.", name)
    elif _is_asked(end, name):
        yield Difference(f"{name} is asked.", name, ("not asked",), ("asked",))


def _is_asked(end: View, name: str) -> bool:
    return any(question.name == name for screen in end.screens for question in screen.questions)


def _is_known(end: View, name: str) -> bool:
    """An item that is not there has no values."""
    key = read_key(name)
    return name in end.values or (key is not None and count_key(key.repeat) in end.values)


def _docs(end: View, names: str) -> Iterator[Difference]:
    wanted = {name.strip() for name in names.split(",") if name.strip()}
    listed = {document.id for document in end.documents}
    if wanted != listed:
        sentence = f"the documents are {_list(listed)} and not {_list(wanted)}."
        yield Difference(sentence, "documents", tuple(sorted(wanted)), tuple(sorted(listed)))


def _printed(end: View, field_and_text: str) -> Iterator[Difference]:
    field, _, text = (part.strip() for part in field_and_text.partition("="))
    values = [printed.value.reveal() for printed in end.print if printed.field == field]
    if not values:
        yield Difference(f"{field} is not printed.", f"printed {field}", (text,), ("not printed",))
    elif text not in values:
        sentence = f"{field} is printed as {values[0]} and not {text}."
        yield Difference(sentence, f"printed {field}", (text,), tuple(values))


def _not_submitted(end: View, name: str) -> Iterator[Difference]:
    if not _is_known(end, name):
        yield Difference(f"{name} is no question.", name)
    elif name in end.submission:
        yield Difference(f"{name} is submitted.", name, ("not submitted",), ("submitted",))


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"


_CHECKS: Final[Mapping[str, Callable[[View, str], Iterator[Difference]]]] = {
    "exit": _exit,
    "eligible": _eligible,
    "asks": _asks,
    "not_asked": _not_asked,
    "docs": _docs,
    "printed": _printed,
    "not_submitted": _not_submitted,
}
