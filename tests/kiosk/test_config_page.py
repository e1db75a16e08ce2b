# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/configuration.md says what the settings are today."""

from __future__ import annotations

import subprocess
import sys
import tomllib

from kiosk.config.page import SECTIONS, configuration_page
from kiosk.config.settings import OPEN_SECTIONS, SETTINGS
from kiosk.printing.printers import PRINTERS
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "configuration.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == configuration_page(), (
        "write it anew: python -m kiosk.config > docs/configuration.md"
    )


def test_the_page_is_what_the_command_writes() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "kiosk.config"], capture_output=True, cwd=ROOT, check=True, env={"PYTHONUTF8": "1"}
    )
    assert made.stdout.decode() == configuration_page()


def test_every_setting_has_its_section_and_variable_on_the_page() -> None:
    assert set(SECTIONS) == {setting.section for setting in SETTINGS} >= OPEN_SECTIONS
    for setting in SETTINGS:
        assert f"`{setting.key}`<br>`{setting.variable}`" in configuration_page()


def test_no_two_settings_share_a_variable() -> None:
    assert len({setting.variable for setting in SETTINGS}) == len(SETTINGS)


def test_the_page_names_the_printers_that_there_are() -> None:
    section = configuration_page().partition("## Kinds of printer")[2]
    assert {line.split("`")[1] for line in section.splitlines() if line.startswith("| `")} == set(PRINTERS)


def test_the_example_on_the_page_is_toml() -> None:
    example = configuration_page().partition("```toml\n")[2].partition("```")[0]
    assert tomllib.loads(example)["printers"]["receipt"]["kind"] in PRINTERS
