# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Content as a stream of records: the same as the whole catalogue cut into records, one record in memory at a time."""

from __future__ import annotations

from pathlib import Path

from benchmarks.large_catalogue import LargeCatalogue
from benchmarks.large_content import write_content as write_large
from central.publish.publish import Checked, check_content
from central.publish.records_in import records_in
from kiosk.domain.records.record import HEAD_ID
from kiosk.domain.records.split import records_of
from tests.central.contents import small_content, write_content


def checked(folder: Path) -> Checked:
    found = check_content(folder)
    assert not found.problems.errors
    return found


def test_the_stream_is_the_catalogue_cut_into_records(tmp_path: Path) -> None:
    files = small_content()
    # Lists stand in the order that editors like; records never do.
    files["topics.yaml"] = (
        "- {id: zeta, name: {es: Zeta, en: Zeta}, icon: health, order: 1}\n"
        + files["topics.yaml"]
        + "- {id: antes, name: {es: Antes, en: Before}, icon: health, order: 3}\n"
    ).replace("order: 1}\n- {id: antes", "order: 2}\n- {id: antes")
    found = checked(write_content(tmp_path, files))
    records = list(records_in(found))
    assert records == list(records_of(found.catalogue))
    assert records[0].id == HEAD_ID
    assert [record.id for record in records if record.kind == "topic"] == ["topic:antes", "topic:salud", "topic:zeta"]


def test_made_up_content_is_right_on_every_day(tmp_path: Path) -> None:
    """What benchmarks publish is what lint accepts, or they would measure nothing."""
    catalogue = LargeCatalogue(120)
    write_large(catalogue, tmp_path)
    first = list(records_in(checked(tmp_path)))
    assert len(first) == len(list(catalogue.records()))
    write_large(catalogue.edited(1), tmp_path)
    second = list(records_in(checked(tmp_path)))
    assert {record.id for record in second} == {record.id for record in catalogue.edited(1).records()}
    assert second != first
