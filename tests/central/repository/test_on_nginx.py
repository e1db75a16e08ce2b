# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A repository on nginx, set up as docs/publishing.md says: headers for caches, ranges, and a kiosk that updates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from central.repository.status import status
from kiosk.domain.records.split import records_of
from offline_cache.replica import CatalogueReplica
from tests.central.repository.nginx import nginx, served_by_nginx
from tests.central.repository.workshop import Workshop
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.offline_cache.editions import catalogue, service

pytestmark = pytest.mark.skipif(nginx() is None, reason="nginx is not installed: ./check --all installs it")


def publish(workshop: Workshop, days_ago: int, *slugs: str) -> None:
    workshop.publish_records(records_of(catalogue([service(slug) for slug in slugs])), days_ago)


@pytest.fixture
def site(workshop: Workshop, tmp_path: Path) -> Iterator[str]:
    publish(workshop, 2, *(f"uno-{number}" for number in range(200)))
    with served_by_nginx(workshop.place.folder, tmp_path / "nginx") as url:
        yield url


def test_a_kiosk_begins_and_follows(site: str, workshop: Workshop, tmp_path: Path) -> None:
    replica = CatalogueReplica(tmp_path / "catalogue.db")
    root = (workshop.place.metadata / "1.root.json").read_bytes()
    kiosk = KioskOnLink(tmp_path / "kiosk", root, replica).over(site)
    assert kiosk.run().course == "base"
    publish(workshop, 1, *(f"uno-{number}" for number in range(1, 201)))
    assert kiosk.run().course == "packs"
    quiet = kiosk.run()
    assert (quiet.course, quiet.requests) == ("none", 2)
    facts = workshop.facts()
    assert (replica.sequence(), (replica.root() or b"").hex()) == (2, facts["root"])
    assert not [each for each in status(workshop.place, workshop.metadata, datetime.now(UTC)) if each.is_bad]


def test_what_changes_is_asked_for_anew_and_nothing_else(site: str, workshop: Workshop) -> None:
    base = next((workshop.place.targets / "base").iterdir())
    kept = {
        "metadata/timestamp.json": "no-cache",
        "metadata/1.snapshot.json": "public, max-age=31536000, immutable",
        f"targets/base/{base.name}": "public, max-age=31536000, immutable",
    }
    for path, header in kept.items():
        answer = requests.get(f"{site}/{path}", headers={"Accept-Encoding": "gzip"}, timeout=10)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, header), path
        assert answer.headers["ETag"]
        assert "Content-Encoding" not in answer.headers
        assert int(answer.headers["Content-Length"]) == (workshop.place.folder / path).stat().st_size


def test_a_root_that_is_not_there_yet_is_not_kept_as_missing(site: str) -> None:
    for path in ("metadata/2.root.json", "targets/base/none.zst", "", "metadata/", "repo.history.db"):
        answer = requests.get(f"{site}/{path}", timeout=10)
        assert answer.status_code in (403, 404), path
        assert "Cache-Control" not in answer.headers


def test_a_download_goes_on_where_it_broke(site: str, workshop: Workshop) -> None:
    base = next((workshop.place.targets / "base").iterdir())
    url, whole = f"{site}/targets/base/{base.name}", base.read_bytes()
    mark = requests.get(url, timeout=10).headers["ETag"]
    rest = requests.get(url, headers={"Range": "bytes=1000-", "If-Range": mark}, timeout=10)
    assert (rest.status_code, rest.content) == (206, whole[1000:])
    assert rest.headers["Content-Range"] == f"bytes 1000-{len(whole) - 1}/{len(whole)}"
    other = requests.get(url, headers={"Range": "bytes=1000-", "If-Range": '"another"'}, timeout=10)
    assert (other.status_code, other.content) == (200, whole)
