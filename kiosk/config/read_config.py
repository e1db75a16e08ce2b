# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Config of this machine from what was found. Refuses to guess: what is wrong stops the start."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from kiosk.config import settings, sync_settings
from kiosk.config.config import (
    CentreConfig,
    Config,
    FoldersConfig,
    IdleConfig,
    LanguagesConfig,
    PrinterConfig,
    PrintersConfig,
    ScreenConfig,
    SoundName,
    SoundOutput,
    SpeechConfig,
    SwitchesConfig,
    SyncConfig,
    VoiceName,
)
from kiosk.config.find_file import find_file, read_toml
from kiosk.config.found import Found
from kiosk.config.setting import Setting


def read_config(named: Path | None = None, environment: Mapping[str, str] | None = None) -> Config:
    """`named` is the file of --config. Raises `ConfigWrong` with file, setting, what is wrong and what to write."""
    variables = os.environ if environment is None else environment
    file = find_file(named, variables)
    found = Found(file, read_toml(file) if file else {}, variables)
    return Config(
        file=file,
        centre=CentreConfig(
            found.value(settings.CENTRE_NAME), found.value(settings.CENTRE_ID), found.value(settings.CENTRE_KIOSK)
        ),
        languages=_languages(found),
        screen=ScreenConfig(found.value(settings.SCREEN_PROFILE), found.value(settings.SCREEN_WINDOWED)),
        folders=FoldersConfig(found.value(settings.FOLDERS_STATE), found.value(settings.FOLDERS_SEED)),
        speech=SpeechConfig(
            cast(VoiceName, found.value(settings.SPEECH_VOICE)),
            cast(SoundName, found.value(settings.SPEECH_SOUND)),
            cast(SoundOutput, found.value(settings.SPEECH_OUTPUT)),
            found.value(settings.SPEECH_LOG),
        ),
        printers=_printers(found),
        idle=IdleConfig(
            found.value(settings.IDLE_WARN),
            found.value(settings.IDLE_LASTS),
        ),
        stale_after_days=found.value(settings.CATALOGUE_STALE),
        sync=_sync(found),
        switches=_switches(found),
        counts_searches=found.value(settings.SEARCHES_COUNTED),
    )


def _languages(found: Found) -> LanguagesConfig:
    home, offered = found.value(settings.LANGUAGES_HOME), found.value(settings.LANGUAGES_OFFERED)
    if home not in offered:
        raise found.wrong(
            settings.LANGUAGES_OFFERED, f"leaves out {home}, which is the home language. Add it, or choose another home"
        )
    return LanguagesConfig(home, offered)


def _sync(found: Found) -> SyncConfig:
    root = found.value(sync_settings.SYNC_ROOT)
    for setting in (sync_settings.SYNC_ROOT, sync_settings.SYNC_CA_FILE):
        file = found.value(setting)
        if file is not None and not file.is_file():
            raise found.wrong(setting, f"names {file}, and there is no such file. Put it there, or leave this out")
    return SyncConfig(
        url=found.value(sync_settings.SYNC_URL),
        root=root or found.value(settings.FOLDERS_SEED) / "root.json",
        proxy=found.value(sync_settings.SYNC_PROXY),
        ca_file=found.value(sync_settings.SYNC_CA_FILE),
        bandwidth_kbps=found.value(sync_settings.SYNC_KBPS),
        quiet_hours=found.value(sync_settings.SYNC_QUIET),
        every_minutes=found.value(sync_settings.SYNC_EVERY),
        sticks=found.value(sync_settings.SYNC_STICKS),
    )


def _switches(found: Found) -> SwitchesConfig:
    move, select = found.value(settings.SWITCHES_MOVE), found.value(settings.SWITCHES_SELECT)
    if move == select:
        raise found.wrong(settings.SWITCHES_SELECT, f"is {select} and so is move. Choose another key for one of them")
    return SwitchesConfig(move, select)


def _printers(found: Found) -> PrintersConfig:
    folder = found.value(settings.PRINTERS_FOLDER)
    return PrintersConfig(
        folder=folder,
        is_large_print=found.value(settings.PRINTERS_LARGE),
        form=_printer(found, settings.FORM_KIND, folder),
        receipt=_printer(found, settings.RECEIPT_KIND, folder),
    )


def _printer(found: Found, kind: Setting[str], folder: Path) -> PrinterConfig:
    options = found.options(kind.section, but=kind.key)
    chosen = found.value(kind)
    if chosen == "folder":
        options = {"folder": str(folder), **options}
    return PrinterConfig(found.place(kind.section), chosen, options)
