# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF forms for tests, made on the spot."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas


def form_pdf(lines: Sequence[str]) -> bytes:
    """One page with a field behind each line."""
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1)
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 30 * number, line)
        canvas.acroForm.textfield(name=f"field_{number}", x=300, y=712 - 30 * number, width=200, height=20)
    canvas.save()
    return out.getvalue()


def named(plain: bytes) -> dict[str, Any]:
    """As a record names it."""
    return {"sha256": hashlib.sha256(plain).hexdigest(), "bytes": len(plain)}
