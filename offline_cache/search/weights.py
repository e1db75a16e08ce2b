# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much each kind of evidence counts: figures chosen on labelled queries, see docs/decisions/005."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from offline_cache.search.documents import Field

TRUST: Final[Mapping[Field, float]] = {
    "name": 1.0,
    "keyword": 0.97,
    "agency": 0.75,
    "event": 0.6,
    "body": 0.9,
    "detail": 0.35,
}
"""In what a field says of the service."""
NAME_PHRASE, KEYWORD_PHRASE, AGENCY_PHRASE, EVENT_PHRASE = 1.0, 1.0, 0.5, 0.8
FIRST_FOR_EVENT = 1.0
"""Of services that editors name as what to do first when this happened."""
LATER = 0.96
"""How much less each following one of them counts; and each further event of a service."""
COVERAGE, PHRASE, POPULARITY = 0.55, 0.45, 0.03
ENOUGH = 2.3
"""Weight of words that says what is wanted: what a long sentence tells besides is no reason to answer less."""
FOLDED_SPELLING = 0.98
OTHER_LANGUAGE = 0.97
"""What was written in another language than the citizen's."""
