# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The application and the kiosks of the journeys, for tests of single parts too."""

from __future__ import annotations

from tests.journeys.conftest import kiosk, open_kiosk, qapp, stored_catalogue

__all__ = ["kiosk", "open_kiosk", "qapp", "stored_catalogue"]
