# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Regular expressions by RE2 alone: linear time on every text. A pattern that RE2 does not know is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kiosk.domain.walk.expressions.refused import ExpressionRefused

_MEMORY_BYTES: Final = 1 << 20


def full_match(pattern: str, place: int) -> Callable[[str], bool]:
    """The test whether a whole text matches, as ODK Collect reads regex(). Raises ExpressionRefused."""
    # Imported here because its library weighs 4 MB and most procedures have no pattern.
    import re2  # type: ignore[import-untyped]  # noqa: PLC0415 - ships no stubs

    options = re2.Options()
    options.max_mem = _MEMORY_BYTES
    options.log_errors = False
    try:
        compiled = re2.compile(pattern, options)
    except re2.error as error:
        raise ExpressionRefused(
            f"the pattern cannot be used ({_reason(error)}); RE2 knows no look-around and no back-reference", place
        ) from None
    return lambda text: compiled.fullmatch(text) is not None


def _reason(error: Exception) -> str:
    reason = error.args[0] if error.args else ""
    return reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
