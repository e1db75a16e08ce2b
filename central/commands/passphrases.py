# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passphrases of keys: from a file, the environment, or whoever sits there. Never from the command line, which every
process of the machine can read."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import Final

from central.refusal import CentralRefusal
from central.repository.key_ring import KeyRing

VARIABLE: Final = "VENTANILLA_KEY_PASSPHRASE"
LEAST_LENGTH: Final = 12
_MOST_ATTEMPTS: Final = 3
Ask = Callable[[str], str]


class GivenPassphrase:
    """The same for every key."""

    def __init__(self, passphrase: bytes) -> None:
        self._passphrase = passphrase

    def for_new(self, key: str) -> bytes:
        return _long_enough(self._passphrase, key)

    def for_known(self, key: str, attempt: int) -> bytes | None:  # noqa: ARG002 - one for all
        return None if attempt else self._passphrase


class AskedPassphrases:
    """Asked at the prompt; every one that was given is tried on the next key before asking again. Keys made under one
    label have one passphrase."""

    def __init__(self, ask: Ask = getpass) -> None:
        self._ask = ask
        self._tried: list[bytes] = []
        self._made: dict[str, bytes] = {}
        self._asked: dict[str, int] = {}

    def for_new(self, key: str) -> bytes:
        if key in self._made:
            return self._made[key]
        first = _long_enough(self._ask(f"Passphrase for the new key {key}: ").encode(), key)
        if self._ask("The same again: ").encode() != first:
            raise CentralRefusal(f"The two passphrases for {key} differ. Begin again.")
        self._tried.append(first)
        self._made[key] = first
        return first

    def for_known(self, key: str, attempt: int) -> bytes | None:
        if attempt < len(self._tried):
            return self._tried[attempt]
        asked = self._asked.get(key, 0)
        if asked == _MOST_ATTEMPTS:
            return None
        self._asked[key] = asked + 1
        self._tried.append(self._ask(f"Passphrase of the key {key}: ").encode())
        return self._tried[-1]


def add_key_arguments(parser: ArgumentParser, *, is_needed: bool = True) -> None:
    parser.add_argument("--keys", type=Path, required=is_needed, help="the folder of the keys, outside the repository")
    parser.add_argument("--passphrase-file", type=Path, help="holds the passphrase of the keys in its first line")


def key_ring(asked: Namespace) -> KeyRing:
    return KeyRing(asked.keys, _passphrases(asked.passphrase_file))


def _passphrases(file: Path | None) -> GivenPassphrase | AskedPassphrases:
    if file is not None:
        return GivenPassphrase(file.read_bytes().partition(b"\n")[0].rstrip(b"\r"))
    given = os.environ.get(VARIABLE)
    return AskedPassphrases() if given is None else GivenPassphrase(given.encode())


def _long_enough(passphrase: bytes, key: str) -> bytes:
    if len(passphrase) < LEAST_LENGTH:
        raise CentralRefusal(f"The passphrase for {key} is too short: take at least {LEAST_LENGTH} characters.")
    return passphrase
