# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door: an answer as typed, the type and format of its question → its normal form and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from kiosk.domain.answers.clabe import check_clabe
from kiosk.domain.answers.contact import check_cp_mx, check_email, check_tel_mx
from kiosk.domain.answers.curp import check_curp
from kiosk.domain.answers.days import check_date
from kiosk.domain.answers.figures import check_decimal, check_integer, check_money
from kiosk.domain.answers.nss import check_nss
from kiosk.domain.answers.problem import Checked
from kiosk.domain.answers.prose import check_text
from kiosk.domain.answers.rfc import check_rfc

Check = Callable[[str], Checked]

_FORMATS: Final[Mapping[str, Check]] = {
    "rfc": check_rfc,
    "nss": check_nss,
    "clabe": check_clabe,
    "cp_mx": check_cp_mx,
    "tel_mx": check_tel_mx,
    "email": check_email,
    "money_mxn": check_money,
}
_TYPES: Final[Mapping[str, Check]] = {
    "text": check_text,
    "integer": check_integer,
    "decimal": check_decimal,
    "date": check_date,
}
FORMATS: Final = frozenset({"curp", *_FORMATS})
_AGREED: Final = frozenset({"ok", "yes", "si", "sí", "true", "1"})
AGREED: Final = "OK"
"""What ODK stores for an acknowledgement."""


def check_answer(question_type: str, answer_format: str, raw: str, today: date) -> Checked:
    """`raw` of a typed question (not of a select). A blank answer is '' without a problem."""
    text = check_text(raw)
    if text.problem is not None or not text.value:
        return text
    if question_type == "acknowledge":
        return Checked(AGREED if text.value.lower() in _AGREED else "")
    if answer_format == "curp":
        return check_curp(text.value, today)
    check = _FORMATS.get(answer_format) or _TYPES[question_type]
    return text if check is check_text else check(text.value)
