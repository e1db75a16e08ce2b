# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""sync: brings a signed catalogue over a bad link or from a stick. No screens, no SQL: it hands over records."""
