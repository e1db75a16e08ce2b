# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes an XLSForm of any size, whose sections of ten questions hang on one another, and answers to it. Runs none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Row = tuple[str, ...]

SURVEY = (
    "type",
    "name",
    "label::Español (es)",
    "label::English (en)",
    "required",
    "relevant",
    "constraint",
    "calculation",
    "choice_filter",
    "appearance",
)
CHOICES = ("list_name", "name", "label::Español (es)", "label::English (en)", "state")
STATES = 32
TOWNS = 10


def form(sections: int) -> str:
    """The workbook in Markdown tables: `sections` × 10 questions and `sections` × 2 calculates."""
    survey = [row for number in range(1, sections + 1) for row in _section(number)]
    sheets: Mapping[str, tuple[Row, list[Row]]] = {
        "survey": (SURVEY, survey),
        "choices": (CHOICES, list(_choices())),
        "settings": (
            ("form_title", "form_id", "version", "default_language"),
            [("Formulario de medida", "bench/large", "1", "Español (es)")],
        ),
        "decisions": (
            ("table", "hit_policy", "order", "when", "outcome", *_both("title"), *_both("body")),
            [
                (
                    "result",
                    "FIRST",
                    "1",
                    "${total_1} < 0",
                    "exit:none",
                    "No procede",
                    "Not possible",
                    "Regrese.",
                    "Go.",
                ),
                ("result", "", "2", "true()", "eligible", "Puede seguir", "You can go on", "Siga.", "Go on."),
            ],
        ),
        "print": (("document", "field", "value"), [("form", name, f"${{{name}}}") for name in _printed(sections)]),
    }
    return "\n".join(_sheet(name, header, rows) for name, (header, rows) in sheets.items())


def answers(sections: int) -> dict[str, str]:
    """All questions answered, so that everything is asked."""
    given: dict[str, str] = {}
    for number in range(1, sections + 1):
        state = f"e{number % STATES}"
        given |= {
            f"has_{number}": "yes",
            f"name_{number}": f"María Hernández {number}",
            f"people_{number}": str(number % 9 + 1),
            f"state_{number}": state,
            f"town_{number}": f"{state}_{number % TOWNS}",
            f"born_{number}": f"19{50 + number % 50}-04-27",
            f"income_{number}": f"{number * 37 % 900}.50",
            f"needs_{number}": "food rest",
            f"which_{number}": "Una comida al día",
            f"note_{number}": "Sin más",
        }
    return given


def _section(n: int) -> Iterator[Row]:
    """Each opens where the one before was answered, so that relevance runs through the whole form."""
    before = f"${{has_{n - 1}}} = 'yes' or ${{total_{n - 1}}} > 3" if n > 1 else ""
    yield _row("begin_group", f"part_{n}", relevant=before, appearance="field-list" if n % 5 == 0 else "")
    yield _row("select_one yes_no", f"has_{n}", required="yes")
    yield _row(
        "text", f"name_{n}", relevant=f"${{has_{n}}} = 'yes'", required="yes", constraint="string-length(.) <= 80"
    )
    yield _row("integer", f"people_{n}", relevant=f"${{name_{n}}} != ''", constraint=". >= 0 and . <= 20")
    yield _row("select_one state", f"state_{n}", relevant=f"${{people_{n}}} > 0", required="yes")
    yield _row(
        "select_one town", f"town_{n}", relevant=f"${{state_{n}}} != ''", choice_filter=f"state = ${{state_{n}}}"
    )
    yield _row("date", f"born_{n}", required="yes", constraint=". <= today() and . > date('1900-01-01')")
    yield _row("calculate", f"age_{n}", calculation=f"int((today() - ${{born_{n}}}) div 365.25)")
    yield _row("decimal", f"income_{n}", relevant=f"${{age_{n}}} >= 18", constraint=". >= 0")
    yield _row("select_multiple need", f"needs_{n}", relevant=f"${{has_{n}}} = 'yes' and ${{income_{n}}} < 1000")
    wants = f"selected(${{needs_{n}}}, 'food') or count-selected(${{needs_{n}}}) > 2"
    yield _row("text", f"which_{n}", relevant=wants, constraint="regex(., '.{1,120}')")
    yield _row("text", f"note_{n}", relevant=f"${{which_{n}}} != '' and not(contains(${{which_{n}}}, 'nada'))")
    sum_of = f"if(${{people_{n}}} != '', ${{people_{n}}}, 0) + if(${{age_{n}}} > 60, 2, 1)"
    yield _row("calculate", f"total_{n}", calculation=sum_of + (f" + ${{total_{n - 1}}}" if n > 1 else ""))
    yield _row("end_group", "")


def _row(kind: str, name: str, **cells: str) -> Row:
    is_shown = kind not in ("calculate", "end_group", "begin_group")
    label = name.replace("_", " ").capitalize() if is_shown or cells.get("appearance") else ""
    given = {"type": kind, "name": name, SURVEY[2]: label, SURVEY[3]: label, **cells}
    return tuple(given.get(column, "") for column in SURVEY)


def _choices() -> Iterator[Row]:
    for name, label in (("yes", "Sí"), ("no", "No")):
        yield "yes_no", name, label, label, ""
    for name, label in (("food", "Comida"), ("rest", "Descanso"), ("care", "Cuidado"), ("work", "Trabajo")):
        yield "need", name, label, label, ""
    for state in range(STATES):
        yield "state", f"e{state}", f"Estado {state}", f"State {state}", ""
    for state in range(STATES):
        for town in range(TOWNS):
            yield "town", f"e{state}_{town}", f"Municipio {state} {town}", f"Town {state} {town}", f"e{state}"


def _both(column: str) -> Row:
    return f"{column}::Español (es)", f"{column}::English (en)"


def _printed(sections: int) -> list[str]:
    return [f"{name}_{number}" for number in range(1, sections + 1) for name in ("name", "state", "born", "total")]


def _sheet(name: str, header: Row, rows: list[Row]) -> str:
    lines = "".join(f"| | {' | '.join(row)} |\n" for row in (header, *rows))
    return f"| {name} |\n{lines}"
