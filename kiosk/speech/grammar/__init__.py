# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The grammars, by language code. A language without one is read as it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.speech.grammar.english import English
from kiosk.speech.grammar.grammar import Grammar
from kiosk.speech.grammar.spanish import Spanish

GRAMMARS: Final[Mapping[str, Grammar]] = {"es": Spanish(), "en": English()}
