# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comfort: letters, colours, voice and reach, in one panel; each choice shows at once and ends with the visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QWidget

from kiosk.domain.comfort import SPEECH_RATES_PERCENT, SPEECH_VOLUMES_PERCENT, TEXT_SIZES, THEMES, Comfort
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option_button import RadioOption, TickOption
from kiosk.ui.writing import PageWriter


class ComfortScreen:
    """Opened by Letra it begins with the letters, by Contraste with the colours."""

    def __init__(self, place: Place) -> None:
        self._begins_with_colours = place.screen == "colours"

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.title(text.show("comfort.title"))
        sections = [self._letters, self._colours]
        if self._begins_with_colours:
            sections.reverse()
        for section in (*sections, self._voice, self._reach):
            section(parts, write)
            write.blocks[-1].gap_after_px = look.space
        write.small(text.show("comfort.only_now"))
        done = BigButton(look, "primary", text.show("comfort.done"), icon="check")
        done.clicked.connect(parts.back)
        return Page(text.show("comfort.title"), write.blocks, [done])

    def _letters(self, parts: Parts, write: PageWriter) -> None:
        write.lead(parts.text.show("comfort.letters"))
        self._choices(parts, write, "text_size", TEXT_SIZES)

    def _colours(self, parts: Parts, write: PageWriter) -> None:
        write.lead(parts.text.show("comfort.colours"))
        self._choices(parts, write, "theme", THEMES)

    def _choices(self, parts: Parts, write: PageWriter, field: str, values: Sequence[str]) -> None:
        options: list[QWidget] = []
        group: QButtonGroup | None = None
        for value in values:
            option = RadioOption(parts.look, parts.text.show(f"comfort.{field}.{value}"))
            group = group or QButtonGroup(option)
            option.setChecked(getattr(parts.visit.comfort, field) == value)
            group.addButton(option)
            option.clicked.connect(self._setter(parts, **{field: value}))
            options.append(option)
        write.rows(options, 1 if parts.look.is_huge or parts.look.is_compact else 2)

    def _voice(self, parts: Parts, write: PageWriter) -> None:
        text, comfort = parts.text, parts.visit.comfort
        write.lead(text.show("comfort.voice"))
        voice = TickOption(parts.look, text.show("comfort.has_voice"))
        voice.setChecked(comfort.has_voice)
        voice.clicked.connect(self._setter(parts, has_voice=not comfort.has_voice))
        write.add(voice, parts.look.gap)
        self._steps(parts, write, "speech_rate_percent", SPEECH_RATES_PERCENT)
        self._steps(parts, write, "speech_volume_percent", SPEECH_VOLUMES_PERCENT)
        if parts.centre.has_loudspeaker:
            own = TickOption(parts.look, text.show("comfort.says_private"))
            own.setChecked(comfort.says_private)
            own.clicked.connect(self._setter(parts, says_private=not comfort.says_private))
            write.add(own, parts.look.gap, keeps=True)
            write.small(text.show("comfort.others_hear"))

    def _steps(self, parts: Parts, write: PageWriter, field: str, values: Sequence[int]) -> None:
        """Less, more, and between them what it is now."""
        text, now = parts.text, getattr(parts.visit.comfort, field)
        at = min(range(len(values)), key=lambda place: abs(values[place] - now))
        write.body(text.show(f"comfort.{field}.now", percent=now))
        buttons: list[QWidget] = []
        for way, step, icon in (("less", -1, "remove"), ("more", 1, "add")):
            button = BigButton(parts.look, "secondary", text.show(f"comfort.{field}.{way}"), icon=icon)
            button.setEnabled(0 <= at + step < len(values))
            if button.isEnabled():
                button.clicked.connect(self._setter(parts, **{field: values[at + step]}))
            buttons.append(button)
        write.rows(buttons, 1 if parts.look.is_huge else 2)

    def _reach(self, parts: Parts, write: PageWriter) -> None:
        if not parts.look.is_portrait:
            return
        write.lead(parts.text.show("comfort.reach"))
        reach = TickOption(parts.look, parts.text.show("comfort.is_low_reach"))
        reach.setChecked(parts.visit.comfort.is_low_reach)
        reach.clicked.connect(self._setter(parts, is_low_reach=not parts.visit.comfort.is_low_reach))
        write.add(reach)

    @staticmethod
    def _setter(parts: Parts, **change: Any) -> Callable[[], None]:
        def choose() -> None:
            comfort: Comfort = replace(parts.visit.comfort, **change)
            parts.visit.comfort = comfort
            parts.redraw()

        return choose
