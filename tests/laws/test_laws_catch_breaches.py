# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each law of the code and of the locks catches a breach planted in a copy of the project, and names it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.laws import code_laws, inheritance, lock_laws
from tests.laws.code_laws import LAWS, Law
from tests.laws.house_copy import copy_house, plant
from tests.laws.lock_laws import CHECK_LOCK, LOCK_LAWS, RUN_LOCK, LockLaw
from tests.laws.source_files import read

CHILD = "class Base:\n    pass\n\nclass Child(Base):\n    pass\n"
BODY = "def long() -> None:\n"

# The law, the file that breaks it by a hair, and a neighbour that keeps it by a hair.
PLANTED: tuple[tuple[Law, str, str, str], ...] = (
    (code_laws.long_files, "kiosk/ui/planted.py", "\n" * 298, "\n" * 297),
    (code_laws.long_functions, "central/planted.py", BODY + "    pass\n" * 40, BODY + "    pass\n" * 39),
    (code_laws.empty_names, "kiosk/domain/date_utils.py", "", ""),
    (code_laws.empty_names, "kiosk/ui/planted.py", "class VisitManager:\n    pass\n", "class Visit:\n    pass\n"),
    (
        code_laws.blind_catches,
        "kiosk/ui/planted.py",
        "try:\n    pass\nexcept Exception:\n    pass\n",
        "try:\n    pass\nexcept OSError:\n    pass\n",
    ),
    (code_laws.blind_catches, "offline_cache/planted.py", "try:\n    pass\nexcept:\n    pass\n", ""),
    (
        code_laws.blind_catches,
        "installers/planted.py",
        "try:\n    pass\nexcept (OSError, BaseException):\n    pass\n",
        "",
    ),
    (
        code_laws.blind_catches,
        "kiosk/planted.py",
        "with suppress(Exception):\n    pass\n",
        "with suppress(OSError):\n    pass\n",
    ),
    (
        code_laws.stray_style_sheets,
        "kiosk/ui/widgets/planted.py",
        "label.setStyleSheet('color: red')\n",
        "label.setText('red')\n",
    ),
    (code_laws.hidden_imports, "kiosk/domain/planted.py", "import_module('PySide6')\n", "import json\n"),
    (code_laws.hidden_imports, "kiosk/ui/planted.py", "importlib.import_module('escpos.printer')\n", ""),
    (code_laws.sleeping_tests, "tests/ui/test_planted.py", "time.sleep(0.1)\n", "qtbot.waitSignal(bell.rang)\n"),
    (
        code_laws.bare_excuses,
        "kiosk/planted.py",
        "x = 1  # type: ignore\n",
        "x = 1  # type: ignore[misc]  # no stubs\n",
    ),
    (code_laws.bare_excuses, "kiosk/planted.py", "x = 1  # noqa\n", "x = 1  # noqa: E741 - a figure\n"),
    (inheritance.deep_inheritance, "kiosk/planted.py", CHILD + "\nclass Grandchild(Child):\n    pass\n", CHILD),
)


# How a lock law is broken: in which file, what is replaced by what.
PLANTED_IN_LOCKS: tuple[tuple[LockLaw, str, str, str], ...] = (
    (lock_laws.named_hosts, RUN_LOCK, r"\A", "--index-url https://packages.example.org/simple\n"),
    (lock_laws.named_hosts, "installers/setup.sh", r"\Z", "curl packages.example.org\n"),
    (lock_laws.missing_hashes, CHECK_LOCK, r"(six==[^\\]+?)( \\\n +--hash=\S+)+", r"\1"),
    (lock_laws.versions_by_python, CHECK_LOCK, r"(six==\S+) ;", r"\1 ; python_full_version < '3.12' and"),
    (lock_laws.unmet_requirements, RUN_LOCK, r"requests==\d+", "requests==1"),
    (lock_laws.unmet_requirements, "pyproject.toml", r'"hypothesis>=', '"not-locked-yet", "hypothesis>='),
    (lock_laws.differing_versions, CHECK_LOCK, r"segno==", "segno==99."),
    (lock_laws.broken_qt, RUN_LOCK, r"pyside6-essentials==\S+", "pyside6-essentials==6.12.0"),
)


@pytest.mark.parametrize(("law", "path", "breach", "harmless"), PLANTED)
def test_a_breach_is_caught(law: Law, path: str, breach: str, harmless: str, tmp_path: Path) -> None:
    (caught,) = law(read(tmp_path, [plant(tmp_path, path, breach)]))
    assert path in caught
    (tmp_path / path).unlink()
    assert law(read(tmp_path, [plant(tmp_path, path.replace("date_utils", "dates"), harmless)])) == []


@pytest.mark.parametrize(
    ("law", "text"),
    [
        (code_laws.missing_headers, '"""Owns nothing."""\n'),
        (code_laws.missing_headers, "".join(reversed(code_laws.HEADER)) + '"""Owns nothing."""\n'),
        (code_laws.missing_docstrings, "".join(code_laws.HEADER) + "x = 1\n"),
    ],
)
def test_a_file_that_begins_badly_is_caught(law: Law, text: str, tmp_path: Path) -> None:
    (caught,) = law(read(tmp_path, [plant(tmp_path, "kiosk/planted.py", text, is_headed=False)]))
    assert "kiosk/planted.py" in caught


@pytest.mark.parametrize(("law", "path", "pattern", "replacement"), PLANTED_IN_LOCKS)
def test_a_breach_in_the_locks_is_caught(
    law: LockLaw, path: str, pattern: str, replacement: str, tmp_path: Path
) -> None:
    house = copy_house(tmp_path)
    assert law(house) == []
    text = (house / path).read_text(encoding="utf-8")
    broken, times = re.subn(pattern, replacement, text, count=1)
    assert times == 1
    (house / path).write_text(broken, encoding="utf-8")
    assert len(law(house)) == 1


def test_every_law_has_its_breach() -> None:
    begin_badly = {code_laws.missing_headers, code_laws.missing_docstrings}
    assert {law for law, *_ in PLANTED} | begin_badly == set(LAWS)
    assert {law for law, *_ in PLANTED_IN_LOCKS} == set(LOCK_LAWS)
