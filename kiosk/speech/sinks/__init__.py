# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where sound goes: sound card, WAV file, memory, nowhere."""
