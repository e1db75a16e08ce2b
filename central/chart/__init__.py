# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""chart: a procedure as a flow chart on A4 pages, for paper and for people who read no expressions."""
