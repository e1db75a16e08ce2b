# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding a service in a citizen's own words: analysis, index, correction and ranking."""
