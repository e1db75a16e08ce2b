# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands at the end of a chart: check-your-answers, the outcomes, the documents, the papers, what is computed."""

from __future__ import annotations

from collections.abc import Iterator

from central.chart.flow import Box, Exit
from central.chart.phrases import Phrases
from central.chart.plain_words import DOT, PlainWords, plain
from kiosk.domain.walk.expressions import Expression
from kiosk.domain.walk.procedure import DecisionTable, Procedure
from kiosk.domain.walk.view import BROUGHT

_ALWAYS = "true()"


class Endings:
    def __init__(self, procedure: Procedure, words: PlainWords, language: str, phrases: Phrases) -> None:
        self._procedure = procedure
        self._words = words
        self._language = language
        self._phrases = phrases

    def boxes(self, exits: tuple[Exit, ...]) -> Iterator[Box]:
        """`exits` are those that are certain only when everything is answered."""
        yield Box("review", self._phrases["review"], (self._phrases["review_line"],), exits=exits)
        for table in self._procedure.decisions:
            yield from self._outcomes(table)
        if documents := tuple(self._documents()):
            yield Box("sheet", self._phrases["documents"], documents)
        if self._procedure.print:
            yield Box("sheet", self._phrases["papers"], tuple(self._papers()))
        if calculated := tuple(self._calculated()):
            yield Box("sheet", self._phrases["calculated"], calculated)

    def _outcomes(self, table: DecisionTable) -> Iterator[Box]:
        rows = [row for row in table.rows if not row.is_exit]
        for row in rows:
            title = plain(row.title[self._language]) or row.outcome
            if len(table.rows) == 1 or (row is table.rows[-1] and len(rows) == 1):
                lines: tuple[str, ...] = ()
            elif row is table.rows[-1]:
                lines = (self._phrases["otherwise"],)
            else:
                lines = (self._phrases["if"].format(when=self._words.of(row.when)),)
            yield Box("end", self._phrases["ends"].format(title=title), lines, row.outcome)

    def _documents(self) -> Iterator[str]:
        for row in self._procedure.documents:
            line = f"• {plain(row.label[self._language])} ({self._phrases[row.form]})"
            yield line + self._only_if(row.when)
        listed = {row.id for row in self._procedure.documents}
        for field in self._procedure.fields.values():
            if field.type in BROUGHT and field.name not in listed:
                yield f"• {self._words.label(field)} ({self._phrases['original']})"

    def _papers(self) -> Iterator[str]:
        """Per document, its fields by their labels."""
        fields: dict[str, dict[str, None]] = {}
        for row in self._procedure.print:
            label = plain(row.label[self._language]) or row.field
            fields.setdefault(row.document, {})[label + self._only_if(row.when)] = None
        for name, labels in fields.items():
            yield "• " + self._phrases["paper"].format(name=name, fields=DOT.join(labels))

    def _calculated(self) -> Iterator[str]:
        for field in self._procedure.fields.values():
            if field.calculation is not None:
                yield f"• ‹{field.name}› = {' '.join(field.calculation.source.split())}"

    def _only_if(self, when: Expression) -> str:
        if when.source.replace(" ", "") == _ALWAYS:
            return ""
        said = self._phrases["only_if"].format(when=self._words.of(when))
        return f" [{said[:1].lower()}{said[1:]}]"
