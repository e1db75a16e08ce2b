# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""preview: the kiosk's own window on one procedure, beside a panel for the people who write it."""
