# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Core Public Service Vocabulary Application Profile 3.2 of the European Union, as JSON-LD."""
