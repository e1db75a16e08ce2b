# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook to begin with: every sheet, what each column is for, and a small procedure that already works."""
