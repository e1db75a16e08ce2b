# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits with nobody at the screen: a citizen that finds things only by role and name, and the shipped demo."""
