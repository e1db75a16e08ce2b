# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Month calendar: one month of days as wide as a finger, for dates that are near. Each day says its whole date."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtWidgets import QButtonGroup, QWidget

from kiosk.domain.ports import Utterance
from kiosk.domain.walk.view import QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.questions.calendar_words import day_in_words, month_in_words
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option_button import RadioOption
from kiosk.ui.widgets.paged_area import PagedArea, put_away
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.row import Row
from kiosk.ui.widgets.weekday_line import WeekdayLine

WEEK = 7
MOST_WEEKS = 6


def month_calendar(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    calendar = _Calendar(parts, question, answered)
    return QuestionLook(calendar.widgets, calendar.focus)


class _Calendar:
    """The days stay themselves and take other dates when the month changes, so that the focus stays where it is."""

    def __init__(self, parts: Parts, question: QuestionView, answered: Answered) -> None:
        self._parts = parts
        self._answered = answered
        self._chosen = _read(question.value.reveal())
        self._first = (self._chosen or parts.clock.today()).replace(day=1)
        self._days = [RadioOption(parts.look, "0", kind="day") for _ in range(WEEK * MOST_WEEKS)]
        self._dates: dict[RadioOption, date] = {}
        self._group = QButtonGroup(self._days[0])
        for each in self._days:
            self._group.addButton(each)
            each.clicked.connect(lambda _=False, each=each: self._choose(self._dates[each]))
        self._weeks = [Row(self._days[at : at + WEEK], 0) for at in range(0, len(self._days), WEEK)]
        self._month = Prose(parts.look, "lead", "")
        self._told = Prose(parts.look, "body", "", is_private=question.is_sensitive)
        self._fill()

    @property
    def widgets(self) -> list[QWidget]:
        """Weeks that this month has not are there too, without days."""
        text = self._parts.text
        before = self._turner(text.show("question.month_before"), "arrow_back", -1)
        after = self._turner(text.show("question.month_after"), "chevron_right", 1)
        initials = [text.show(f"question.weekdays.{number}")[:1].upper() for number in range(1, WEEK + 1)]
        line = WeekdayLine(self._parts.look, initials)
        return [Row([before, after], self._parts.look.gap), self._month, line, *self._weeks, self._told]

    @property
    def focus(self) -> QWidget:
        wanted = self._chosen or self._parts.clock.today()
        return next((each for each, day in self._dates.items() if day == wanted), self._days[0])

    def _turner(self, label: str, icon: str, by: int) -> BigButton:
        button = BigButton(self._parts.look, "turner", label, icon=icon)

        def turn() -> None:
            button.setFocus()  # the day that had it may not be in the other month
            self._turn(by)

        button.clicked.connect(turn)
        return button

    def _turn(self, by: int) -> None:
        months = self._first.year * 12 + self._first.month - 1 + by
        self._first = date(months // 12, months % 12 + 1, 1)
        self._fill()
        self._arrange()
        words = month_in_words(self._parts.text, self._first)
        self._parts.speaker.speak([Utterance(words, self._parts.text.language)])

    def _choose(self, day: date) -> None:
        self._chosen = day
        self._answered(day.isoformat())
        self._tell()
        self._arrange()

    def _arrange(self) -> None:
        area = self._weeks[0].parentWidget()
        if isinstance(area, PagedArea):
            area.arrange(self._weeks, [week for week in self._weeks if self._has_days(week)])

    def _has_days(self, week: Row) -> bool:
        return any(day in self._dates for day in week.widgets)

    def _tell(self) -> None:
        text = self._parts.text
        words = text.show("question.no_day_chosen")
        if self._chosen is not None:
            words = text.show("question.chosen_day", day=day_in_words(text, self._chosen))
        self._told.setText(words)
        self._told.setAccessibleName(words)

    def _fill(self) -> None:
        """The days of this month in their places, Mondays first."""
        text = self._parts.text
        words = month_in_words(text, self._first)
        self._month.setText(words[:1].upper() + words[1:])
        self._month.setAccessibleName(words)
        began, count = self._first.weekday(), monthrange(self._first.year, self._first.month)[1]
        self._dates.clear()
        self._group.setExclusive(False)
        for place, each in enumerate(self._days):
            is_there = began <= place < began + count
            each.setVisible(is_there)
            each.setChecked(False)
            if is_there:
                day = self._first + timedelta(days=place - began)
                self._dates[each] = day
                each.rename(str(day.day), day_in_words(text, day))
                each.setChecked(day == self._chosen)
        self._group.setExclusive(True)
        for week in self._weeks:
            put_away(week, not self._has_days(week))
        self._tell()


def _read(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
