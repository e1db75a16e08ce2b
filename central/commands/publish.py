# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central publish: a content folder into a catalogue package."""

from __future__ import annotations

from typing import Final

from central.commands.command import Command
from central.commands.package import package_arguments, write_package

PUBLISH: Final = Command("publish", "a content folder into a catalogue package", package_arguments, write_package)
