# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a form can be right in and still lead astray: each file one habit, told at its cell. Changes nothing."""
