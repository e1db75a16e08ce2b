# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk doctor`: what works on this machine, and how to mend what does not."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence

from kiosk.commands.arguments import add_config, config_from
from kiosk.commands.checks import CHECKS
from kiosk.commands.checks.finding import Finding

HELP = "Look at everything that the kiosk needs; say what is wrong and how to mend it. Status 1 when it cannot serve."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON, for programs")
    add_config(parser)


def run(arguments: Namespace) -> int:
    config = config_from(arguments)
    findings = [finding for check in CHECKS for finding in check(config)]
    sys.stdout.write(as_json(findings) if arguments.json else as_lines(findings))
    return 0 if all(finding.can_serve for finding in findings) else 1


def as_json(findings: Iterable[Finding]) -> str:
    rows = [
        {"check": finding.check, "ok": finding.is_well, "sentence": finding.sentence, "fix": finding.fix}
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_lines(findings: Sequence[Finding]) -> str:
    widest = max(len(finding.check) for finding in findings)
    lines = []
    for finding in findings:
        lines.append(f"{'✔' if finding.is_well else '✘'} {finding.check:<{widest}}  {finding.sentence}\n")
        if finding.fix:
            lines.append(f"{' ' * (widest + 4)}→ {finding.fix}\n")
    return "".join((*lines, "\n", _verdict(findings), "\n"))


def _verdict(findings: Sequence[Finding]) -> str:
    wrong = sum(not finding.is_well for finding in findings)
    if not all(finding.can_serve for finding in findings):
        return "This kiosk cannot serve anybody yet."
    if wrong:
        return f"This kiosk can serve; {wrong} {'thing wants' if wrong == 1 else 'things want'} attention."
    return "This kiosk can serve, and all is well."
