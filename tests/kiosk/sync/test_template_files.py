# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF forms from headquarters to the folder of a kiosk: whole at first, then as patches, gone when unnamed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from central.publish.template_pdf import template_pdf
from kiosk.domain.errors import LinkBroken
from kiosk.domain.records.form_templates import FormTemplate
from kiosk.domain.records.split import records_of
from kiosk.sync.synchronise import Synchroniser
from kiosk.sync.template_files import TemplateFiles
from offline_cache.replica import CatalogueReplica
from tests.central.repository.workshop import Workshop
from tests.central.templates_pdf import form_pdf, named
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.link.range_server import RangeServer
from tests.offline_cache.editions import catalogue, service

LAST_YEAR = [f"Renglón {number} del formato, con letra pequeña" for number in range(12)]
THIS_YEAR = [*LAST_YEAR[:-1], "Un renglón que este año es otro"]


class Office:
    """Headquarters and one kiosk, and what lies between them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workshop = Workshop(folder).begin()
        self.replica = CatalogueReplica(folder / "catalogue.db")

    def publish(self, days_ago: int, forms: Mapping[str, list[str]]) -> dict[str, str]:
        """A service for each name, with that form. Answers with their hashes."""
        plain = {name: self._plain(lines) for name, lines in forms.items()}
        entries = {name: named(raw) for name, raw in plain.items()}
        services = [
            service(name, forms=[{"id": "f1", "name": {"es": "Formato"}, "template": entry}])
            for name, entry in entries.items()
        ]
        by_hash = {entry["sha256"]: plain[name] for name, entry in entries.items()}
        content = catalogue([service("always"), *services], mostRequested=["mx-fed/always"])
        self.workshop.publish_records(records_of(content), days_ago, by_hash.get)
        return {name: str(entry["sha256"]) for name, entry in entries.items()}

    def kiosk(self, url: str) -> Synchroniser:
        root = (self.workshop.place.metadata / "1.root.json").read_bytes()
        return KioskOnLink(self.folder / "kiosk", root, self.replica).over(url)

    def files(self, updates: Synchroniser) -> TemplateFiles:
        return TemplateFiles(self.folder / "kiosk/blobs", self.replica, updates.fetch_blobs)

    def _plain(self, lines: list[str]) -> bytes:
        path = self.folder / "form.pdf"
        path.write_bytes(form_pdf(lines))
        return template_pdf(path).plain


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def asked(server: RangeServer) -> list[str]:
    paths = [path.split("/")[2] for path, _ in server.asked if path.startswith("/targets/blob")]
    server.asked.clear()
    return paths


def test_whole_then_a_patch_then_gone(office: Office) -> None:
    first = office.publish(2, {"a": LAST_YEAR, "b": ["Otro formato"]})
    with RangeServer(office.workshop.place.folder) as server:
        updates = office.kiosk(server.url)
        updates.run()
        files = office.files(updates)
        assert [each.form for each in files.missing()] == ["mx-fed/a f1", "mx-fed/b f1"]
        assert files.bring() == 2
        assert asked(server) == ["blob", "blob"]
        assert files.bring() == 0
        second = office.publish(1, {"a": THIS_YEAR, "b": ["Otro formato"]})
        updates.run()
        assert files.bring() == 1
        assert asked(server) == ["blobpatch"]
        path = files.file_of(second["a"])
        assert path is not None
        page = PdfReader(io.BytesIO(path.read_bytes())).pages[0]
        assert THIS_YEAR[-1] in page.extract_text()
        assert files.file_of(first["a"]) is None
        third = office.publish(0, {"b": ["Otro formato"]})
        updates.run()
        assert files.bring() == 0
    assert sorted(path.name for path in files.folder.iterdir()) == sorted([third["b"], "forms.json"])


def test_what_was_damaged_on_the_disk_comes_again(office: Office) -> None:
    published = office.publish(1, {"a": LAST_YEAR})
    with RangeServer(office.workshop.place.folder) as server:
        updates = office.kiosk(server.url)
        updates.run()
        files = office.files(updates)
        files.bring()
        path = files.file_of(published["a"])
        assert path is not None
        path.write_bytes(path.read_bytes().replace(b"Rengl", b"Malgl", 1))
        assert files.file_of(published["a"]) is None
        assert files.bring() == 1
        assert files.file_of(published["a"]) is not None
        (files.folder / "forms.json").write_text("no list")
        assert files.bring() == 0
    assert files.file_of("../../secret") is None
    assert files.file_of("f" * 64) is None


class Named:
    def __init__(self, *templates: FormTemplate) -> None:
        self.templates = templates

    def form_templates(self) -> tuple[FormTemplate, ...]:
        return self.templates


def test_last_years_form_stays_until_the_new_one_is_here(tmp_path: Path) -> None:
    old, new = FormTemplate("s f", "a" * 64, 3), FormTemplate("s f", "b" * 64, 3)
    catalogue_now = Named(old)

    def fetch(wanted: Any, folder: Path) -> int:
        for blob in wanted:
            if blob.sha256 == new.sha256:
                befores.append(blob.before)
                raise LinkBroken("The link broke.")
            folder.mkdir(parents=True, exist_ok=True)
            (folder / blob.sha256).write_bytes(b"old")
        return 1

    befores: list[str | None] = []
    files = TemplateFiles(tmp_path / "blobs", catalogue_now, fetch)
    assert files.bring() == 1
    catalogue_now.templates = (new, FormTemplate("t f", "b" * 64, 3))
    for _ in range(2):
        with pytest.raises(LinkBroken):
            files.bring()
    assert befores == [old.sha256] * 2
    assert (tmp_path / "blobs" / old.sha256).exists()
    # Shared by two services, it is fetched once.
    assert len(files.missing()) == 1
