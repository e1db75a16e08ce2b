# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a citizen reads a value: choices by their labels, dates written out, amounts with commas."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from kiosk.domain.walk.procedure import Field

# fmt: off
_MONTHS: Final = {
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio",
           "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}
# fmt: on
_DATE: Final = {"es": "{day} de {month} de {year}", "en": "{day} {month} {year}"}
_ON_ANNEX: Final = {"es": "Vea el anexo.", "en": "See the annex."}
_AGREED: Final = {"es": "Sí", "en": "Yes"}


def shown(field: Field, value: str, language: str) -> str:
    """`value` is a normal form; '' stays ''."""
    if not value:
        return ""
    if field.choices is not None:
        return ", ".join(field.choices.label(name, language) for name in value.split())
    if field.type == "acknowledge":
        return _in(_AGREED, language)
    if field.format == "money_mxn":
        return money_in_words(value)
    return date_in_words(value, language) if field.type == "date" else value


def on_annex(language: str) -> str:
    """What stands in a field whose value is printed on another page."""
    return _in(_ON_ANNEX, language)


def date_in_words(iso: str, language: str) -> str:
    day = date.fromisoformat(iso)
    month = (_MONTHS.get(language) or _MONTHS["es"])[day.month - 1]
    return _in(_DATE, language).format(day=day.day, month=month, year=day.year)


def money_in_words(amount: str) -> str:
    whole, point, centavos = amount.partition(".")
    return f"${int(whole):,}{point}{centavos}" if whole.isdecimal() else amount


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language, texts["es"])
