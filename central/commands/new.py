# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central new: a workbook to begin with."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.saying import say
from central.new_form.write_workbook import form_id_for, new_workbook
from central.write_files import write_files


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("form", type=Path)
    parser.add_argument("--id", help="the id of its service; made from the file's name when left out")


def _run(asked: Namespace) -> int:
    form: Path = asked.form
    if form.suffix.lower() != ".xlsx":
        say(f"central: {form}: a new workbook is an .xlsx; end its name with that.")
        return 1
    if form.exists():
        say(f"central: {form} is there already and was left as it is. Choose another name.")
        return 1
    write_files(form.parent, {form.name: new_workbook(asked.id or form_id_for(form))})
    return 0


NEW: Final = Command("new", "a workbook to begin with (.xlsx), which compiles as it is", _arguments, _run)
