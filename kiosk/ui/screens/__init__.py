# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One file per screen; a new screen is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.parts import Place, Screen
from kiosk.ui.screens.comfort import ComfortScreen
from kiosk.ui.screens.goodbye import GoodbyeScreen
from kiosk.ui.screens.help import HelpScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.out_of_order import OutOfOrderScreen
from kiosk.ui.screens.printing import PrintingScreen
from kiosk.ui.screens.search import SearchScreen
from kiosk.ui.screens.sheet import SheetScreen
from kiosk.ui.screens.staff import StaffScreen
from kiosk.ui.screens.still_there import StillThereScreen
from kiosk.ui.screens.topic import TopicScreen
from kiosk.ui.screens.updates import UpdatesScreen
from kiosk.ui.screens.walk import WalkScreen
from kiosk.ui.screens.welcome import WelcomeScreen

SCREENS: dict[str, Callable[[Place], Screen]] = {
    "welcome": WelcomeScreen,
    "home": HomeScreen,
    "search": SearchScreen,
    "topic": TopicScreen,
    "sheet": SheetScreen,
    "walk": WalkScreen,
    "printing": PrintingScreen,
    "goodbye": GoodbyeScreen,
    "comfort": ComfortScreen,
    "colours": ComfortScreen,
    "help": HelpScreen,
    "staff": StaffScreen,
    "still_there": StillThereScreen,
    "updates": UpdatesScreen,
    "out_of_order": OutOfOrderScreen,
}
