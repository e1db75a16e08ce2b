# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The boxes of screens: what one asks, and how it is answered."""

from __future__ import annotations

from central.chart.flow import Box, BoxKind, Exit
from central.chart.phrases import Phrases
from central.chart.plain_words import DOT, PlainWords, plain
from kiosk.domain.walk.procedure import Field, Group, Repeat
from kiosk.domain.walk.view import TOLD

CHOICES_MOST = 6
_ALWAYS = "true()"


class ScreenBoxes:
    """Numbers the screens in the order in which it is asked for them."""

    def __init__(self, words: PlainWords, language: str, phrases: Phrases) -> None:
        self._words = words
        self._language = language
        self._phrases = phrases
        self._count = 0

    def question(self, field: Field, exits: tuple[Exit, ...]) -> Box:
        kind: BoxKind = "notice" if field.type in TOLD else "screen"
        return Box(kind, self._words.label(field), (self._answer(field),), field.name, self._next(), exits)

    def several(self, group: Group | Repeat, fields: tuple[Field, ...], exits: tuple[Exit, ...]) -> Box:
        """A field-list: its heading, and a line for each question."""
        heading = plain(group.heading[self._language]) or group.name
        return Box("screen", heading, tuple(map(self._line, fields)), group.name, self._next(), exits)

    def items(self, repeat: Repeat, exits: tuple[Exit, ...]) -> Box:
        label = plain(repeat.heading[self._language]) or repeat.name
        title = self._phrases["list"].format(label=label)
        return Box("list", title, (self._phrases["list_line"],), repeat.name, self._next(), exits)

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _line(self, field: Field) -> str:
        line = f"• {self._words.label(field)} ({self._answer(field)})"
        if field.relevant is None:
            return line
        return f"{line}. {self._phrases['only_if'].format(when=self._words.of(field.relevant))}"

    def _answer(self, field: Field) -> str:
        """How it is answered: the type, its format, its choices, and whether it may stay empty."""
        said = self._phrases.get(field.type, field.type)
        if field.format:
            said = f"{said}, {field.format}"
        if field.choices is not None:
            said = f"{said}: {self._choices(field)}"
        if field.is_question and field.required is None:
            return f"{said}; {self._phrases['optional']}"
        if field.required is not None and field.required.source.replace(" ", "") != _ALWAYS:
            return f"{said}; {self._phrases['required_if'].format(when=self._words.of(field.required))}"
        return said

    def _choices(self, field: Field) -> str:
        labels = [choice.label for choice in field.texts[self._language].choices]
        shown = DOT.join(labels[:CHOICES_MOST])
        if len(labels) > CHOICES_MOST:
            return f"{shown} {self._phrases['more_choices'].format(n=len(labels) - CHOICES_MOST)}"
        return shown
