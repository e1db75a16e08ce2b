# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF form as it is published: its streams unpacked, so that next year's edition differs where its words do and a
patch is small. The same file, the same bytes; a signed one stays as it is, or its signature would be worth nothing."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pikepdf import Pdf

MOST_BYTES: Final = 32 << 20
"""What a kiosk takes."""
_HAS_SIGNATURES: Final = 1


class TemplateRefused(Exception):
    """Says what is wrong with the file and what to do, without naming it."""


@dataclass(frozen=True, slots=True)
class TemplatePdf:
    """`was_mended` where the file was damaged and could be read all the same."""

    plain: bytes
    was_mended: bool = False


def template_pdf(path: Path) -> TemplatePdf:
    """Raises `TemplateRefused` and OSError."""
    from pikepdf import PasswordError, Pdf, PdfError  # noqa: PLC0415 - heavy, and few contents have templates

    raw = path.read_bytes()
    if not raw.startswith(b"%PDF-"):
        raise TemplateRefused("This is no PDF; print the form into one.")
    try:
        with Pdf.open(io.BytesIO(raw), suppress_warnings=True) as pdf:
            if pdf.is_encrypted:
                raise TemplateRefused("This PDF is encrypted; save it without a password.")
            if not pdf.pages:
                raise TemplateRefused("This PDF has no pages that can be read; save it anew.")
            made = TemplatePdf(raw if _is_signed(pdf) else _unpacked(pdf), was_mended=bool(pdf.get_warnings()))
    except PasswordError:
        raise TemplateRefused("This PDF is encrypted; save it without a password.") from None
    except PdfError as wrong:
        reason = str(wrong).rpartition(": ")[2][:200]
        raise TemplateRefused(f"This PDF is damaged ({reason}); save it anew.") from wrong
    if len(made.plain) > MOST_BYTES:
        raise TemplateRefused(f"This PDF has {len(made.plain):,} bytes unpacked; kiosks take {MOST_BYTES:,}.")
    return made


def _unpacked(pdf: Pdf) -> bytes:
    from pikepdf import ObjectStreamMode, StreamDecodeLevel  # noqa: PLC0415 - see above

    out = io.BytesIO()
    pdf.save(
        out,
        compress_streams=False,
        stream_decode_level=StreamDecodeLevel.generalized,
        object_stream_mode=ObjectStreamMode.disable,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return out.getvalue()


def _is_signed(pdf: Pdf) -> bool:
    """The form says so, or it has a field that holds a signature."""
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return False
    if int(form.get("/SigFlags", 0)) & _HAS_SIGNATURES:
        return True
    return any(each.get("/FT") == "/Sig" and "/V" in each for each in form.get("/Fields", ()))
