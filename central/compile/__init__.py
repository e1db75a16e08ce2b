# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an editor's XLSForm to one procedure package; every refusal names sheet, row and column."""
