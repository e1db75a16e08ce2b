# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""QR codes as a matrix of modules. Refuses to draw: every paper has its own pen."""

from __future__ import annotations

import segno

from kiosk.domain.errors import PrintingError

Modules = tuple[tuple[bool, ...], ...]

QUIET_MODULES = 4


def qr_modules(payload: str) -> Modules:
    """Dark modules of a QR code, level M, with the quiet zone around it."""
    try:
        code = segno.make_qr(payload, error="m", boost_error=False)
    except segno.DataOverflowError as too_long:
        raise PrintingError(
            f"The QR code cannot hold {len(payload)} characters: shorten the folio or the service id."
        ) from too_long
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET_MODULES))


def receipt_payload(folio: str, service_id: str) -> str:
    """All that a code on paper says: never a name, never a CURP."""
    return f"{folio} {service_id}".strip()
