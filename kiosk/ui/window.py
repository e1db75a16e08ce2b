# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""KioskWindow: band, stage and bar, rebuilt from the visit whenever place, language or comfort change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.events import PrinterChanged, PrintEvent
from kiosk.text import Sentences
from kiosk.ui import theme
from kiosk.ui.band import Band
from kiosk.ui.bar import Bar
from kiosk.ui.forgetting import forget_visit
from kiosk.ui.look import Look
from kiosk.ui.narrator import Narrator
from kiosk.ui.order import choices, controls
from kiosk.ui.parts import Parts, Place
from kiosk.ui.profile import ScreenProfile
from kiosk.ui.router import HOME, WELCOME, Router, Stop
from kiosk.ui.stage import Stage
from kiosk.ui.status import band
from kiosk.ui.widgets.big_button import BigButton


class KioskWindow(QWidget):
    """`parts` holds the rooms; look, text and the ways to move are filled in here, anew for each page."""

    shown = Signal(str)
    """A page of the named screen is on the glass."""

    def __init__(self, parts: Parts, profile: ScreenProfile, start: Place = WELCOME) -> None:
        super().__init__()
        self._profile = profile
        self._texts: dict[str, Sentences] = {}
        self._start = start
        self.router = Router(start)
        self.narrator = Narrator(self)
        self.parts = replace(
            parts,
            go=self.go,
            back=self.back,
            redraw=self.redraw,
            end_visit=self.end_visit,
            replace_place=self.replace_place,
        )
        self.setWindowTitle(parts.centre.name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.band: Band | None = None
        self.stage: Stage | None = None
        self.bar: Bar | None = None
        self._last_place: Place | None = None
        self.resize(profile.width_px, profile.height_px)

    # Ways to move, for the screens.

    def go(self, place: Place) -> None:
        self.router.go(place)
        self.redraw()

    def replace_place(self, place: Place) -> None:
        self.router.replace(place)
        self.redraw()

    def back(self) -> None:
        screen = self.router.here.screen
        step_back = getattr(screen, "step_back", None)
        if step_back is None or not step_back(self.parts):
            self.router.back()
        self.redraw()

    def end_visit(self) -> None:
        """Forget everything of this citizen and stand ready for the next."""
        forget_visit(self.parts)
        self.parts.speaker.hush()
        self.parts.log.record("visit.ended")
        self.router = Router(self._start)
        self.redraw()
        self._drop_remains()

    def fail(self, code: str) -> None:
        """Something of ours broke: the visit is forgotten and the citizen is told where to go instead."""
        forget_visit(self.parts)
        self.router.begin(Place("out_of_order", code=code))
        self.redraw()
        self._drop_remains()

    # Building.

    def redraw(self) -> None:
        """The page of this place in today's language and comfort. Focus and page number survive where they can."""
        visit = self.parts.visit
        is_same = self.router.here.place == self._last_place
        held = self._held() if is_same else None
        before = (self.stage.page.heading, self.stage.area.page) if is_same and self.stage is not None else ("", 0)
        is_translated = self.parts.text.language != visit.language
        self._clear()
        look = Look(self._profile, visit.comfort)
        self._apply(look)
        text = self._sentences(visit.language)
        self.parts = replace(self.parts, look=look, text=text)
        self.parts.speaker.set_on(visit.comfort.has_voice)
        self.parts.speaker.set_private_masked(self.parts.centre.has_loudspeaker and not visit.comfort.says_private)
        self.parts.speaker.set_pace(visit.comfort.speech_rate_percent, visit.comfort.speech_volume_percent)
        page = self.router.here.screen.build(self.parts)
        self._build(look, text, page_stage=Stage(look, text, page))
        self._last_place = self.router.here.place
        assert self.stage is not None
        if is_translated or page.heading == before[0]:
            self.stage.area.show_page(before[1])
        self._focus(held)
        if self.isVisible():
            self.narrator.introduce()
        self.shown.emit(self._last_place.screen)

    def _apply(self, look: Look) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, look)

    def _build(self, look: Look, text: Sentences, page_stage: Stage) -> None:
        self.stage = page_stage
        self.band = band(self.parts, self.router.here.place.screen)
        other = self.parts.centre.language_after(text.language)
        self.bar = Bar(look, text, self._sentences(other).show("language.name"))
        self.bar.chosen.connect(self._chosen)
        can_leave = not self.router.is_at_start and not getattr(self.router.here.screen, "is_busy", False)
        self.bar.buttons["back"].setEnabled(can_leave)
        self.bar.buttons["home"].setEnabled(can_leave)
        self.stage.typed.connect(self.narrator.tell_key)
        self.stage.turned.connect(self.narrator.introduce)
        self.stage.pointed.connect(self.focus_moved)
        for part in (self.band, self.stage, self.bar):
            part.setParent(self)
        self._place()
        for part in (self.band, self.stage, self.bar):
            part.show()
        for choice in choices(block.widget for block in page_stage.page.blocks):
            choice.clicked.connect(lambda _=False, choice=choice: self.narrator.tell_choice(choice))

    def _place(self) -> None:
        """By hand: a layout would ask the platform for size hints that a kiosk's screen does not heed."""
        if self.band is None or self.stage is None or self.bar is None:
            return
        width, height = self._profile.width_px, self._profile.height_px
        band, bar = self.band.height_px, self.bar.height_for(width)
        self.band.setGeometry(0, 0, width, band)
        self.stage.setGeometry(0, band, width, max(1, height - band - bar))
        self.bar.setGeometry(0, height - bar, width, bar)

    def _clear(self) -> None:
        if self.stage is not None and self.stage.page.left is not None:
            self.stage.page.left()
        for part in (self.band, self.stage, self.bar):
            if part is not None:
                part.hide()
                part.setParent(None)
                part.deleteLater()

    def _drop_remains(self) -> None:
        """Deleted widgets may hold what was typed: they go now, not when the event loop finds time."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        clipboard = QApplication.clipboard()
        clipboard.clear()
        if clipboard.supportsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def _sentences(self, language: str) -> Sentences:
        if language not in self._texts:
            self._texts[language] = Sentences.load(language)
        return self._texts[language]

    # Bar, keys and voice.

    def _chosen(self, target: str) -> None:
        visit = self.parts.visit
        if target == "back":
            self.back()
        elif target == "home":
            self._go_home()
        elif target in {"letters", "contrast", "help"}:
            screen = {"letters": "comfort", "contrast": "colours", "help": "help"}[target]
            if self.router.here.place.screen == screen:
                self.back()
            else:
                self.go(Place(screen))
        elif target == "listen":
            self.narrator.read_all()
        elif target == "language":
            visit.language = self.parts.centre.language_after(visit.language)
            self.redraw()

    def _go_home(self) -> None:
        """A screen that is the end of something clears up first, also when another one lies over it."""
        for stop in self.router.stops:
            go_home = getattr(stop.screen, "go_home", None)
            if go_home is not None:
                go_home(self.parts)
                return
        self.go(HOME)

    def stops(self) -> list[QWidget]:
        """Every control in the order of keys: the page, its actions, the keyboard, the bar."""
        if self.stage is None or self.bar is None:
            return []
        keyboard = [button for row in self.stage.keyboard.rows for button in row] if self.stage.keyboard else []
        return [
            *controls(self.stage.shown_widgets()),
            *keyboard,
            *controls(self.bar.buttons.values()),
        ]

    def page_widgets(self) -> list[QWidget]:
        """What stands on the page now, in reading order: blocks, then actions."""
        assert self.stage is not None
        return self.stage.shown_widgets()

    def stage_action(self, place: int) -> BigButton:
        """The page's action at that place, the primary one at 0."""
        assert self.stage is not None
        return self.stage.page.actions[place]

    def focus_moved(self, widget: QWidget) -> None:
        if self.stage is not None:
            self.stage.keyboard_for(widget)
        self.narrator.tell_control(widget)

    def _focus(self, held: str | None) -> None:
        assert self.stage is not None
        stops, page = self.stops(), self.stage.page
        named = next((stop for stop in stops if held and stop.accessibleName() == held), None)
        # A question that takes several pages begins with its words; a mistake is shown at once.
        wanted = page.focus if page.alert or page.focus in stops else None
        target = wanted or named or next(iter(stops), None)
        if target is not None:
            self.stage.area.show_widget(target)
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> str | None:
        focused = self.focusWidget()
        return focused.accessibleName() if focused is not None else None

    def renew_band(self) -> None:
        """Staff see at once that the paper ran out, without a citizen's page being built anew."""
        if self.band is not None:
            old = self.band
            self.band = band(self.parts, self.router.here.place.screen)
            self.band.setParent(self)
            self._place()
            self.band.show()
            old.setParent(None)
            old.deleteLater()

    # What the hall tells.

    def heard_printer(self, event: PrintEvent) -> None:
        if isinstance(event, PrinterChanged):
            self.renew_band()
        for stop in self.router.stops:
            heard = getattr(stop.screen, "heard_printer", None)
            if heard is not None:
                heard(self._parts_at(stop), event)

    def _parts_at(self, stop: Stop) -> Parts:
        """A screen that waits under another one, help for example, moves on without showing itself."""
        if stop is self.router.here:
            return self.parts
        return replace(self.parts, redraw=lambda: None, replace_place=lambda place: self.router.replace(place, stop))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any touch and any key hushes the voice, wherever it lands."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress} and isinstance(watched, QWidget):
            self.parts.speaker.hush()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """The first page has its text only now that it stands on the glass."""
        self.narrator.introduce()

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = event.size()
        if self.stage is not None and (size.width(), size.height()) != (
            self._profile.width_px,
            self._profile.height_px,
        ):
            self._profile = self._profile.resized(size.width(), size.height())
            QTimer.singleShot(0, self.redraw)
        elif self.stage is None:
            self._profile = self._profile.resized(size.width(), size.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.parts.speaker.hush()
        super().closeEvent(event)
