# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The foundation: frozen dataclasses and pure functions; knows no room, no Qt, no database, no network."""
