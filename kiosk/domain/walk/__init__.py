# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form engine: a procedure package in, a View out. Pure; the API is `load` and `evaluate`."""
