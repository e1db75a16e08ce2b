# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel as one page of rich text, from top to bottom. Says what is so; refuses to change anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from kiosk.domain.walk.course import EXIT, REVIEW
from kiosk.domain.walk.view import ScreenView
from kiosk.text import Sentences
from kiosk.ui.preview.moment import Moment
from kiosk.ui.preview.skipped_part import skipped_part
from kiosk.ui.tokens import Tokens

AGAIN, LANGUAGE, GO, PAPER = "again", "language", "go", "paper"


class PanelPage:
    """Links name what to do: `go:2` the third screen of the path, `go:3` behind the last one its end, `paper:0`."""

    def __init__(self, moment: Moment, text: Sentences, colour: Tokens) -> None:
        self._moment = moment
        self._show = text.show
        self._colour = colour

    def html(self) -> str:
        return "".join(
            [
                *self._head(),
                *self._told(),
                *self._part("preview.path", self._path()),
                *self._part("preview.skipped", skipped_part(self._moment.skipped, self._show, self._colour)),
                *self._part("preview.outcome", self._outcome()),
                *self._part("preview.errors", self._errors()),
                *self._part("preview.values", self._values()),
                *self._part("preview.documents", self._documents()),
                *self._part("preview.print", self._print()),
                *self._part("preview.papers", self._papers()),
            ]
        )

    def _head(self) -> Iterator[str]:
        moment, show = self._moment, self._show
        made = show("preview.made", file=moment.told.file, version=moment.version, day=moment.today.isoformat())
        yield f"<h2>{escape(moment.view.title)}</h2><p>{self._small(escape(made))}</p>"
        other = Sentences.load(moment.next_language).show("language.name")
        yield f"<p>{self._link(AGAIN, show('preview.again'))} &nbsp; {self._link(LANGUAGE, other)}</p>"

    def _told(self) -> Iterator[str]:
        told = self._moment.told
        if not told.sentences:
            return
        key, tone = ("preview.refused", self._colour.error) if told.is_refused else ("preview.warned", self._colour.ink)
        said = "".join(f"<li>{escape(sentence.removeprefix(f'{told.file}: '))}</li>" for sentence in told.sentences)
        yield f'<p style="color: {tone}"><b>{escape(self._show(key))}</b></p><ul style="color: {tone}">{said}</ul>'

    def _part(self, key: str, lines: Iterable[str]) -> Iterator[str]:
        """A part with nothing in it is left out."""
        found = "".join(lines)
        if found:
            yield f'<h3 style="color: {self._colour.accent}">{escape(self._show(key))}</h3>{found}'

    def _path(self) -> Iterator[str]:
        view = self._moment.view
        yield '<table cellspacing="0" cellpadding="3" width="100%">'
        for place, screen in enumerate(view.screens):
            yield self._stop(place, screen.id, screen.heading, self._state(screen))
        if view.outcome.kind == "exit":
            yield self._stop(len(view.screens), EXIT, view.outcome.title, "")
        elif view.is_complete:
            yield self._stop(len(view.screens), REVIEW, self._show("review.title"), "")
        yield "</table>"

    def _stop(self, place: int, screen_id: str, heading: str, state: str) -> str:
        is_here = screen_id == self._moment.cursor
        mark = f"<b>{escape(self._show('preview.here'))}</b>" if is_here else ""
        named = self._link(f"{GO}:{place}", heading)
        name = "" if screen_id in (REVIEW, EXIT) else f" {self._small(escape(screen_id))}"
        row = f' bgcolor="{self._colour.soft}"' if is_here else ""
        return (
            f'<tr{row}><td width="36" align="right">{place + 1}.</td><td>{named}{name}</td>'
            f'<td align="right">{mark or self._small(escape(state))}</td></tr>'
        )

    def _state(self, screen: ScreenView) -> str:
        if any(question.error and question.value.reveal() for question in screen.questions):
            return self._show("preview.wrong")
        if screen.has_error:
            return self._show("preview.open")
        answered = any(question.value.reveal() for question in screen.questions)
        return self._show("preview.answered") if answered else ""

    def _outcome(self) -> Iterator[str]:
        outcome = self._moment.view.outcome
        said = self._show(f"preview.{outcome.kind}")
        named = f" · {escape(outcome.title)} {self._small(escape(outcome.name))}" if outcome.name else ""
        yield f"<p>{escape(said)}{named}</p>"
        if outcome.body:
            yield f"<p>{escape(outcome.body)}</p>"
        if outcome.next_procedure:
            yield f"<p>{escape(self._show('preview.next', id=outcome.next_procedure))}</p>"

    def _errors(self) -> Iterator[str]:
        yield from self._table((name, sentence) for name, sentence in self._moment.view.errors.items())

    def _values(self) -> Iterator[str]:
        values = {name: value.reveal() for name, value in self._moment.view.values.items()}
        yield from self._table((name, value) for name, value in values.items() if value)
        if empty := ", ".join(name for name, value in values.items() if not value):
            yield f"<p>{self._small(escape(self._show('preview.empty', names=empty)))}</p>"

    def _documents(self) -> Iterator[str]:
        rows = self._moment.view.documents
        yield from self._table((row.id, f"{row.label} ({self._show(f'paper.{row.form}')})") for row in rows)

    def _print(self) -> Iterator[str]:
        rows = self._moment.view.print
        yield from self._table((row.label or row.field, row.value.reveal()) for row in rows)

    def _papers(self) -> Iterator[str]:
        for number, paper in enumerate(self._moment.papers):
            yield f"<p>{self._link(f'{PAPER}:{number}', paper)}</p>"
        if self._moment.papers:
            yield f"<p>{self._small(escape(self._show('preview.papers_go')))}</p>"

    def _table(self, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
        lines = "".join(
            f'<tr><td width="38%">{self._small(escape(name))}</td><td>{escape(value)}</td></tr>' for name, value in rows
        )
        if lines:
            yield f'<table cellspacing="0" cellpadding="2" width="100%">{lines}</table>'

    def _link(self, to: str, words: str) -> str:
        return f'<a href="{to}" style="color: {self._colour.action}">{escape(words)}</a>'

    def _small(self, written: str) -> str:
        return f'<span style="color: {self._colour.muted}; font-size: small">{written}</span>'
