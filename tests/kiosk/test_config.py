# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk.toml and KIOSK_*: what is right becomes a Config, what is wrong a sentence that says what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.config import Config, read_config
from kiosk.config.settings import SETTINGS
from kiosk.domain.errors import ConfigWrong


def config_of(folder: Path, text: str, **environment: str) -> Config:
    file = folder / "kiosk.toml"
    file.write_text(text, "utf-8")
    return read_config(file, environment)


def refusal(folder: Path, text: str, **environment: str) -> str:
    with pytest.raises(ConfigWrong) as refused:
        config_of(folder, text, **environment)
    return refused.value.sentence


def test_nothing_configured_is_a_whole_kiosk(tmp_path: Path) -> None:
    config = config_of(tmp_path, "")
    assert config.centre.name == "Centro de demostración"
    assert (config.languages.home, config.languages.offered) == ("es", ("es", "en"))
    assert (config.idle.warn_after_s, config.idle.warning_lasts_s, config.stale_after_days) == (180, 30, 90)
    assert (config.speech.voice, config.speech.sound, config.speech.log) == ("auto", "auto", None)
    assert config.speech.has_loudspeaker
    assert config.printers.form.options == {"folder": str(Path.home() / "ventanilla-paper")}
    assert (config.folders.seed / "..").resolve().name == "offline_cache"
    assert config.folders.state.name == "ventanilla"


def test_what_is_written_counts(tmp_path: Path) -> None:
    config = config_of(
        tmp_path,
        """
        [centre]
        name = "3 de Mayo, Coyoacán"
        kiosk = "CY2"
        [languages]
        home = "en"
        offered = ["en", "es"]
        [screen]
        windowed = true
        [folders]
        state = "here"
        [speech]
        output = "headphones"
        [printers]
        folder = "paper"
        [printers.receipt]
        kind = "escpos-network"
        host = "192.168.1.50"
        paper_mm = 58
        [switches]
        move = "F7"
        select = "F8"
        """,
    )
    assert config.centre.name == "3 de Mayo, Coyoacán"
    assert config.languages.offered == ("en", "es")
    assert config.screen.is_windowed
    assert config.folders.state == tmp_path / "here"
    assert not config.speech.has_loudspeaker
    assert config.printers.form.options == {"folder": str(tmp_path / "paper")}
    assert config.printers.receipt.kind == "escpos-network"
    assert config.printers.receipt.options == {"host": "192.168.1.50", "paper_mm": 58}
    assert config.printers.receipt.section == f"{tmp_path / 'kiosk.toml'}: [printers.receipt]"
    assert config.switches.move == "F7"


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = config_of(
        tmp_path,
        '[centre]\nname = "File"\n[idle]\nwarn_after_s = 200',
        KIOSK_CENTRE_NAME="Environment",
        KIOSK_IDLE_WARN_AFTER_S="240",
        KIOSK_SCREEN_WINDOWED="yes",
        KIOSK_PRINTERS_LARGE_PRINT="OFF",
        KIOSK_LANGUAGES_OFFERED="en, es",
        KIOSK_SPEECH_LOG="speech.jsonl",
        KIOSK_PRINTERS_FOLDER="",
        HOME="/home/x",
    )
    assert config.centre.name == "Environment"
    assert config.idle.warn_after_s == 240
    assert config.screen.is_windowed
    assert not config.printers.is_large_print
    assert config.languages.offered == ("en", "es")
    assert config.speech.log == tmp_path / "speech.jsonl"


