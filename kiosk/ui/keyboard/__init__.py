# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The on-screen keyboard: ours, because no other can live under a kiosk compositor, speak, and be scanned by keys."""
