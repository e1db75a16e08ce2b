# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice of the kiosk: what is said, how it is pronounced, by which engine, into which sink."""
