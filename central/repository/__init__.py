# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The signed repository: plain files that any web server, object store or stick can carry to the kiosks."""
