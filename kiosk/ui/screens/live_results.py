# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LiveResults: the results under the field while somebody types. They come after a pause, and never under a finger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, QTimer

from kiosk.domain.findings import Found
from kiosk.domain.ports import Utterance
from kiosk.ui.finger_watch import FingerWatch
from kiosk.ui.page import Block, Page
from kiosk.ui.parts import Parts
from kiosk.ui.screens.found_rows import RowWords, count_rows, found_row, row_words
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton

PAUSE_MS: Final = 250
"""Without a letter or a touch, before the list follows what was typed."""
REACTION_MS: Final = 350
"""A person needs a quarter of a second from seeing something to touching it, and a slow machine some of that to draw
it: a finger that comes down sooner was sent by what stood there before."""

Transparent = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class LiveResults(QObject):
    """While anything is pressed the list stays; an update that is due waits for the release and for its pause after
    it. A row that has just come to its place cannot be touched until a person can have read it: such a touch does
    nothing, rather than open what stood there before, because by then that is not what the citizen sees; and it keeps
    the list still, so that the next touch counts. A row that stayed where it was can be touched all the time. Keys
    press what has the focus, and the focus stays with its service or goes to the field, never to another service."""

    def __init__(
        self, parts: Parts, field: AnswerField, answers: Callable[[], tuple[Found, ...]], head: list[Block]
    ) -> None:
        super().__init__(field)
        self._parts = parts
        self._field = field
        self._answers = answers
        self._head = head
        self._page: Page | None = None
        self._rows: dict[str, tuple[RowWords, BigButton]] = {}
        self._is_due = False
        self._fingers = FingerWatch(self)
        self._fingers.released.connect(self._lifted)
        self._pause = self._timer(PAUSE_MS, self._follow)
        self._reaction = self._timer(REACTION_MS, self._ripen)
        self._renew()

    def _timer(self, after_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer

    def follow(self, page: Page) -> None:
        """From now on, until the page is left."""
        self._page = page
        self._field.textChanged.connect(self._typed)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self._fingers)
        page.left = lambda: app.removeEventFilter(self._fingers)

    def blocks(self) -> list[Block]:
        return [*self._head, *(Block(row, self._parts.look.gap) for _, row in self._rows.values())]

    def _typed(self) -> None:
        self._is_due = True
        self._pause.start()

    def _lifted(self) -> None:
        if self._is_due:
            self._pause.start()

    def _follow(self) -> None:
        if self._fingers.is_down:
            return  # its release asks again
        self._is_due = False
        before, places = self._rows, self._places()
        self._renew()
        if [*before.items()] != [*self._rows.items()]:
            self._put(before, places)

    def _renew(self) -> None:
        """Rows that would say the same are kept."""
        rows: dict[str, tuple[RowWords, BigButton]] = {}
        for found in self._answers():
            service_id, words = found.card.id, row_words(self._parts, found, is_final=False)
            known = self._rows.get(service_id)
            is_same = known is not None and known[0] == words
            rows[service_id] = known if known and is_same else (words, found_row(self._parts, service_id, words))
        count_rows([row for _, row in rows.values()])
        self._rows = rows

    def _put(self, before: dict[str, tuple[RowWords, BigButton]], places: dict[str, QRect]) -> None:
        assert self._page is not None
        focused = next((service_id for service_id, (_, row) in before.items() if row.hasFocus()), "")
        if focused:
            # Or Qt would look for another control by itself, and mark all that was typed where it comes to the field.
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.put(self.blocks())
        if focused in self._rows:
            self._page.point_to(self._rows[focused][1])
        elif focused:
            self._page.point_to(self._field)
        self._shield(places)
        text = self._parts.text
        told = text.count("search.live", len(self._rows)) if self._rows else text.show("search.live.none")
        self._parts.speaker.add([Utterance(told, text.language)])

    def _places(self) -> dict[str, QRect]:
        return {
            service_id: row.geometry() for service_id, (_, row) in self._rows.items() if row.isVisibleTo(row.window())
        }

    def _shield(self, places: dict[str, QRect]) -> None:
        """Rows that have just come to where they stand, and those that had come there a moment before."""
        for service_id, area in self._places().items():
            if places.get(service_id) != area:
                self._rows[service_id][1].setAttribute(Transparent, True)
        self._reaction.start()

    def _ripen(self) -> None:
        for _, row in self._rows.values():
            row.setAttribute(Transparent, False)
