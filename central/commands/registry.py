# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of headquarters. A new one is one file beside this and one line here."""

from __future__ import annotations

from typing import Final

from central.commands.chart import CHART
from central.commands.command import Command
from central.commands.compile import COMPILE
from central.commands.export_content import EXPORT
from central.commands.import_content import IMPORT
from central.commands.init import INIT
from central.commands.lint import LINT
from central.commands.new import NEW
from central.commands.package import PACKAGE
from central.commands.publish import PUBLISH
from central.commands.rotate import ROTATE
from central.commands.seed import SEED
from central.commands.sign import SIGN
from central.commands.status import STATUS

COMMANDS: Final[tuple[Command, ...]] = (
    NEW,
    COMPILE,
    CHART,
    LINT,
    IMPORT,
    EXPORT,
    PACKAGE,
    INIT,
    PUBLISH,
    SIGN,
    ROTATE,
    STATUS,
    SEED,
)
