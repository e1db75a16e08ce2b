# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The profile csv-map: CSV files and a map that says which column is which fact."""
