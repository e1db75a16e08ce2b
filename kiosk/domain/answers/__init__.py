# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answer formats (CURP, NSS, postcode…) and their checks."""
