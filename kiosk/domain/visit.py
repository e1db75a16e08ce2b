# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Visit: one citizen's turn at the kiosk. Lives in memory only; `forget()` ends it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.comfort import DEFAULT_COMFORT, Comfort
from kiosk.domain.private import Private


class Visit:
    """Language, comfort and answers of the person standing here; nothing of it is ever written down."""

    def __init__(self, language: str) -> None:
        self._home_language = language
        self.language = language
        self.comfort: Comfort = DEFAULT_COMFORT
        self.service_id: str | None = None
        self.folio: str | None = None
        self._answers: dict[str, Private[str]] = {}

    def answer(self, name: str, value: str) -> None:
        self._answers[name] = Private(value)

    def private_answer(self, name: str) -> Private[str]:
        return self._answers.get(name, Private(""))

    def reveal_answers(self) -> Mapping[str, str]:
        """The plain answers, for `evaluate` alone; do not keep what this returns."""
        return {name: answer.reveal() for name, answer in self._answers.items()}

    def replace_answers(self, answers: Mapping[str, str]) -> None:
        """All answers at once, where items of a repeat come, go or move up."""
        self._answers = {name: Private(value) for name, value in answers.items()}

    def begin(self, service_id: str) -> None:
        """Start a procedure: answers of an earlier one in the same visit are dropped."""
        self._answers.clear()
        self.folio = None
        self.service_id = service_id

    @property
    def is_fresh(self) -> bool:
        """As every visit begins: nobody chose anything yet."""
        return (self.language, self.comfort, self.service_id) == (self._home_language, DEFAULT_COMFORT, None)

    @property
    def has_answers(self) -> bool:
        return bool(self._answers)

    def drop_answers(self) -> None:
        """The procedure is over; language and comfort stay for another one in the same visit."""
        self._answers.clear()
        self.folio = None
        self.service_id = None

    def forget(self) -> None:
        self.drop_answers()
        self.language = self._home_language
        self.comfort = DEFAULT_COMFORT
