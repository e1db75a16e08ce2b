# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents say is there: links lead somewhere, commands exist, examples are accepted, figures are right."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from central.__main__ import main as central
from kiosk.commands import COMMANDS
from kiosk.config import read_config
from tests.conftest import ROOT
from tests.shipped import shipped

FOLDERS = ("docs", "kiosk", "offline_cache", "central", "installers", "benchmarks")
PAGES = sorted([*ROOT.glob("*.md"), *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))])
README = (ROOT / "README.md").read_text("utf-8")
LINK = re.compile(r"\[[^\]\n]*\]\((?!https?://|mailto:)(?P<path>[^)#\s]+)(?:#[^)]*)?\)")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"(?:^ {4}|`)\./run(?P<words>(?: [^`\n]*?)?)(?=`|\n| {3,})", re.MULTILINE)
PLACES = re.compile(r"`(?P<path>(?:kiosk|offline_cache|central|docs|tests|benchmarks|installers)/[\w./-]*)`")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def typed(page: Path) -> list[list[str]]:
    """The words after each ./run of a page."""
    return [shlex.split(found["words"]) for found in TYPED.finditer(page.read_text("utf-8"))]


def test_the_pages_are_seen() -> None:
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/screens/README.md"} <= {name(page) for page in PAGES}
    assert len(LINK.findall(README)) > 10
    assert ["demo", "--out", "DIR", "--lang", "en"] in typed(ROOT / "README.md")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    paths = [found["path"] for found in LINK.finditer(CODE.sub("", page.read_text("utf-8")))]
    assert not [path for path in paths if not (page.parent / path).exists()]


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name != "decisions"], ids=name)
def test_places_that_are_named_are_there(page: Path) -> None:
    """Decisions tell of their day, and of what is to come."""
    written = CODE.sub("", page.read_text("utf-8"))
    paths = {found["path"] for found in PLACES.finditer(written)}
    missing = {path for path in paths if "X" not in path and "NAME" not in path and not (ROOT / path).exists()}
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_and_options_exist(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from kiosk.__main__ import main as kiosk  # noqa: PLC0415

    for words in typed(page):
        is_central = words[:1] == ["central"]
        command = next((word for word in words[is_central:] if not word.startswith("-")), "")
        assert is_central or command in {"", *COMMANDS}, words
        with pytest.raises(SystemExit) as ended:
            (central if is_central else kiosk)([*filter(None, [command or (None if is_central else "run")]), "--help"])
        assert ended.value.code == 0
        shown = capsys.readouterr().out
        options = {word for word in words if word.startswith("--")} - {"--help"}
        assert all(option in shown for option in options), f"{words} names an option that is not in its help"


def test_the_kiosk_toml_of_the_readme_is_accepted(tmp_path: Path) -> None:
    example = README.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "kiosk.toml").write_text(example, "utf-8")
    config = read_config(tmp_path / "kiosk.toml")
    assert config.centre.kiosk in example
    assert config.printers.receipt.kind == "escpos-network"


def test_the_catalogue_is_as_large_as_the_readme_says() -> None:
    words = {5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 15: "fifteen"}
    guided = words[len(shipped("procedure"))]
    said = f"{len(shipped('service'))} services, {guided} of them guided"
    assert said in README
    assert said in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_room_is_in_the_table() -> None:
    rows = set(re.findall(r"^\| `([a-z_/.]+)`", README, re.MULTILINE))
    folders = {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "kiosk").glob("*/__init__.py")}
    assert folders - rows <= {"kiosk/config", "kiosk/commands"}
    assert {"offline_cache", "central", "content"} <= rows


def test_the_pictures_on_the_page_are_those_in_the_folder() -> None:
    page = ROOT / "docs" / "screens" / "README.md"
    shown = {found["path"] for found in LINK.finditer(page.read_text("utf-8"))}
    pictures = sorted(page.parent.glob("*.png"))
    assert {path.name for path in pictures} == shown
    assert sum(path.stat().st_size for path in pictures) < 2_500_000
