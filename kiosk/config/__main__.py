# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m kiosk.config > docs/configuration.md` writes the page anew."""

from __future__ import annotations

import sys

from kiosk.config.page import configuration_page

if __name__ == "__main__":
    sys.stdout.write(configuration_page())
