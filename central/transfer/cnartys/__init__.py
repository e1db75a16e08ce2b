# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ficha of the national catalogue of procedures and services (CNARTyS), as its API gives it in JSON."""
