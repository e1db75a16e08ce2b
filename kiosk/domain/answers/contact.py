# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How to reach a person: Mexican telephone and postal code, and e-mail. Knows shapes, not who answers.

No list of area codes: one that is older than the numbering plan would turn citizens away.
"""

from __future__ import annotations

import re
from typing import Final

from kiosk.domain.answers.compact import compact, digits_of
from kiosk.domain.answers.problem import Checked, Problem

_PHONE_SIGNS: Final = dict.fromkeys(map(ord, "()+"))
_DIALLED_BEFORE: Final = ("0052", "521", "52", "044", "045", "01", "1")
"""Country code, and the prefixes of before 2019 that people still write."""
_EMAIL: Final = re.compile(r"[^@\s\"(),:;<>\[\\\]]+@[^@\s\"(),:;<>\[\\\]]+\Z")
_DOMAIN: Final = re.compile(r"(?:[^\W_](?:[^\W_]|-)*\.)+[^\W\d_]{2,}\Z")


def check_tel_mx(raw: str) -> Checked:
    dialled = compact(raw).translate(_PHONE_SIGNS)
    for prefix in _DIALLED_BEFORE:
        if len(dialled) == 10 + len(prefix) and dialled.startswith(prefix):
            dialled = dialled.removeprefix(prefix)
            break
    checked = digits_of("tel", dialled, 10)
    if checked.problem is None and checked.value[0] in "01":
        return Checked(checked.value, Problem("tel_area"))
    return checked


def check_cp_mx(raw: str) -> Checked:
    checked = digits_of("cp", raw, 5)
    if checked.problem is None and checked.value.startswith("00"):
        return Checked(checked.value, Problem("cp_unknown"))
    return checked


def check_email(raw: str) -> Checked:
    email = "".join(raw.split())
    name, at, domain = email.rpartition("@")
    email = f"{name}{at}{domain.lower()}"
    if not at or not name or not domain:
        return Checked(email, Problem("email_at"))
    if not _EMAIL.match(email) or ".." in name or name[0] == "." or name[-1] == "." or len(email) > 254:
        return Checked(email, Problem("email_characters"))
    return Checked(email, None if _DOMAIN.match(domain.lower()) else Problem("email_domain"))
