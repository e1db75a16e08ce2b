# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented person of the demo: everything that she answers. No such person exists; the check digits are right."""

from __future__ import annotations

from typing import Final

SEARCHED: Final = "acta d nasimiento"
SEARCHED_SERVICE: Final = "mx-fed/acta-nacimiento"
SERVICE: Final = "mx-fed/imss-cambio-clinica"
MISTAKEN_CURP: Final = "PESM640229MOCXNR05"
ANSWERS: Final = {
    "asegurado": "si",
    "tiene_nss": "si",
    "nombres": "María Íñiga",
    "primer_apellido": "Peña",
    "segundo_apellido": "Sáenz",
    "curp": "PESM640229MOCXNR02",
    "nss": "45926481271",
    "motivo": "mudanza",
    "fecha_mudanza": "2026-08-17",
    "cp": "68025",
    "quienes": "yo hijos",
    "correo": "iniga.saenz@example.org",
    "declaracion": "OK",
}
CHANGED: Final = ("cp", "68120")
"""What she changes at check-your-answers."""

CANARIES: Final = tuple(
    value for name, value in ANSWERS.items() if name in {"nombres", "curp", "nss", "correo", "segundo_apellido"}
)
"""What must be nowhere once she has gone: words that no catalogue and no screen holds by itself."""
