# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Citizen: uses the kiosk as a person would: finds things by role and name, touches them, types key by key."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.window import KioskWindow

CONTACT_MS = 90
BETWEEN_TAPS_MS = 400
PATIENCE_S = 20.0
REST_MS = 10
ROLES = {
    "button": QAccessible.Role.Button,
    "option": QAccessible.Role.RadioButton,
    "tick": QAccessible.Role.CheckBox,
    "field": QAccessible.Role.EditableText,
    "text": QAccessible.Role.StaticText,
}


class NotFound(AssertionError):
    """What a citizen looked for is not on the screen; the message lists what is."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A finger that is down: on what, and where on the screen."""

    target: QWidget
    spot: QPointF


class Citizen:
    """Touches carry timestamps of their own, so that no test waits for the pause between two taps.

    `listen` is called after each touch: somebody who lives by ear waits there until the voice has finished.
    """

    def __init__(self, window: KioskWindow, listen: Callable[[], None] = lambda: None) -> None:
        self._window = window
        self._listen = listen
        self._now_ms = 1_000

    # Looking.

    def sees(self, name: str, role: str = "text") -> bool:
        return self._find(role, name) is not None

    def names(self, role: str) -> list[str]:
        """The accessible names of all visible things of that role, in order."""
        return [name for _, name in self._visible(role)]

    def _visible(self, role: str) -> Iterator[tuple[QWidget, str]]:
        for widget in self._window.findChildren(QWidget):
            if not widget.isVisible() or widget.visibleRegion().isEmpty():
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None and interface.role() == ROLES[role]:
                name = interface.text(QAccessible.Text.Name) or widget.accessibleName()
                yield widget, name

    def _find(self, role: str, name: str) -> QWidget | None:
        """By its whole name, else by the first sentence of it, which is how a person would call it."""
        found = list(self._visible(role))
        whole = next((widget for widget, full in found if full == name), None)
        called = name.rstrip(".")
        return whole or next((widget for widget, full in found if full.split(". ")[0] == called), None)

    def find(self, role: str, name: str) -> QWidget:
        """Looks on this page, on those after and before it, and behind the keyboard, as a person would."""
        widget = self._find(role, name)
        for way in ("paging.more", "paging.earlier", "keyboard.done", "paging.more"):
            while widget is None and self._press_if_there(way):
                widget = self._find(role, name)
        if widget is None:
            raise NotFound(f"no {role} named {name!r}; there are: {', '.join(self.names(role))}")
        return widget

    def _press_if_there(self, key: str) -> bool:
        button = self._find("button", self._say(key))
        if button is None or not button.isEnabled():
            return False
        self.touch(button)
        return True

    # Touching.

    def tap(self, name: str, role: str = "button") -> None:
        self.touch(self.find(role, name))

    def choose(self, name: str) -> None:
        self.tap(name, "option")

    def tick(self, name: str) -> None:
        self.tap(name, "tick")

    def touch(self, widget: QWidget, contact_ms: int = CONTACT_MS) -> None:
        """A finger at the middle of the widget, and up again."""
        self.lift(self.put_finger_on(widget), contact_ms)

    def put_finger_on(self, widget: QWidget) -> Contact:
        """Something else lying over the middle of the widget is what gets touched, as in life."""
        middle = widget.mapTo(self._window, widget.rect().center())
        target = self._window.childAt(middle)
        if target is None:
            raise NotFound(f"{widget.accessibleName()!r} is out of reach at {middle.x()}, {middle.y()}")
        self._now_ms += BETWEEN_TAPS_MS
        contact = Contact(target, QPointF(widget.mapToGlobal(widget.rect().center())))
        self._send(contact, QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton)
        return contact

    def lift(self, contact: Contact, contact_ms: int = CONTACT_MS) -> None:
        """The same finger up, where it came down."""
        self._now_ms += contact_ms
        self._send(contact, QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)
        self.settle()
        self._listen()

    def _send(self, contact: Contact, kind: QEvent.Type, held: Qt.MouseButton) -> None:
        here = contact.target.mapFromGlobal(contact.spot)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, here, contact.spot, left, held, none)
        event.setTimestamp(self._now_ms)
        QApplication.sendEvent(contact.target, event)

    # Typing.

    def type_into(self, field: str, keys: Sequence[str]) -> None:
        """Touch the field, then each key of the on-screen keyboard in turn: letters, or keys by their whole name."""
        self.tap(field, "field")
        for key in keys:
            self._press_key(key)

    def erase(self, count: int) -> None:
        for _ in range(count):
            self.tap(self._say("keyboard.back"))

    def _say(self, key: str) -> str:
        return self._window.parts.text.say(key)

    def _press_key(self, letter: str) -> None:
        names = {" ": "space", ",": "comma", ".": "point", "-": "hyphen", "_": "underscore", "@": "at"}
        name = self._say(f"keyboard.{names[letter]}") if letter in names else letter
        for page in ("", "keyboard.letters", "keyboard.digits", "keyboard.accents"):
            if page and self._find("button", self._say(page)) is not None:
                self.tap(self._say(page))
            key = self._find("button", name) or self._shifted(name)
            if key is not None:
                self.touch(key)
                return
        raise NotFound(f"no key for {letter!r} on the keyboard")

    def _shifted(self, name: str) -> QWidget | None:
        other = name.lower() if name != name.lower() else name.upper()
        shift = self._find("button", self._say("keyboard.shift"))
        if other == name or shift is None or self._find("button", other) is None:
            return None
        self.touch(shift)
        return self._find("button", name)

    # Waiting.

    @staticmethod
    def settle() -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()

    def wait_until(self, happened: Callable[[], bool], what: str) -> None:
        """Let the kiosk work until it happened; `what` is for the message when patience ends."""
        deadline = time.monotonic() + PATIENCE_S
        while not happened():
            if time.monotonic() > deadline:
                raise NotFound(f"waited {PATIENCE_S:.0f} s for {what}")
            self._rest()

    @staticmethod
    def _rest() -> None:
        """Not in an event loop of its own: an application that was told to quit begins none, and nothing would rest."""
        Citizen.settle()
        time.sleep(REST_MS / 1000)
