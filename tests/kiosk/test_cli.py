# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: every wrong word and every broken machine gets one sentence and a status, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk import app
from kiosk.commands import COMMANDS
from kiosk.config.options import DemoOptions, GalleryOptions, Look, RunOptions, ShowOptions
from tests.conftest import ROOT
from tests.kiosk.machine import Machine


def taken(machine: Machine, function: str, status: int = 0) -> list[Any]:
    """What the hall is asked for, without opening any window."""
    asked: list[Any] = []

    def take(options: Any) -> int:
        asked.append(options)
        return status

    machine.patch.setattr(app, function, take, raising=False)
    return asked


def test_the_overview_names_every_command(machine: Machine) -> None:
    status, out, _ = machine.run("--help")
    assert status == 0
    assert all(f"  {name}" in out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(machine: Machine, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        machine.run(command, "--help")
    assert ended.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert COMMANDS[command].load().HELP in said


def test_the_version_is_that_of_the_distribution(machine: Machine) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert machine.run("--version")[:2] == (0, f"kiosk {version}\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["serch"], "kiosk: There is no command “serch”. Did you mean search?\n"),
        (
            ["xyzzy"],
            "kiosk: There is no command “xyzzy”. "
            "There are: run, demo, show, gallery, search, searches, findable, evaluate, preview, sync, import-usb,"
            " export-usb, doctor.\n",
        ),
    ],
)
def test_an_unknown_command_is_answered(machine: Machine, words: list[str], says: str) -> None:
    assert machine.run(*words) == (2, "", says)


@pytest.mark.parametrize("words", [[], ["run"], ["--windowed", "--profile", "tablet-10"], ["run", "--windowed"]])
def test_without_a_command_the_kiosk_runs(machine: Machine, words: list[str]) -> None:
    asked: list[RunOptions] = taken(machine, "run_kiosk", 7)
    status, _, err = machine.run(*words)
    assert status == 7
    assert asked[0].config.screen.is_windowed is ("--windowed" in words)
    assert asked[0].config.screen.profile == ("tablet-10" if "--profile" in words else "auto")
    assert asked[0].vnc_listener is None
    assert err == f"No printer is set up for forms and receipts: they become files in {machine.folder / 'paper'}.\n"


def test_only_papers_without_a_printer_are_told_to_become_files(machine: Machine) -> None:
    taken(machine, "run_kiosk")
    written = '[printers.form]\nfolder = "/srv/forms"\n[printers.receipt]\nkind = "escpos-device"\ndevice = "/dev/x"'
    (machine.folder / "kiosk.toml").write_text(written)
    assert machine.run()[2] == "No printer is set up for forms: they become files in /srv/forms.\n"


def test_a_demo_is_asked_for_with_its_look(machine: Machine) -> None:
    asked: list[DemoOptions] = taken(machine, "play_demo")
    assert machine.run("demo", "--out", "D", "--lang", "en", "--theme", "low", "--size", "xxl")[0] == 0
    assert (asked[0].out, asked[0].look) == (Path("D"), Look("en", "low", "xxl"))


def test_what_is_left_out_is_as_every_visit_begins(machine: Machine) -> None:
    machine.set("KIOSK_LANGUAGES_HOME", "en")
    asked: list[DemoOptions] = taken(machine, "play_demo")
    machine.run("demo", "--out", "D")
    assert asked[0].look == Look("en", "light", "m")


def test_one_screen_and_all_screens_are_asked_for(machine: Machine) -> None:
    shown: list[ShowOptions] = taken(machine, "show_screen")
    machine.run("show", "home", "--png", "home.png", "--profile", "laptop-15")
    assert (shown[0].screen, shown[0].png) == ("home", Path("home.png"))
    assert shown[0].config.screen.profile == "laptop-15"
    gallery: list[GalleryOptions] = taken(machine, "make_gallery")
    machine.run("gallery", "--out", "G")
    assert gallery[0].out == Path("G")


@pytest.mark.parametrize("words", [["demo"], ["show", "home"], ["demo", "--out", "D", "--size", "huge"], ["search"]])
def test_missing_and_wrong_words_end_with_status_2(machine: Machine, words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        machine.run(*words)
    assert ended.value.code == 2


@pytest.mark.parametrize("command", [["run"], ["doctor"], ["search", "acta"], ["show", "home", "--png", "x"]])
def test_a_broken_configuration_stops_every_command_with_a_sentence(machine: Machine, command: list[str]) -> None:
    (machine.folder / "kiosk.toml").write_text("[idle]\nwarn_after_s = 1")
    status, out, err = machine.run(*command)
    assert (status, out) == (2, "")
    assert err.startswith(f"kiosk: {machine.folder / 'kiosk.toml'}: [idle] warn_after_s is 1 and must be")
    assert err.count("\n") == 1


def test_an_error_of_the_machine_is_a_sentence_too(machine: Machine) -> None:
    def full(options: object) -> int:
        raise OSError(28, "No space left on device", "/srv/out/01.png")

    machine.patch.setattr(app, "make_gallery", full, raising=False)
    status, _, err = machine.run("gallery", "--out", "/srv/out")
    assert status == 1
    assert err.startswith("kiosk: /srv/out/01.png: No space left on device. Check")


def test_control_c_ends_quietly(machine: Machine) -> None:
    def interrupt(options: object) -> int:
        raise KeyboardInterrupt

    machine.patch.setattr(app, "run_kiosk", interrupt)
    assert machine.run("run")[0] == 130


def test_a_start_loads_no_other_command() -> None:
    code = (
        "import sys; from kiosk.commands import COMMANDS; COMMANDS['run'].load();"
        "print(sorted(name for name in sys.modules if name.startswith('kiosk.commands.')))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert loaded.stdout.strip() == "['kiosk.commands.arguments', 'kiosk.commands.command', 'kiosk.commands.run']"


def test_a_reader_that_goes_away_is_no_error_worth_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "search", "acta", "--json"]
    environment = {"KIOSK_FOLDERS_STATE": str(tmp_path), "HOME": str(tmp_path), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as searching:
        assert searching.stdout is not None
        searching.stdout.close()
        assert searching.stderr is not None
        complaints = searching.stderr.read().decode()
    assert (searching.returncode, complaints) == (1, "")


def test_a_poor_terminal_gets_question_marks_and_no_traceback(tmp_path: Path) -> None:
    environment = {"KIOSK_FOLDERS_STATE": str(tmp_path), "HOME": str(tmp_path), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "kiosk", "nonsense"]
    told = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False)
    assert (told.returncode, told.stdout) == (2, b"")
    assert told.stderr.startswith(b"kiosk: There is no command ?nonsense?.")


def test_search_prints_ranked_services(machine: Machine) -> None:
    status, out, err = machine.run("search", "acta d nasimiento", "--limit", "3")
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "acta d nasimiento:"
    assert "mx-fed/acta-nacimiento" in out.splitlines()[1]
    assert len(out.splitlines()) <= 4


def test_search_as_json_is_one_line(machine: Machine) -> None:
    _, out, _ = machine.run("search", "CURP", "--json", "--limit", "2")
    answer = json.loads(out)
    assert answer["query"] == "CURP"
    assert [set(each) for each in answer["results"]] == [{"id", "score"}] * 2
    assert answer["results"][0]["score"] >= answer["results"][1]["score"]


def test_what_fits_nothing_finds_nothing(machine: Machine) -> None:
    assert machine.run("search", "xqzwk", "--json")[1] == '{"query": "xqzwk", "results": []}\n'
    assert machine.run("search", "xqzwk")[1] == "xqzwk: nothing fits\n"


def test_questions_other_offices_and_spellings_are_told_as_well(machine: Machine) -> None:
    passport, tax, other = (machine.run("search", text)[1] for text in ("pasaporte", "predial", "matricio"))
    assert passport.splitlines()[1] == "  asks: ¿Para quién es el pasaporte?"
    assert tax.splitlines()[0] == "predial: nothing fits"
    assert tax.splitlines()[1].startswith("  elsewhere: El predial")
    assert json.loads(machine.run("search", "pasaporte", "--json")[1])["fork"] == "pasaporte"
    assert json.loads(machine.run("search", "predial", "--json")[1]) == {
        "query": "predial",
        "results": [],
        "elsewhere": "predial",
    }
    assert other.splitlines()[:2] == ["matricio: nothing fits", "  perhaps: matrimonio"]
    assert json.loads(machine.run("search", "matricio", "--json")[1])["spellings"][0] == "matrimonio"


def test_a_file_of_queries_is_answered_row_by_row(machine: Machine) -> None:
    file = machine.folder / "queries.csv"
    file.write_text('\ufeffslug,query\ncurp,"CURP, imprimir"\nx,\n,acta\n', "utf-8")
    _, out, _ = machine.run("search", "--file", file, "--json")
    assert [json.loads(line)["query"] for line in out.splitlines()] == ["CURP, imprimir", "", "acta"]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (b"slug,text\na,b\n", "line 1: there is no column query."),
        (b"", "line 1: there is no column query."),
        (b"query\nacta\nmi pap\xe1\n", "line 3: this is not UTF-8 text."),
        (b'query\n"acta" x"\n', "line 2: this is not CSV"),
        (None, "cannot be read (No such file or directory)"),
    ],
)
def test_a_wrong_file_of_queries_is_told_with_its_line(machine: Machine, written: bytes | None, says: str) -> None:
    file = machine.folder / "queries.csv"
    if written is not None:
        file.write_bytes(written)
    status, out, err = machine.run("search", "--file", file)
    assert (status, out) == (1, "")
    assert err.startswith(f"kiosk: {file}")
    assert says in err


@pytest.mark.parametrize("limit", ["0", "-1", "many", "²"])
def test_a_limit_is_a_number_from_one_on(machine: Machine, limit: str) -> None:
    with pytest.raises(SystemExit) as ended:
        machine.run("search", "acta", f"--limit={limit}")
    assert ended.value.code == 2
