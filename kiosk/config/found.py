# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Found: what was written in kiosk.toml and in the environment, handed out setting by setting, checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from kiosk.config.find_file import CONFIG_VARIABLE
from kiosk.config.setting import Setting, toml_text
from kiosk.config.settings import OPEN_SECTIONS, SETTINGS
from kiosk.domain.errors import ConfigWrong

Value = TypeVar("Value")

MOST_SAID = 60
START_MARK_VARIABLE = "KIOSK_START_MARK"
"""A file to which the start benchmark wants the time of the first usable screen; no setting of staff."""


class Found:
    """The environment wins over the file. Everything unknown is refused at once, with the nearest known name."""

    def __init__(self, file: Path | None, written: Mapping[str, object], environment: Mapping[str, str]) -> None:
        self._file = file
        self._variables = {name: text for name, text in environment.items() if name.startswith("KIOSK_") and text}
        known = {
            setting.section: [each.key for each in SETTINGS if each.section == setting.section] for setting in SETTINGS
        }
        self._sections = self._read_sections(written, known)
        for section, table in self._sections.items():
            for key in table if section not in OPEN_SECTIONS else ():
                self._refuse_unknown(f"[{section}] has no setting", key, known[section])
        self._refuse_unknown_variables()

    def value(self, setting: Setting[Value]) -> Value:
        if text := self._variables.get(setting.variable):
            value = setting.shape.read(setting.shape.from_text(text), Path.cwd())
            if value is None:
                raise ConfigWrong(
                    f"The environment variable {setting.variable} is {_said(text)} and must be"
                    f" {setting.shape.wanted}. Write for example `{setting.assignment}`."
                )
            return value
        table = self._sections.get(setting.section, {})
        if setting.key not in table:
            return setting.default()
        value = setting.shape.read(table[setting.key], self._folder)
        if value is None:
            said = f"is {_said(table[setting.key])} and must be {setting.shape.wanted}"
            raise self.wrong(setting, f"{said}. Write for example `{setting.line}`")
        return value

    def options(self, section: str, but: str) -> Mapping[str, object]:
        """What an open section holds besides its setting `but`."""
        return {key: value for key, value in self._sections.get(section, {}).items() if key != but}

    def place(self, section: str) -> str:
        """Where a section is written, for sentences."""
        return f"{self._file}: [{section}]" if self._file else f"[{section}]"

    def wrong(self, setting: Setting[Value], what: str) -> ConfigWrong:
        """About one setting, wherever it was decided."""
        if setting.variable in self._variables:
            return ConfigWrong(f"The environment variable {setting.variable} {what}.")
        return ConfigWrong(f"{self.place(setting.section)} {setting.key} {what}.")

    @property
    def _folder(self) -> Path:
        return (self._file or Path("kiosk.toml")).absolute().parent

    def _read_sections(self, written: Mapping[str, object], known: Collection[str]) -> dict[str, Mapping[str, object]]:
        tops = sorted({section.split(".")[0] for section in known})
        sections: dict[str, Mapping[str, object]] = {}
        for name, table in written.items():
            if name not in tops:
                self._refuse_unknown("there is no section", name, tops)
            sections[name] = self._table(name, table)
            for section in (section for section in known if section.startswith(f"{name}.")):
                inner = section.partition(".")[2]
                if inner in sections[name]:
                    sections[section] = self._table(section, sections[name][inner])
                    sections[name] = {key: value for key, value in sections[name].items() if key != inner}
        return sections

    def _table(self, name: str, table: object) -> Mapping[str, object]:
        if isinstance(table, dict):
            return table
        raise ConfigWrong(
            f"{self._file}: {name} is {_said(table)} and must be a section. Write [{name}] on a line of its own"
            " and its settings below."
        )

    def _refuse_unknown(self, what: str, name: str, known: Collection[str]) -> None:
        if name not in known:
            raise ConfigWrong(f"{self._file}: {what} “{name}”. {_advice(name, known)}")

    def _refuse_unknown_variables(self) -> None:
        known = (CONFIG_VARIABLE, START_MARK_VARIABLE, *(setting.variable for setting in SETTINGS))
        for name in self._variables:
            if name not in known:
                raise ConfigWrong(f"The environment variable {name} means nothing to the kiosk. {_advice(name, known)}")


def _said(value: object) -> str:
    """What was written, as long as a sentence bears it."""
    text = toml_text(value)
    return text if len(text) <= MOST_SAID else f"{text[: MOST_SAID - 1]}…"


def _advice(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Did you mean {near[0]}?" if near else f"There is: {', '.join(known)}."
