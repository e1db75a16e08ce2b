# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acronyms that everybody in Mexico reads as words of their own. Those of an agency stand in organisations.yaml."""

from __future__ import annotations

from typing import Final

KNOWN_ACRONYMS: Final = frozenset(
    """AFORE BANXICO CAEM CDMX CENAPRED CFE CNDH COFEPRIS CONADIS CONAGUA CONALEP CONAPO CONDUSEF CURP DGAA DIF FONACOT FOVISSSTE FUA
    IMSS INAFED INAH INAPAM INBAL INDAUTOR INE INEGI INFONAVIT INM INPI ISEM ISSEMYM ISSSTE IVA ISR LNETB NSS OPDAPAS
    PDF PROFECO PROFEDET PROFEPA RENAPO RFC SADER SARE SAT SCT SECTUR SEDENA SEGOB SEMARNAT SENASICA SEP SIEM SHCP SICT
    SRE STPS UMA UNAM IPN""".split()
)
