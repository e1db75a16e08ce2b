# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands as they are typed: init, publish, sign, rotate, status; what they print, refuse and leave."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from central.__main__ import main
from central.repository.history import History
from tests.central.contents import OTHER, small_content, with_text, write_content
from tests.central.repository.workshop import PASSPHRASE

Streams = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository is begun in "repo", its keys in "keys", content is in "content"."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VENTANILLA_KEY_PASSPHRASE", PASSPHRASE.decode())
    write_content(tmp_path, small_content()).rename(tmp_path / "written")
    shutil.move(tmp_path / "written", tmp_path / "content")
    assert main(["init", "repo", "--keys", "keys"]) == 0
    return tmp_path


def publish(*more: str) -> int:
    return main(["publish", "content", "repo", "--keys", "keys", "--no-findable", *more])


def test_init_makes_nine_encrypted_keys_and_says_where_they_go(home: Path, capsys: Streams) -> None:
    assert main(["init", "new", "--keys", "new-keys"]) == 0
    keys = sorted(path.name.split("-")[0] for path in (home / "new-keys").iterdir())
    assert keys == ["history", *["root"] * 5, "snapshot", "targets", "timestamp"]
    for path in (home / "new-keys").iterdir():
        assert path.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
        load_pem_private_key(path.read_bytes(), PASSPHRASE)
        assert path.stat().st_mode & 0o077 == 0
    said = capsys.readouterr().err
    assert "Give each of these 5 root keys to another person" in said
    assert said.count("new-keys/root-") == 5


def test_publish_reports_what_changed_and_what_it_costs(home: Path, capsys: Streams) -> None:
    assert publish() == 0
    assert "A new kiosk fetches" in capsys.readouterr().out
    service = home / "content" / OTHER
    service.write_text(
        service.read_text(encoding="utf-8").replace("Servicio otro", "Servicio distinto", 1), encoding="utf-8"
    )
    assert publish() == 0
    said = capsys.readouterr().out
    assert said.startswith("Edition ")
    assert "0 added.\n1 changed:\n    service:" in said
    assert publish() == 0
    assert ": the timestamp was signed anew." in capsys.readouterr().out


def test_sign_and_status_say_how_it_stands(home: Path, capsys: Streams) -> None:
    assert main(["sign", "repo", "--keys", "keys"]) == 1
    assert "Nothing was published here yet" in capsys.readouterr().err
    publish()
    assert main(["sign", "repo", "--keys", "keys"]) == 0
    assert "central: signed timestamp; kiosks accept it until " in capsys.readouterr().err
    assert main(["status", "repo"]) == 0
    assert "is in force: 2 services" in capsys.readouterr().out
    (home / "repo.history.db").unlink()
    assert main(["status", "repo"]) == 1


def test_rotate_in_two_sittings(home: Path, capsys: Streams) -> None:
    publish()
    roots = sorted((home / "keys").glob("root-*.pem"))
    (home / "away").mkdir()
    for path in roots[2:]:
        shutil.move(path, home / "away")
    capsys.readouterr()
    assert main(["rotate", "repo", "timestamp", "--keys", "keys"]) == 0
    assert "central: root 2 wants 1 more signatures, of root-" not in (said := capsys.readouterr().err)
    assert "central: root 2 wants 1 more signatures, of " in said
    assert main(["status", "repo"]) == 0
    assert "Root 2 waits for 1 more signatures" in capsys.readouterr().out
    shutil.move(home / "away" / roots[2].name, home / "keys")
    assert main(["rotate", "repo", "root", "--keys", "keys"]) == 0
    assert "a new root waits already" in (said := capsys.readouterr().err)
    assert "root 2 is in force" in said


def test_rotate_history_needs_no_root(home: Path, capsys: Streams) -> None:
    publish()
    for path in (home / "keys").glob("root-*.pem"):
        path.unlink()
    assert main(["rotate", "repo", "history", "--keys", "keys"]) == 0
    assert "is the new key of history, and in force" in capsys.readouterr().err
    assert main(["status", "repo"]) == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["init", "repo", "--keys", "other"], "repo is not empty"),
        (["init", "new", "--keys", "new/keys"], "Keep the keys outside the repository"),
        (["init", "new/repo", "--keys", "new"], "Keep the keys outside the repository"),
        (["publish", "content", "repo"], "give the folder of its keys with --keys"),
        (["publish", "content", "nowhere", "--keys", "keys"], "nowhere is no repository. Begin one: central init"),
        (["publish", "content", "repo", "--keys", "repo/keys"], "Keep the keys outside the repository"),
        (["sign", "nowhere", "--keys", "keys"], "nowhere is no repository"),
        (["status", "nowhere"], "nowhere is no repository"),
        (["publish", "content", "repo", "--keys", "empty"], "The key of targets"),
    ],
)
def test_what_is_refused_gets_a_sentence(home: Path, capsys: Streams, arguments: list[str], sentence: str) -> None:
    before = {path for path in home.rglob("*") if "history" not in path.name}
    assert main(arguments) == 1
    assert sentence in capsys.readouterr().err
    assert {path for path in home.rglob("*") if "history" not in path.name} == before


def test_a_history_of_another_repository_is_not_taken_over(home: Path, capsys: Streams) -> None:
    (home / "new.history.db").touch()
    assert main(["init", "new", "--keys", "new-keys"]) == 1
    assert "new.history.db is there, of another repository of this name" in capsys.readouterr().err


def test_content_with_an_error_is_not_published(home: Path, capsys: Streams) -> None:
    shutil.rmtree(home / "content")
    write_content(home, with_text(OTHER, "topics: [salud]", "topics: [dinero]"))
    before = sorted(home.rglob("*"))
    assert publish() == 1
    assert capsys.readouterr().err.endswith("central: 1 errors; nothing was published.\n")
    assert sorted(home.rglob("*")) == before


def test_a_wrong_passphrase_gets_a_sentence(home: Path, capsys: Streams) -> None:
    (home / "passphrase").write_text("quite another one\n", encoding="utf-8")
    assert publish("--passphrase-file", "passphrase") == 1
    assert "the passphrase does not open this key" in capsys.readouterr().err
    (home / "passphrase").write_bytes(PASSPHRASE + b"\r\nsecond line")
    assert publish("--passphrase-file", "passphrase") == 0


def test_a_short_passphrase_makes_no_key(home: Path, capsys: Streams, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VENTANILLA_KEY_PASSPHRASE", "short")
    assert main(["init", "new", "--keys", "new-keys"]) == 1
    assert "is too short: take at least 12 characters" in capsys.readouterr().err
    assert not (home / "new").exists()


def test_two_at_once_are_one_too_many(home: Path, capsys: Streams) -> None:
    with History(home / "repo.history.db"):
        assert publish() == 1
    assert "repo.history.db is in use: another central is at work" in capsys.readouterr().err


def test_a_damaged_history_gets_a_sentence(home: Path, capsys: Streams) -> None:
    (home / "repo.history.db").write_bytes(b"no database" * 500)
    assert publish() == 1
    assert "repo.history.db is damaged" in capsys.readouterr().err
