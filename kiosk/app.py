# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hall: builds every part from the Config and hands each its partners. No logic of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.config import Config
from kiosk.config.options import DemoOptions, GalleryOptions, RunOptions, ShowOptions
from kiosk.domain.errors import KioskError
from kiosk.domain.ports import Spool

if TYPE_CHECKING:
    from kiosk.speech.diagnosis import SpeechCheck
    from kiosk.speech.speaker import SpeakerThread
    from offline_cache.storage_problems import StoreProblem
    from offline_cache.store import CatalogueStore


def open_catalogue(config: Config) -> tuple[CatalogueStore, tuple[StoreProblem, ...]]:
    """The store, and what staff should know although it serves. `CatalogueError` where there is nothing to serve."""
    from offline_cache.store import CatalogueStore  # noqa: PLC0415 - each command loads only the rooms it enters

    return CatalogueStore.open(config.folders.state, config.folders.seed)


def build_speaker(config: Config) -> SpeakerThread:
    from kiosk.speech.build import build_speaker as build  # noqa: PLC0415

    speech = config.speech
    return build(speech.voice, speech.sound, speech.log, speech.is_private_masked)


def build_spool(config: Config) -> Spool:
    from kiosk.printing.build import PrinterSettings  # noqa: PLC0415
    from kiosk.printing.build import build_spool as build  # noqa: PLC0415

    form, receipt = (
        PrinterSettings(printer.section, printer.kind, printer.options)
        for printer in (config.printers.form, config.printers.receipt)
    )
    return build(form, receipt)


def check_speech(config: Config) -> Sequence[SpeechCheck]:
    from kiosk.speech.diagnosis import speech_checks  # noqa: PLC0415

    return speech_checks(config.speech.voice, config.speech.sound)


def screen_size(config: Config) -> tuple[int, int]:
    """Pixels of the glass, as the screen profile says."""
    from kiosk.ui.profile import profile  # noqa: PLC0415

    glass = profile(config.screen.profile)
    return glass.width_px, glass.height_px


def run_kiosk(options: RunOptions) -> int:
    raise _no_window(options.config)


def play_demo(options: DemoOptions) -> int:
    raise _no_window(options.config)


def show_screen(options: ShowOptions) -> int:
    raise _no_window(options.config)


def make_gallery(options: GalleryOptions) -> int:
    raise _no_window(options.config)


def _no_window(config: Config) -> KioskError:
    return KioskError(f"{config.centre.name}: the window of the kiosk is not in this version; doctor and search are.")
