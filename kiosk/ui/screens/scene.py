# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scene: what one page of a walk is made from: the kiosk's parts, the course, and what it shows now."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.walk.course import Course
from kiosk.domain.walk.view import View
from kiosk.text import Sentences
from kiosk.ui.look import Look
from kiosk.ui.parts import Parts


@dataclass(frozen=True, slots=True)
class Scene:
    parts: Parts
    course: Course
    view: View

    @property
    def look(self) -> Look:
        return self.parts.look

    @property
    def text(self) -> Sentences:
        return self.parts.text
