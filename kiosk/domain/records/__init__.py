# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""records: a catalogue as a set of named byte strings, what stands for the whole set, and how a change is written."""
