# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SigningDesk: signs the files of all roles but root, in the order in which a kiosk never sees half a change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from securesystemslib.signer._signer import Signer  # where it is typed
from tuf.api._payload import (  # where they are typed
    DelegatedRole,
    Delegations,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.metadata import Metadata

from central.refusal import CentralRefusal
from central.repository.key_ring import KeyRing
from central.repository.metadata_folder import MetadataFolder
from central.repository.roles import HISTORY, HISTORY_PATHS, ROLES


class SigningDesk:
    """`coming` is a root that is about to be put in force: what is signed meanwhile holds under both. Raises
    `CentralRefusal` where a key is not in the folder, before anything is written."""

    def __init__(self, folder: MetadataFolder, keys: KeyRing, now: datetime, coming: Root | None = None) -> None:
        self._folder = folder
        self._keys = keys
        self._now = now.replace(microsecond=0)
        self._roots = (folder.root().signed, *((coming,) if coming else ()))

    def need_keys(self) -> None:
        for role in ("targets", "snapshot", "timestamp"):
            self._signers(role)
        targets = self._folder.targets("targets")
        if targets:
            self._history_signers(targets.signed)

    def publish(self, targets: Mapping[str, TargetFile], history: Mapping[str, TargetFile]) -> None:
        """The timestamp comes last: until it is replaced, everyone sees what was there before."""
        current = self._folder.targets("targets")
        delegations = current.signed.delegations if current else None
        self._publish(dict(targets), dict(history), delegations or self._new_delegations())

    def renew(self, *, is_all: bool = False) -> list[str]:
        """The timestamp always, the others where their end is near. Answers with the roles that were signed."""
        targets, history = self._folder.targets("targets"), self._folder.targets(HISTORY.name)
        snapshot = self._folder.snapshot()
        if targets is None or history is None or snapshot is None:
            raise CentralRefusal("Nothing was published here yet; run central publish first.")
        if is_all or any(self._is_near_end(role) for role in ("targets", HISTORY.name, "snapshot")):
            delegations = targets.signed.delegations or self._new_delegations()
            self._publish(dict(targets.signed.targets), dict(history.signed.targets), delegations)
            return [HISTORY.name, "targets", "snapshot", "timestamp"]
        self._save_timestamp(snapshot.signed.version)
        return ["timestamp"]

    def replace_history_key(self) -> str:
        """A new key for the packs of earlier days, at once: targets delegates to it. Answers with its id."""
        targets, history = self._folder.targets("targets"), self._folder.targets(HISTORY.name)
        if targets is None or history is None:
            raise CentralRefusal("Nothing was published here yet; run central publish first.")
        self._signers("targets")
        delegations = self._delegations(self._keys.make(HISTORY.name))
        self._publish(dict(targets.signed.targets), dict(history.signed.targets), delegations)
        return next(iter(delegations.keys))

    def _publish(
        self, targets: dict[str, TargetFile], history: dict[str, TargetFile], delegations: Delegations
    ) -> None:
        top = Targets(
            self._folder.next_version("targets"), expires=self._end("targets"), targets=targets, delegations=delegations
        )
        packs = Targets(self._folder.next_version(HISTORY.name), expires=self._end(HISTORY.name), targets=history)
        self._save(HISTORY.name, packs, self._history_signers(top))
        self._save("targets", top, self._signers("targets"))
        snapshot = Snapshot(
            self._folder.next_version("snapshot"),
            expires=self._end("snapshot"),
            meta={f"{HISTORY.name}.json": MetaFile(packs.version), "targets.json": MetaFile(top.version)},
        )
        self._save("snapshot", snapshot, self._signers("snapshot"))
        self._save_timestamp(snapshot.version)

    def _save_timestamp(self, snapshot_version: int) -> None:
        before = self._folder.timestamp()
        version = before.signed.version + 1 if before else 1
        timestamp = Timestamp(version, expires=self._end("timestamp"), snapshot_meta=MetaFile(snapshot_version))
        self._save("timestamp", timestamp, self._signers("timestamp"))

    def _save(self, role: str, signed: Any, signers: list[Signer]) -> None:
        metadata = Metadata(signed)
        for signer in signers:
            metadata.sign(signer, append=True)
        self._folder.save(role, metadata)

    def _signers(self, role: str) -> list[Signer]:
        return self._enough(role, *(root.roles[role].keyids for root in self._roots))

    def _history_signers(self, targets: Targets) -> list[Signer]:
        assert targets.delegations is not None and targets.delegations.roles is not None
        return self._enough(HISTORY.name, targets.delegations.roles[HISTORY.name].keyids)

    def _enough(self, role: str, *key_ids: list[str]) -> list[Signer]:
        """One list for each root that is to accept the signature. Only the last must be met: the key that a coming
        root replaces may be lost."""
        signers = [self._keys.signers(role, wanted) for wanted in key_ids]
        if len(signers[-1]) < ROLES[role].threshold:
            raise CentralRefusal(
                f"The key of {role} ({', '.join(key_ids[-1])}) is not in the folder of keys. Give the folder that has "
                f"it, or have it replaced: central rotate REPO {role} --keys FOLDER."
            )
        return list({signer.public_key.keyid: signer for found in signers for signer in found}.values())

    def _is_near_end(self, role: str) -> bool:
        metadata = self._folder.snapshot() if role == "snapshot" else self._folder.targets(role)
        assert metadata is not None
        return metadata.signed.expires - self._now < timedelta(days=ROLES[role].renew_days)

    def _end(self, role: str) -> datetime:
        return self._now + timedelta(days=ROLES[role].valid_days)

    def _new_delegations(self) -> Delegations:
        """The first time: the key that `central init` made, or one that is made now."""
        known = self._keys.any_of(HISTORY.name)
        return self._delegations(known or self._keys.make(HISTORY.name))

    @staticmethod
    def _delegations(key: Any) -> Delegations:
        role = DelegatedRole(HISTORY.name, [key.keyid], HISTORY.threshold, terminating=False, paths=list(HISTORY_PATHS))
        return Delegations({key.keyid: key}, roles={HISTORY.name: role})
