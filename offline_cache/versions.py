# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two numbers by which a catalogue.db is known as ours and as of today's shape."""

APPLICATION_ID = 0x56454E54
SCHEMA_VERSION = 4
"""Add one with every change of a table, of the search index or of how words are analysed."""
