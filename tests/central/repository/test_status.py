# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Status: sentences of what is in force, and a bad sign for all that soon ends or is broken."""

from __future__ import annotations

from datetime import timedelta

import pytest

from central.repository.status import Finding, status
from tests.central.repository.workshop import TODAY, Workshop, numbered


@pytest.fixture
def published(workshop: Workshop) -> Workshop:
    workshop.publish(numbered(3), days_ago=1)
    workshop.publish(numbered(4))
    return workshop


def found(workshop: Workshop, days: int = 0) -> list[Finding]:
    return list(status(workshop.place, workshop.metadata, TODAY + timedelta(days=days)))


def bad(workshop: Workshop, days: int = 0) -> list[str]:
    return [finding.sentence for finding in found(workshop, days) if finding.is_bad]


def test_a_healthy_repository_says_what_is_in_force(published: Workshop) -> None:
    assert bad(published) == []
    sentences = [finding.sentence for finding in found(published)]
    assert any(sentence.startswith("Edition 2 of ") and "4 services, 1 packs" in sentence for sentence in sentences)
    assert any(sentence.startswith("timestamp 2 holds until ") for sentence in sentences)


def test_nothing_published_is_no_fault(workshop: Workshop) -> None:
    assert bad(workshop) == []
    assert "Nothing was published yet" in str(found(workshop))


def test_a_timestamp_that_soon_ends_is_bad(published: Workshop) -> None:
    assert bad(published, 37) == []
    (sentence,) = bad(published, 38)
    assert sentence.startswith("timestamp 2 holds until") and sentence.endswith("central sign renews it.")


def test_a_root_that_soon_ends_wants_people(published: Workshop) -> None:
    assert any(sentence.endswith("3 of its keys sign anew.") for sentence in bad(published, 725))


def test_a_damaged_file_is_found(published: Workshop) -> None:
    (pack,) = (published.place.targets / "delta").iterdir()
    pack.write_bytes(pack.read_bytes()[:-1] + b"?")
    assert bad(published) == [f"Broken: {pack} is not what was signed. Restore it from its copy."]


def test_a_missing_file_is_found(published: Workshop) -> None:
    (pack,) = (published.place.targets / "delta").iterdir()
    pack.unlink()
    published.place.history_file.unlink()
    assert len(bad(published)) == 2


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets", "history"])
def test_a_forged_signature_is_found(published: Workshop, role: str) -> None:
    place = published.place.timestamp if role == "timestamp" else published.metadata.path(role, 2)
    place.write_text(place.read_text().replace('"expires":"20', '"expires":"21'))
    assert f"Broken: {role} 2 is not rightly signed" in bad(published)[0]


def test_a_forged_root_is_found(published: Workshop) -> None:
    path = published.metadata.path("root", 1)
    path.write_text(path.read_text().replace('"threshold":3', '"threshold":1'))
    assert bad(published)[0].startswith("Broken: root 1 is not signed by enough keys")


@pytest.mark.parametrize("raw", [b"", b"{}", b"not json"])
def test_metadata_that_cannot_be_read_gets_a_sentence(published: Workshop, raw: bytes) -> None:
    published.place.timestamp.write_bytes(raw)
    assert bad(published)[0].startswith(f"Broken: {published.place.timestamp} is damaged")


def test_missing_metadata_gets_a_sentence(published: Workshop) -> None:
    published.metadata.path("targets", 2).unlink()
    assert "2.targets.json is missing" in bad(published)[0]