def test_a_folder_printer_of_its_own_folder(tmp_path: Path) -> None:
    config = config_of(tmp_path, '[printers.form]\nfolder = "/srv/forms"')
    assert config.printers.form.options == {"folder": "/srv/forms"}


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert config_of(tmp_path, "\ufeff[idle]\nwarn_after_s = 130").idle.warn_after_s == 130


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "[idle]\nwarn_after_s = 5",
            "[idle] warn_after_s is 5 and must be a whole number from 120 to 300."
            " Write for example `warn_after_s = 180`.",
        ),
        ('[idle]\nwarn_after_s = "180"', 'warn_after_s is "180" and must be a whole number'),
        ("[idle]\nwarn_after_s = true", "warn_after_s is true and must be"),
        ("[idle]\nwarn_after_s = 180.0", "warn_after_s is 180.0 and must be"),
        ("[screen]\nwindowed = 1", "windowed is 1 and must be true or false."),
        ('[speech]\nvoice = "piper"', 'voice is "piper" and must be one of auto, espeak, pyttsx3, silent.'),
        ("[centre]\nname = ''", 'name is "" and must be a text of 1 to 60 characters'),
        ('[centre]\nname = "a\\nb"', "must be a text of 1 to 60 characters"),
        ("[centre]\nname = 2026-11-23", 'name is "2026-11-23" and must be a text'),
        ('[centre]\nkiosk = "K1"', "without 0, 1, I, O, S, V and Z"),
        ("[languages]\noffered = []", "offered is [] and must be a list of one or more of es, en"),
        ('[languages]\noffered = ["es", "fr"]', "must be a list of one or more of es, en"),
        ('[languages]\noffered = ["es", "es"]', "none of them twice"),
        ('[languages]\noffered = "es"', "must be a list"),
        ('[languages]\noffered = ["en"]', "[languages] offered leaves out es, which is the home language."),
        ('[switches]\nselect = "1"', "[switches] select is 1 and so is move."),
        ('[switches]\nselect = "Ctrl+Q"', "must be the name of a key"),
        ('[folders]\nstate = ""', 'state is "" and must be the path of a folder.'),
        ('[folders]\nstate = "~nobody-of-that-name/x"', "must be the path of a folder."),
        ('[folders]\nstate = "a\\u0000b"', "must be the path of a folder."),
        ("[folders]\nstate = 3", "state is 3 and must be the path of a folder."),
        ("[printers.form]\nkind = 3", "[printers.form] kind is 3 and must be the name of a kind of printer"),
        ("[idle]\nwarn_afters = 180", "[idle] has no setting “warn_afters”. Did you mean warn_after_s?"),
        ("[idle]\nzzz = 1", "[idle] has no setting “zzz”. There is: warn_after_s, warning_lasts_s."),
        ("[printer]\nx = 1", "there is no section “printer”. Did you mean printers?"),
        ("[printers]\nfolders = 'x'", "[printers] has no setting “folders”. Did you mean folder?"),
        ("windowed = true", "there is no section “windowed”."),
        ("idle = 3", "idle is 3 and must be a section. Write [idle] on a line of its own"),
        ("[printers]\nform = 'folder'", 'printers.form is "folder" and must be a section.'),
        (
            "[idle\nwarn_after_s = 1",
            "is not TOML: Expected ']' at the end of a table declaration (at line 1, column 6)",
        ),
        ("[idle]\nwarn_after_s = 180\nwarn_after_s = 190\n", "(at line 3, column"),
    ],
)
def test_what_is_wrong_is_said_with_file_setting_and_remedy(tmp_path: Path, text: str, says: str) -> None:
    sentence = refusal(tmp_path, text)
    assert sentence.startswith(str(tmp_path / "kiosk.toml"))
    assert says in sentence
    assert sentence.endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("KIOSK_IDLE_WARN_AFTER_S", "soon", 'is "soon" and must be a whole number from 120 to 300.'),
        ("KIOSK_IDLE_WARN_AFTER_S", "9" * 5000, f'is "{"9" * 58}… and must be a whole number'),
        ("KIOSK_IDLE_WARN_AFTER_S", "1", "Write for example `KIOSK_IDLE_WARN_AFTER_S=180`."),
        ("KIOSK_SCREEN_WINDOWED", "perhaps", "Write for example `KIOSK_SCREEN_WINDOWED=false`."),
        ("KIOSK_CENTRE_NAME", "a\tb", 'Write for example `KIOSK_CENTRE_NAME="Centro de Atención Coyoacán"`.'),
        ("KIOSK_LANGUAGES_OFFERED", "en", "leaves out es"),
        ("KIOSK_LANGUAGES_OFFERED", "es,xx", "Write for example `KIOSK_LANGUAGES_OFFERED=es,en`."),
        ("KIOSK_SCREEN_PROFIL", "x", "means nothing to the kiosk. Did you mean KIOSK_SCREEN_PROFILE?"),
        ("KIOSK_ZZZ", "x", "means nothing to the kiosk. There is: KIOSK_CONFIG, KIOSK_START_MARK,"),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, name: str, value: str, says: str) -> None:
    sentence = refusal(tmp_path, "", **{name: value})
    assert sentence.startswith(f"The environment variable {name} ")
    assert says in sentence


def test_a_file_that_is_not_text_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b'[centre]\nname = "Coyoac\xe1n"\n')
    with pytest.raises(ConfigWrong, match=r"kiosk\.toml, line 2: this is not UTF-8 text\."):
        read_config(file, {})


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigWrong, match=r"cannot be read \((No such file|Is a directory|Permission denied)"):
        read_config(tmp_path / name, {})


def test_the_file_is_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def written(folder: str, seconds: int) -> Path:
        file = tmp_path / folder / "kiosk.toml"
        file.parent.mkdir(parents=True)
        file.write_text(f"[idle]\nwarn_after_s = {seconds}")
        return file

    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user"))
    monkeypatch.chdir(tmp_path / "empty")
    assert read_config(None, {}).file is None
    user = written("user/ventanilla", 121)
    assert read_config(None, {}).idle.warn_after_s == 121
    monkeypatch.chdir(written("current", 122).parent)
    assert read_config(None, {}).idle.warn_after_s == 122
    named = written("named", 123)
    assert read_config(None, {"KIOSK_CONFIG": str(named)}).idle.warn_after_s == 123
    assert read_config(user, {"KIOSK_CONFIG": str(named)}).idle.warn_after_s == 121


def test_every_example_of_a_setting_is_right(tmp_path: Path) -> None:
    for setting in SETTINGS:
        example = list(setting.example) if isinstance(setting.example, tuple) else setting.example
        assert setting.shape.read(example, tmp_path) is not None, setting.key
        text = setting.assignment.partition("=")[2].strip('"')
        assert setting.shape.read(setting.shape.from_text(text), tmp_path) is not None, setting.key


def test_every_default_that_can_be_written_is_right(tmp_path: Path) -> None:
    for setting in SETTINGS:
        default = setting.default()
        if default is not None:
            written = list(default) if isinstance(default, tuple) else default
            written = str(written) if isinstance(written, Path) else written
            assert setting.shape.read(written, tmp_path) == default, setting.key
