# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands by name. A new one is a file here, a function that loads it and a line in `COMMANDS`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.commands.command import Command, Entry


def _run() -> Command:
    from kiosk.commands import run  # noqa: PLC0415 - each command loads only what it needs

    return run


def _demo() -> Command:
    from kiosk.commands import demo  # noqa: PLC0415

    return demo


def _show() -> Command:
    from kiosk.commands import show  # noqa: PLC0415

    return show


def _gallery() -> Command:
    from kiosk.commands import gallery  # noqa: PLC0415

    return gallery


def _search() -> Command:
    from kiosk.commands import search  # noqa: PLC0415

    return search


def _searches() -> Command:
    from kiosk.commands import searches  # noqa: PLC0415

    return searches


def _findable() -> Command:
    from kiosk.commands import findable  # noqa: PLC0415

    return findable


def _doctor() -> Command:
    from kiosk.commands import doctor  # noqa: PLC0415

    return doctor


def _evaluate() -> Command:
    from kiosk.commands import evaluate  # noqa: PLC0415

    return evaluate


def _preview() -> Command:
    from kiosk.commands import preview  # noqa: PLC0415

    return preview


def _sync() -> Command:
    from kiosk.commands import sync  # noqa: PLC0415

    return sync


def _import_usb() -> Command:
    from kiosk.commands import import_usb  # noqa: PLC0415

    return import_usb


def _export_usb() -> Command:
    from kiosk.commands import export_usb  # noqa: PLC0415

    return export_usb


COMMANDS: Mapping[str, Entry] = MappingProxyType(
    {
        "run": Entry("the kiosk itself; this is what happens without a command", _run),
        "demo": Entry("play one whole visit with nobody at it and keep pictures, papers and sound", _demo),
        "show": Entry("one screen as a picture", _show),
        "gallery": Entry("all screens as pictures on one page", _gallery),
        "search": Entry("ask the catalogue as a citizen would", _search),
        "searches": Entry("what people search for here, as CSV for editors", _searches),
        "findable": Entry("which services nobody could find by plain words, for editors", _findable),
        "evaluate": Entry("what the engine makes of one procedure and the answers to it", _evaluate),
        "preview": Entry("walk through a procedure that is being written, and see why it does what it does", _preview),
        "sync": Entry("fetch the newest catalogue now", _sync),
        "import-usb": Entry("take the catalogue that a stick brings", _import_usb),
        "export-usb": Entry("write this kiosk's catalogue onto a stick for a neighbour", _export_usb),
        "doctor": Entry("say what works on this machine, and how to mend what does not", _doctor),
    }
)
