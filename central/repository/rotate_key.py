# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new key for a role, or a new root of the same keys: signed by as many as the old root and the new one ask for,
in as many sittings as that takes. Nothing is in force before the last signature."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta

from tuf.api._payload import Root  # where it is typed
from tuf.api.metadata import Metadata

from central.refusal import CentralRefusal
from central.repository.key_ring import KeyRing
from central.repository.metadata_folder import MetadataFolder
from central.repository.roles import ROOT
from central.repository.signing_desk import SigningDesk


@dataclass(frozen=True, slots=True)
class DraftState:
    """`missing` is how many signatures the draft still wants; `waiting` the ids of keys that may give one."""

    version: int
    missing: int
    waiting: tuple[str, ...]


class KeyRotation:
    def __init__(self, folder: MetadataFolder, keys: KeyRing, now: datetime) -> None:
        self._folder = folder
        self._keys = keys
        self._now = now.replace(microsecond=0)

    def draft(self, role: str, replaced: str | None) -> None:
        """`replaced` is the id of the key that goes; for root None renews the root and leaves its keys."""
        current = self._folder.root().signed
        if self._folder.draft() is not None:
            raise CentralRefusal("A new root waits for signatures already. Finish it first: central rotate REPO root.")
        draft = deepcopy(current)
        draft.version = current.version + 1
        draft.expires = self._now + timedelta(days=ROOT.valid_days)
        key_ids = current.roles[role].keyids
        if replaced is None and role != ROOT.name:
            replaced = key_ids[0]
        if replaced is not None and replaced not in key_ids:
            raise CentralRefusal(f"{replaced} is no key of {role}. Its keys are {', '.join(key_ids)}.")
        if replaced is not None:
            draft.add_key(self._keys.make(role), role)
            draft.revoke_key(replaced, role)
        self._folder.save_draft(Metadata(draft))

    def sign(self) -> DraftState:
        """Adds the signatures of all root keys in the folder."""
        draft, current = self._drafted(), self._folder.root().signed
        key_ids = dict.fromkeys((*current.roles[ROOT.name].keyids, *draft.signed.roles[ROOT.name].keyids))
        for signer in self._keys.signers(ROOT.name, list(key_ids)):
            draft.sign(signer, append=True)
        self._folder.save_draft(draft)
        return draft_state(self._folder)

    def put_in_force(self) -> None:
        """What kiosks read is first signed for both roots, so that there is no moment at which they believe neither."""
        draft, current = self._drafted(), self._folder.root().signed
        if self._folder.timestamp() is not None:
            changed = {role for role in ("targets", "snapshot") if _differs(current, draft.signed, role)}
            desk = SigningDesk(self._folder, self._keys, self._now, draft.signed)
            desk.need_keys()
            desk.renew(is_all=bool(changed))
        self._folder.save(ROOT.name, draft)
        self._folder.drop_draft()

    def _drafted(self) -> Metadata[Root]:
        draft = self._folder.draft()
        if draft is None:
            raise CentralRefusal("No new root waits for signatures.")
        return draft


def draft_state(folder: MetadataFolder) -> DraftState:
    draft = folder.draft()
    assert draft is not None
    found = draft.signed.get_root_verification_result(folder.root().signed, draft.signed_bytes, draft.signatures)
    waiting = (*found.first.unsigned, *found.second.unsigned)
    return DraftState(
        draft.signed.version, max(found.first.missing, found.second.missing), tuple(dict.fromkeys(waiting))
    )


def rotate_history(folder: MetadataFolder, keys: KeyRing, now: datetime) -> str:
    """The one role that needs no root: targets delegates to it. Answers with the id of the new key."""
    return SigningDesk(folder, keys, now).replace_history_key()


def _differs(current: Root, coming: Root, role: str) -> bool:
    return current.roles[role].keyids != coming.roles[role].keyids
