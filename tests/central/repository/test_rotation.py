# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""New keys: a client that stayed away for three roots still believes the fourth, and never a thief's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tuf.api.exceptions import RepositoryError

from central.refusal import CentralRefusal
from central.repository.rotate_key import KeyRotation, draft_state, rotate_history
from tests.central.repository.reading import ReferenceClient, served
from tests.central.repository.workshop import TODAY, QuickFiles, Workshop, numbered


@pytest.fixture
def published(workshop: Workshop) -> Workshop:
    workshop.publish(numbered(5), days_ago=1)
    workshop.publish(numbered(6))
    return workshop


def client(workshop: Workshop, url: str) -> ReferenceClient:
    return ReferenceClient(url, workshop.folder / "client", (workshop.place.metadata / "1.root.json").read_bytes())


def rotation(workshop: Workshop) -> KeyRotation:
    return KeyRotation(workshop.metadata, workshop.keys, TODAY)


def rotate(workshop: Workshop, role: str, replaced: str | None = None) -> None:
    turn = rotation(workshop)
    turn.draft(role, replaced)
    assert turn.sign().missing == 0
    turn.put_in_force()


def root_keys(workshop: Workshop) -> list[str]:
    return workshop.metadata.root().signed.roles["root"].keyids


def test_a_client_follows_three_new_roots_at_once(published: Workshop) -> None:
    with served(published.place.folder) as url:
        state, _ = client(published, url).bring({})
    for role in ("timestamp", "targets", "snapshot"):
        rotate(published, role)
    rotate(published, "root", root_keys(published)[0])
    rotate_history(published.metadata, published.keys, TODAY)
    published.publish(numbered(7))
    with served(published.place.folder) as url:
        _, path = client(published, url).bring(state)
    assert path == ["delta/2-3.kdp"]
    assert published.metadata.root().signed.version == 5


def test_clients_believe_the_repository_at_every_step_of_a_rotation(published: Workshop) -> None:
    class Watched(QuickFiles):
        def name(self, named: object) -> None:
            super().name(named)  # type: ignore[arg-type]
            with served(published.place.folder) as url:
                client(published, url).edition()

    published.files = Watched()
    for role in ("timestamp", "targets", "snapshot"):
        rotate(published, role)


def test_what_the_replaced_key_signs_is_believed_no_more(published: Workshop) -> None:
    stolen = published.folder / "stolen"
    shutil.copytree(published.place.folder, stolen)
    with served(published.place.folder) as url:
        client(published, url)
    rotate(published, "timestamp")
    with served(published.place.folder) as url:
        client(published, url)
    shutil.copy(published.place.metadata / "2.root.json", stolen / "metadata")
    with served(stolen) as url, pytest.raises(RepositoryError):
        client(published, url)


def test_the_root_is_signed_in_as_many_sittings_as_there_are_people(published: Workshop) -> None:
    people = apart(published)
    turn = rotation(published)
    turn.draft("root", root_keys(published)[4])
    state = turn.sign()
    assert (state.missing, len(state.waiting)) == (3, 5)
    for person, missing in zip(people[:3], (2, 1, 0), strict=True):
        shutil.copy(person, published.folder / "keys")
        assert rotation(published).sign().missing == missing
        (published.folder / "keys" / person.name).unlink()
        assert published.metadata.root().signed.version == 1
    rotation(published).put_in_force()
    assert published.metadata.root().signed.version == 2
    with served(published.place.folder) as url:
        assert client(published, url).edition()["sequence"] == 2


def test_the_signature_of_a_stranger_does_not_count(published: Workshop) -> None:
    people = apart(published)
    rotation(published).draft("root", root_keys(published)[4])
    (published.folder / "keys" / people[0].name).write_bytes(people[1].read_bytes())
    with pytest.raises(CentralRefusal, match="holds another key than its name says"):
        rotation(published).sign()
    assert draft_state(published.metadata).missing == 3


def test_a_root_can_be_renewed_with_its_keys(workshop: Workshop) -> None:
    before = root_keys(workshop)
    rotate(workshop, "root")
    assert (root_keys(workshop), workshop.metadata.root().signed.version) == (before, 2)


def test_a_second_draft_waits_for_the_first(published: Workshop) -> None:
    rotation(published).draft("root", None)
    with pytest.raises(CentralRefusal, match="waits for signatures already"):
        rotation(published).draft("timestamp", None)


def test_only_a_key_of_the_role_can_be_replaced(published: Workshop) -> None:
    with pytest.raises(CentralRefusal, match="0000 is no key of root"):
        rotation(published).draft("root", "0000")


def test_there_is_nothing_to_sign_without_a_draft(published: Workshop) -> None:
    with pytest.raises(CentralRefusal, match="No new root waits"):
        rotation(published).sign()


def test_a_lost_key_can_be_replaced(published: Workshop) -> None:
    for path in (published.folder / "keys").glob("timestamp-*.pem"):
        path.unlink()
    with pytest.raises(CentralRefusal, match="The key of timestamp"):
        published.desk().renew()
    rotate(published, "timestamp")
    with served(published.place.folder) as url:
        assert client(published, url).edition()["sequence"] == 2


def test_a_draft_that_is_in_force_is_none(published: Workshop) -> None:
    rotate(published, "root")
    shutil.copy(published.metadata.path("root", 2), published.place.draft_file)
    assert published.metadata.draft() is None


def apart(workshop: Workshop) -> list[Path]:
    """The root keys leave the folder, each to a person."""
    keys = sorted((workshop.folder / "keys").glob("root-*.pem"))
    away = []
    for number, key in enumerate(keys):
        (workshop.folder / f"person-{number}").mkdir()
        away.append(Path(shutil.move(key, workshop.folder / f"person-{number}")))
    return away
