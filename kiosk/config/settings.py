# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every setting of the kiosk: the one list from which checks, documentation and `Config` are made."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from kiosk.config.setting import Setting
from kiosk.config.shapes import Choice, Choices, Place, Text, WholeNumber, YesOrNo
from kiosk.config.sync_settings import SYNC_SETTINGS
from kiosk.domain.folio import LETTERS as FOLIO_LETTERS
from kiosk.text import LANGUAGES

KEY_NAMES = r"[0-9A-Z]|F([1-9]|1[0-2])|Space|Tab|Return|Left|Right|Up|Down"
KEY_WANTED = "the name of a key: a digit, a capital letter, F1 to F12, Space, Tab, Return, Left, Right, Up or Down"
KIOSK_PATTERN = f"[{FOLIO_LETTERS}]{{2,4}}"


def _default_state() -> Path:
    from platformdirs import user_state_path  # noqa: PLC0415 - some 10 ms, for nothing where it is configured

    return user_state_path("ventanilla", appauthor=False)


def _shipped_seed() -> Path:
    return Path(__file__).resolve().parents[2] / "offline_cache" / "seed"


CENTRE_NAME = Setting(
    "centre",
    "name",
    Text("a text of 1 to 60 characters", r"[^\s\x00-\x1f\x7f](?:[^\x00-\x1f\x7f]{0,58}[^\s\x00-\x1f\x7f])?"),
    lambda: "Centro de demostración",
    "Centro de Atención Coyoacán",
    "The name of the office; on the screen and on receipts.",
)
CENTRE_ID = Setting(
    "centre",
    "id",
    Text("1 to 32 small letters, digits and hyphens", "[a-z0-9-]{1,32}"),
    lambda: "demo",
    "coyoacan",
    "The office in logs and reports; never on the screen.",
)
CENTRE_KIOSK = Setting(
    "centre",
    "kiosk",
    Text("2 to 4 digits or capital letters, without 0, 1, I, O, S, V and Z, which are taken for others", KIOSK_PATTERN),
    lambda: "DEM",
    "CY2",
    "Tells the kiosks of all offices apart: every folio begins with it, so no two kiosks may share one.",
)
LANGUAGES_HOME = Setting(
    "languages",
    "home",
    Choice(LANGUAGES),
    lambda: "es",
    "es",
    "The language of the first screen, and of every new visit.",
)
LANGUAGES_OFFERED = Setting(
    "languages",
    "offered",
    Choices(LANGUAGES),
    lambda: ("es", "en"),
    ("es", "en"),
    "The languages a citizen can choose, in the order in which they are shown; the home language is one of them.",
)
SCREEN_PROFILE = Setting(
    "screen",
    "profile",
    Text("`auto` or the name of a screen profile of kiosk/ui/profiles.toml", "[a-z0-9-]{1,32}"),
    lambda: "auto",
    "portrait-21",
    "Which glass this is: its size and how many pixels a millimetre has. All sizes on the screen follow from it."
    " `auto` believes what the screen says of itself.",
)
SCREEN_WINDOWED = Setting(
    "screen",
    "windowed",
    YesOrNo(),
    lambda: False,
    False,
    "Run in a window instead of full screen, to try things out.",
)
FOLDERS_STATE = Setting(
    "folders",
    "state",
    Place("the path of a folder"),
    _default_state,
    "/var/lib/ventanilla",
    "Where this kiosk remembers its catalogue, its event log and its counts; private to the kiosk's user."
    " No answer of a citizen is ever in it.",
    "the user's state folder; on Linux `~/.local/state/ventanilla`",
)
FOLDERS_SEED = Setting(
    "folders",
    "seed",
    Place("the path of a folder"),
    _shipped_seed,
    "/usr/share/ventanilla/seed",
    "The catalogue that a new kiosk starts from: a signed seed, or a package that `central package` wrote.",
    "the one that came with the kiosk",
)
SPEECH_VOICE = Setting(
    "speech",
    "voice",
    Choice(("auto", "espeak", "pyttsx3", "silent")),
    lambda: "auto",
    "auto",
    "The speech engine. `auto` takes the best that works here; `silent` says nothing.",
)
SPEECH_SOUND = Setting(
    "speech",
    "sound",
    Choice(("auto", "none")),
    lambda: "auto",
    "auto",
    "Where speech is heard. `auto` is the sound card; `none` speaks without sound.",
)
SPEECH_OUTPUT = Setting(
    "speech",
    "output",
    Choice(("loudspeaker", "headphones")),
    lambda: "loudspeaker",
    "headphones",
    "What the sound card feeds. On a `loudspeaker` a citizen's own data is not said aloud, unless that citizen chooses"
    " so for the visit; `headphones` say everything.",
)
SPEECH_LOG: Setting[Path | None] = Setting(
    "speech",
    "log",
    Place("the path of a file"),
    lambda: None,
    "/tmp/speech.jsonl",  # noqa: S108 - an example
    "A test tool: one JSON line for everything that is said, a citizen's own data included. Never set it in service.",
    "no log",
)
PRINTERS_FOLDER = Setting(
    "printers",
    "folder",
    Place("the path of a folder"),
    lambda: Path("~/ventanilla-paper").expanduser(),
    "~/ventanilla-paper",
    "Where printers of the kind `folder` leave their papers, unless they name a folder of their own.",
    '`"~/ventanilla-paper"`',
)
PRINTERS_LARGE = Setting(
    "printers",
    "large_print",
    YesOrNo(),
    lambda: False,
    False,
    "Print every receipt in large print, not only for citizens who read the screen in large text.",
)
PRINTER_KIND = Text("the name of a kind of printer, such as folder or escpos-network", "[a-z0-9-]{1,32}")
FORM_KIND = Setting(
    "printers.form", "kind", PRINTER_KIND, lambda: "folder", "folder", "The kind of printer for forms, on Letter paper."
)
RECEIPT_KIND = Setting(
    "printers.receipt",
    "kind",
    PRINTER_KIND,
    lambda: "folder",
    "escpos-network",
    "The kind of printer for receipts, on a roll.",
)
IDLE_WARN = Setting(
    "idle",
    "warn_after_s",
    WholeNumber(120, 300),
    lambda: 180,
    180,
    "Seconds without any act of the citizen before the kiosk asks whether they are still there.",
)
IDLE_LASTS = Setting(
    "idle",
    "warning_lasts_s",
    WholeNumber(20, 45),
    lambda: 30,
    30,
    "Seconds to answer that question; then the visit ends and everything is forgotten.",
)
CATALOGUE_STALE = Setting(
    "catalogue",
    "stale_after_days",
    WholeNumber(1, 3650),
    lambda: 90,
    90,
    "Days after which the sheet of a service says that its information may have changed.",
)
SWITCHES_MOVE = Setting(
    "switches",
    "move",
    Text(KEY_WANTED, KEY_NAMES),
    lambda: "1",
    "1",
    "Of two switches, the key that moves on to the next thing on the screen.",
)
SWITCHES_SELECT = Setting(
    "switches",
    "select",
    Text(KEY_WANTED, KEY_NAMES),
    lambda: "2",
    "2",
    "Of two switches, the key that presses the thing in focus.",
)
SEARCHES_COUNTED = Setting(
    "searches",
    "counted",
    YesOrNo(),
    lambda: True,
    False,
    "Count what is searched for, and what is opened from it; nothing of a person, and no words that fewer than five"
    " visits typed.",
)

SETTINGS: Final[tuple[Setting[Any], ...]] = (
    *(CENTRE_NAME, CENTRE_ID, CENTRE_KIOSK),
    *(LANGUAGES_HOME, LANGUAGES_OFFERED),
    *(SCREEN_PROFILE, SCREEN_WINDOWED),
    *(FOLDERS_STATE, FOLDERS_SEED),
    *(SPEECH_VOICE, SPEECH_SOUND, SPEECH_OUTPUT, SPEECH_LOG),
    *(PRINTERS_FOLDER, PRINTERS_LARGE, FORM_KIND, RECEIPT_KIND),
    *(IDLE_WARN, IDLE_LASTS),
    CATALOGUE_STALE,
    *SYNC_SETTINGS,
    *(SWITCHES_MOVE, SWITCHES_SELECT),
    SEARCHES_COUNTED,
)
OPEN_SECTIONS: Final = frozenset({FORM_KIND.section, RECEIPT_KIND.section})
"""Sections with keys that somebody else checks: the options of a printer are the printer's own."""
