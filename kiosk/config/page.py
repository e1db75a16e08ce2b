# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/configuration.md, made from the list of settings. Refuses to say anything that the list does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from kiosk.config.setting import Setting, toml_text
from kiosk.config.settings import SETTINGS

HEAD: Final = """\
<!-- Made by `python -m kiosk.config`; a test holds it to kiosk/config/settings.py. -->

# Configuration

A kiosk needs none: without a kiosk.toml it runs full screen on the catalogue it came with, and papers become files in
`~/ventanilla-paper`. What is decided here is checked at the start; a wrong value stops it with a sentence that names
the file, the setting, and what to write instead.

The file is the first of these that is there:

1. the one that `--config FILE` names
2. the one that the environment variable `KIOSK_CONFIG` names
3. `kiosk.toml` in the current folder
4. `/etc/ventanilla/kiosk.toml` (not on Windows)
5. `ventanilla/kiosk.toml` in the user's configuration folder; on Linux `~/.config/ventanilla/kiosk.toml`

Every setting can be overridden by the environment variable beside it; an empty one counts as not set. Relative paths
begin at the folder of the kiosk.toml; those in environment variables at the current folder. `kiosk doctor` says whether
all of it works.
"""
SECTIONS: Final = {
    "centre": "The office and this machine in it.",
    "languages": "A language is there when the kiosk has its sentences: see kiosk/locale.",
    "screen": "The glass.",
    "folders": "Where things are.",
    "speech": "What is heard.",
    "printers": "Paper.",
    "printers.form": "The other keys of this section are options of the kind of printer: see below.",
    "printers.receipt": "The other keys of this section are options of the kind of printer: see below.",
    "idle": "When a citizen has gone away. The bounds are those of the accessibility rules.",
    "catalogue": "The age of what citizens read.",
    "sync": "How today's catalogue gets here; docs/sync.md tells more.",
    "switches": "For citizens who use two switches instead of the glass. The two keys differ.",
    "searches": "What editors learn from; docs/kiosk-at-work.md tells more.",
}
TAIL: Final = """
## Kinds of printer

| kind | forms | receipts | options |
|---|---|---|---|
| `folder` | yes | yes | `folder`, where the files go |
| `escpos-network` | no | yes | `host`, required; `port`, 9100 by default |
| `escpos-device` | no | yes | `device`, required, such as `/dev/usb/lp0` |

All of them take `paper_mm`, the width of the receipt roll: 80 by default, or 58; and `code_page`, the number that the
printer gives to Windows-1252: 16 by default.

```toml
[printers.receipt]
kind = "escpos-network"
host = "192.168.1.50"
paper_mm = 58
```
"""


def configuration_page() -> str:
    return "\n".join((HEAD, *_sections(), TAIL.lstrip("\n")))


def _sections() -> Iterator[str]:
    for section, meaning in SECTIONS.items():
        yield f"## [{section}]\n\n{meaning}\n"
        yield "| setting | must be | default | what it is |\n|---|---|---|---|"
        for setting in SETTINGS:
            if setting.section == section:
                yield _row(setting)
        yield ""


def _row(setting: Setting[Any]) -> str:
    default = setting.default_words or f"`{toml_text(setting.default())}`"
    return (
        f"| `{setting.key}`<br>`{setting.variable}` | {setting.shape.wanted} | {default} |"
        f" {setting.meaning} For example `{setting.line}` |"
    )
