# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The room that the citizen sees, touches and hears about; the only one that knows Qt."""
