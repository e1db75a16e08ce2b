# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small, really signed repository in a folder, laid out as headquarters does, and bent by tests as attackers do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import zstandard
from securesystemslib.signer import CryptoSigner
from tuf.api._payload import DelegatedRole, Delegations, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.metadata import Metadata
from tuf.api.serialization.json import JSONSerializer

from kiosk.domain.records.state import bin_of
from kiosk.sync.bins_reader import list_sha256
from kiosk.sync.offer import FORMAT
from tests.kiosk.sync.memory_replica import MemoryReplica, in_order, root_of
from tests.kiosk.sync.packing import base, head_of, lines, pack

TOP = ("root", "timestamp", "snapshot", "targets")
NOW = datetime.now(UTC).replace(microsecond=0)


class SmallRepository:
    """`signed` may be changed before `write`; `write` raises each version by one where it was written before."""

    def __init__(self, folder: Path, is_consistent: bool = True, root_keys: int = 1, root_threshold: int = 1) -> None:
        self.folder = folder
        self.is_consistent = is_consistent
        self.signers = {
            role: [CryptoSigner.generate_ed25519() for _ in range(root_keys if role == "root" else 1)] for role in TOP
        }
        later = NOW + timedelta(days=30)
        self.signed: dict[str, Any] = {
            "root": Root(expires=later + timedelta(days=700), consistent_snapshot=is_consistent),
            "timestamp": Timestamp(expires=later),
            "snapshot": Snapshot(expires=later),
            "targets": Targets(expires=later),
        }
        self.written: dict[str, list[bytes]] = {}
        for role, signers in self.signers.items():
            for signer in signers:
                self.signed["root"].add_key(signer.public_key, role)
        self.signed["root"].roles["root"].threshold = root_threshold
        self.write("root", "targets", "snapshot", "timestamp")

    @property
    def first_root(self) -> bytes:
        return self.written["root"][0]

    def write(self, *roles: str, bump: bool = True, hashes: bool = False) -> None:
        """Signs and serves these roles in this order, each named by the next one up."""
        for role in roles:
            signed = self.signed[role]
            if bump and role in self.written:
                signed.version += 1
            metadata = Metadata(signed)
            for signer in self.signers[role]:
                metadata.sign(signer, append=True)
            data = metadata.to_bytes(JSONSerializer(compact=True))
            self.written.setdefault(role, []).append(data)
            self.serve(role, signed.version, data)
            extra = {"length": len(data), "hashes": {"sha256": hashlib.sha256(data).hexdigest()}} if hashes else {}
            meta = MetaFile(signed.version, **extra)  # type: ignore[arg-type] # length and hashes as named
            if role == "snapshot":
                self.signed["timestamp"].snapshot_meta = meta
            elif role not in TOP or role == "targets":
                self.signed["snapshot"].meta[f"{role}.json"] = meta

    def serve(self, role: str, version: int, data: bytes) -> None:
        is_versioned = role == "root" or (self.is_consistent and role != "timestamp")
        name = quote(role, "")
        self.put(f"metadata/{version}.{name}.json" if is_versioned else f"metadata/{name}.json", data)

    def put(self, path: str, data: bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def delegate(self, parent: str, role: str, paths: Sequence[str], is_terminating: bool = False) -> Targets:
        signer = CryptoSigner.generate_ed25519()
        self.signers.setdefault(role, [signer])
        delegator = self.signed[parent]
        if delegator.delegations is None:
            delegator.delegations = Delegations({}, roles={})
        delegator.delegations.roles[role] = DelegatedRole(role, [], 1, is_terminating, list(paths))
        delegator.add_key(self.signers[role][0].public_key, role)
        self.signed.setdefault(role, Targets(expires=NOW + timedelta(days=30)))
        return self.signed[role]  # type: ignore[no-any-return] # every signed thing is in one dict

    def rotate(self, role: str, count: int = 1) -> None:
        """New keys for a role; the new root is signed by the old and by the new ones."""
        root, old = self.signed["root"], self.signers[role]
        for signer in old:
            root.revoke_key(signer.public_key.keyid, role)
        self.signers[role] = [CryptoSigner.generate_ed25519() for _ in range(count)]
        for signer in self.signers[role]:
            root.add_key(signer.public_key, role)
        new, self.signers["root"] = self.signers["root"], [*self.signers["root"], *(old if role == "root" else [])]
        self.write("root")
        self.signers["root"] = new

    def add_target(self, name: str, data: bytes, custom: Mapping[str, Any] | None = None, role: str = "targets") -> str:
        """Returns where it is served."""
        target = TargetFile.from_data(name, data, ["sha256"])
        if custom is not None:
            target.unrecognized_fields["custom"] = dict(custom)
        self.signed[role].targets[name] = target
        folder, slash, file = name.rpartition("/")
        stored = f"{folder}{slash}{target.hashes['sha256']}.{file}" if self.is_consistent else name
        self.put(f"targets/{stored}", data)
        return f"targets/{stored}"

    def publish(
        self,
        bodies: Mapping[str, bytes],
        packs_from: Iterable[Mapping[str, bytes]] = (),
        history: Iterable[tuple[Mapping[str, bytes], Mapping[str, bytes]]] = (),
        has_base: bool = True,
        base_of: Mapping[str, bytes] | None = None,
    ) -> dict[str, str]:
        """An edition; returns where each target is served. `history` are further packs, in the delegated role;
        `base_of` is an older edition whose base is still good enough."""
        head, root, targets = head_of(bodies), root_of(bodies).hex(), self.signed["targets"]
        targets.targets.clear()
        bins = MemoryReplica(bodies).bin_roots()
        facts = {key: head[key] for key in ("sequence", "published", "demonstration")}
        edition = {"format": FORMAT, "root": root, "bins": list_sha256(bins), "services": len(bodies), **facts}
        stored = {"edition.json": self.add_target("edition.json", b"{}", edition)}
        if has_base:
            whole = base_of or bodies
            name, custom = f"base/{head_of(whole)['sequence']}.zst", {"root": root_of(whole).hex()}
            stored[name] = self.add_target(name, base(whole), {**custom, "sequence": head_of(whole)["sequence"]})
        for old in packs_from:
            stored.update(self._add_pack(old, bodies, "targets"))
        further = list(history)
        if further:
            if "history" not in self.signed:
                self.delegate("targets", "history", ["delta/*"])
            self.signed["history"].targets.clear()
            for old, new in further:
                stored.update(self._add_pack(old, new, "history"))
            self.write("history")
        self._put_bins(bodies, bins)
        self.write("targets", "snapshot", "timestamp")
        return stored

    def _add_pack(self, old: Mapping[str, bytes], new: Mapping[str, bytes], role: str) -> dict[str, str]:
        name = f"delta/{head_of(old)['sequence']}-{head_of(new)['sequence']}.kdp"
        custom = {"from": root_of(old).hex(), "to": root_of(new).hex()}
        return {name: self.add_target(name, pack(old, new, references=2), custom, role)}

    def _put_bins(self, bodies: Mapping[str, bytes], bins: Sequence[bytes]) -> None:
        self.put(f"targets/bins/{list_sha256(bins)}.bin", b"".join(bins))
        parts: dict[int, list[Any]] = {}
        for record in in_order(bodies):
            parts.setdefault(bin_of(record.id), []).append(record)
        for number, root in enumerate(bins):
            data = zstandard.ZstdCompressor(level=3).compress(lines(parts.get(number, [])))
            self.put(f"targets/bin/{root.hex()}.zst", data)
