# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys and passphrases: asked for no more often than needed, never kept open, never taken from a stranger's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from central.commands.passphrases import AskedPassphrases
from central.refusal import CentralRefusal
from central.repository.key_ring import KeyRing


class Prompt:
    def __init__(self, *answers: str) -> None:
        self.questions: list[str] = []
        self._answers: Iterator[str] = iter(answers)

    def __call__(self, question: str) -> str:
        self.questions.append(question)
        return next(self._answers)


def test_keys_of_one_label_share_a_passphrase_that_is_asked_twice(tmp_path: Path) -> None:
    prompt = Prompt("correct horse", "correct horse")
    keys = KeyRing(tmp_path, AskedPassphrases(prompt))
    for role in ("targets", "snapshot"):
        keys.make(role, "for daily work")
    assert prompt.questions == ["Passphrase for the new key for daily work: ", "The same again: "]


def test_two_different_passphrases_make_no_key(tmp_path: Path) -> None:
    with pytest.raises(CentralRefusal, match="The two passphrases for targets differ"):
        KeyRing(tmp_path, AskedPassphrases(Prompt("correct horse", "correct hearse"))).make("targets")
    assert list(tmp_path.iterdir()) == []


def test_one_answer_opens_all_keys_that_share_it(tmp_path: Path) -> None:
    maker = KeyRing(tmp_path, AskedPassphrases(Prompt("correct horse", "correct horse")))
    public = [maker.make("root", "one of them").keyid for _ in range(3)]
    prompt = Prompt("correct horse")
    signers = KeyRing(tmp_path, AskedPassphrases(prompt)).signers("root", [*public, "ffff"])
    assert [signer.public_key.keyid for signer in signers] == public
    assert len(prompt.questions) == 1


def test_after_three_wrong_answers_the_key_stays_shut(tmp_path: Path) -> None:
    public = KeyRing(tmp_path, AskedPassphrases(Prompt("correct horse", "correct horse"))).make("root")
    prompt = Prompt("a", "b", "c", "correct horse")
    with pytest.raises(CentralRefusal, match="the passphrase does not open this key"):
        KeyRing(tmp_path, AskedPassphrases(prompt)).signers("root", [public.keyid])
    assert len(prompt.questions) == 3


def test_a_file_that_is_no_key_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "root-abcd.pem").write_text("no key", encoding="utf-8")
    with pytest.raises(CentralRefusal, match=r"root-abcd\.pem: the passphrase does not open this key, or the file"):
        KeyRing(tmp_path, AskedPassphrases(Prompt("a", "b", "c"))).signers("root", ["abcd"])
