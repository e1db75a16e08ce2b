# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""FormTemplates: which PDF forms the catalogue names, for whoever brings and keeps them. Holds no PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FormTemplate:
    """`form` names it in the catalogue over the years, `sha256` and `size_bytes` this edition of it, unpacked."""

    form: str
    sha256: str
    size_bytes: int


class FormTemplates(Protocol):
    def form_templates(self) -> Sequence[FormTemplate]:
        """Of the newest edition taken, shown or not; those of the services that are asked for most come first.
        Raises `StateFolderError` where the disk does not do its part."""
        ...
