# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens on the path as the UI shows them, in the language of the view."""

from __future__ import annotations

from typing import cast

from kiosk.domain.private import Private
from kiosk.domain.walk.collector import collector_of
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.path import Path, Stop
from kiosk.domain.walk.procedure import Field, FieldTexts, Procedure
from kiosk.domain.walk.values import Known
from kiosk.domain.walk.view import Choice, QuestionType, QuestionView, ScreenView


def screens_of(procedure: Procedure, known: Known, path: Path) -> tuple[ScreenView, ...]:
    return tuple([_screen(procedure, known, path, stop) for stop in path.stops])


def _screen(procedure: Procedure, known: Known, path: Path, stop: Stop) -> ScreenView:
    repeat = stop.screen.repeat
    if repeat is not None:
        heading = mention(procedure, known, repeat.heading[known.scope.language])
        return ScreenView(stop.id, heading, (), collector=collector_of(procedure, known, path, repeat))
    known.enter(stop.item)
    questions = tuple([_question(procedure, known, path, stop.key(field), field) for field in stop.fields])
    group = stop.screen.group
    heading = mention(procedure, known, group.heading[known.scope.language]) if group else ""
    number = stop.item.number if stop.item else 0
    return ScreenView(stop.id, heading or questions[0].label, questions, number)


def _question(procedure: Procedure, known: Known, path: Path, name: str, field: Field) -> QuestionView:
    texts = field.texts[known.scope.language]
    label, hint, why, speech = _said(procedure, known, texts)
    error = path.errors.get(name)
    value = known.values[name] if error is None else known.typed.get(name, known.values[name])
    return QuestionView(
        name,
        cast(QuestionType, field.type),
        field.format,
        field.appearance,
        label,
        hint,
        why,
        speech,
        name in path.required,
        field.is_sensitive,
        _choices(known, name, texts),
        Private(value),
        error,
    )


def _said(procedure: Procedure, known: Known, texts: FieldTexts) -> tuple[str, ...]:
    said = (texts.label, texts.hint, texts.why, texts.speech)
    return cast(tuple[str, ...], said) if texts.is_plain else tuple(mention(procedure, known, text) for text in said)


def _choices(known: Known, name: str, texts: FieldTexts) -> tuple[Choice, ...]:
    offered = known.offered.get(name)
    if offered is None:
        return texts.choices
    return tuple(choice for choice in texts.choices if choice.value in offered)
