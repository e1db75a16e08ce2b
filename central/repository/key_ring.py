# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""KeyRing: the private keys in one folder, each an encrypted PEM. Never writes one unencrypted, never prints one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from securesystemslib.signer._crypto_signer import CryptoSigner  # where they are typed
from securesystemslib.signer._key import Key, SSlibKey
from securesystemslib.signer._signer import Signer

from central.refusal import CentralRefusal
from central.repository.place import Place

_KEY_ID_LENGTH: Final = 16
"""Hexadecimal digits; every kiosk fetches a key's id with every signature, every day."""


class Passphrases(Protocol):
    def for_new(self, key: str) -> bytes: ...

    def for_known(self, key: str, attempt: int) -> bytes | None:
        """`attempt` counts from 0; None ends the attempts."""
        ...


class KeyRing:
    """Files are named ROLE-KEYID.pem. Raises `CentralRefusal` where a passphrase or a file is wrong."""

    def __init__(self, folder: Path, passphrases: Passphrases) -> None:
        self._folder = folder
        self._passphrases = passphrases
        self._opened: dict[Path, Signer] = {}

    def make(self, role: str, label: str = "") -> SSlibKey:
        """`label` is what the person at the prompt reads."""
        private = Ed25519PrivateKey.generate()
        public = _public(private)
        passphrase = self._passphrases.for_new(label or role)
        pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase))
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{role}-{public.keyid}.pem"
        # Readable by its owner alone from its first byte on.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        self._opened[path] = CryptoSigner(private, public)
        return public

    def signers(self, role: str, key_ids: Collection[str]) -> Sequence[Signer]:
        """Those of these keys that lie in the folder."""
        wanted = [self._folder / f"{role}-{key_id}.pem" for key_id in key_ids]
        return [self._open(path) for path in wanted if path.is_file()]

    def any_of(self, role: str) -> Key | None:
        """The public part of a key of this role that lies in the folder."""
        path = min(self._folder.glob(f"{role}-*.pem"), default=None)
        return self._open(path).public_key if path else None

    def _open(self, path: Path) -> Signer:
        if path not in self._opened:
            private = self._decrypted(path)
            public = _public(private)
            if not path.stem.endswith(public.keyid):
                raise CentralRefusal(f"{path} holds another key than its name says. Restore it from its copy.")
            self._opened[path] = CryptoSigner(private, public)
        return self._opened[path]

    def _decrypted(self, path: Path) -> Ed25519PrivateKey:
        pem = path.read_bytes()
        attempt = 0
        while (passphrase := self._passphrases.for_known(path.stem, attempt)) is not None:
            attempt += 1
            try:
                private = load_pem_private_key(pem, passphrase)
            except (ValueError, TypeError):
                continue
            if isinstance(private, Ed25519PrivateKey):
                return private
        raise CentralRefusal(f"{path}: the passphrase does not open this key, or the file is damaged.")


def refuse_public_keys(place: Place, keys: Path) -> None:
    """A key in the folder that is served is a key that the world has."""
    public, private = place.folder.resolve(), keys.resolve()
    if private.is_relative_to(public) or public.is_relative_to(private):
        raise CentralRefusal(f"Keep the keys outside the repository: {keys} and {place.folder} lie one in the other.")


def _public(private: Ed25519PrivateKey) -> SSlibKey:
    raw = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    key_id = hashlib.sha256(raw).hexdigest()[:_KEY_ID_LENGTH]
    return SSlibKey(key_id, "ed25519", "ed25519", {"public": raw.hex()})
