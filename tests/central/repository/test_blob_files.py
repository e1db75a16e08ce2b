# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF forms in the repository: whole by their hash, as patches from what they were, and away when long unnamed."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import zstandard

from central.refusal import CentralRefusal
from kiosk.domain.records.split import records_of
from tests.central.repository.workshop import Workshop, catalogue
from tests.central.templates_pdf import named

FIRST = random.Random(1).randbytes(30_000)
SECOND = FIRST[:9000] + b"anew" + FIRST[9000:]
THIRD = SECOND[:20_000] + b"and again" + SECOND[20_000:]


def content(**forms: bytes) -> dict[str, Any]:
    made = catalogue(dict.fromkeys(forms, "Trámite"))
    for service in made["services"]:
        service["forms"] = [{"id": "f", "template": named(forms[service["id"]])}, {"id": "none", "template": None}]
    return made


def publish(workshop: Workshop, days_ago: int, given: Mapping[str, bytes] | None = None, **forms: bytes) -> None:
    plain = {named(raw)["sha256"]: raw for raw in (forms if given is None else given).values()}
    workshop.publish_records(records_of(content(**forms)), days_ago, plain.get)


def names(workshop: Workshop, folder: str) -> set[str]:
    return {path.name for path in (workshop.place.targets / folder).glob("*")}


def short(*raw: bytes) -> str:
    return "-".join(named(each)["sha256"] for each in raw) + ".zst"


def unpatched(path: Path, old: bytes) -> bytes:
    reference = zstandard.ZstdCompressionDict(old, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    return zstandard.ZstdDecompressor(dict_data=reference, max_window_size=1 << 27).decompress(path.read_bytes())


def test_each_version_whole_and_from_all_before_it(workshop: Workshop) -> None:
    publish(workshop, 3, a=FIRST)
    assert names(workshop, "blob") == {short(FIRST)}
    assert names(workshop, "blobpatch") == set()
    publish(workshop, 2, a=SECOND)
    publish(workshop, 1, a=THIRD)
    assert names(workshop, "blob") == {short(FIRST), short(SECOND), short(THIRD)}
    assert names(workshop, "blobpatch") == {short(FIRST, SECOND), short(FIRST, THIRD), short(SECOND, THIRD)}
    folder = workshop.place.targets
    assert zstandard.decompress((folder / "blob" / short(THIRD)).read_bytes()) == THIRD
    assert unpatched(folder / "blobpatch" / short(FIRST, THIRD), FIRST) == THIRD
    assert (folder / "blobpatch" / short(SECOND, THIRD)).stat().st_size < 200


def test_one_that_lies_there_already_need_not_be_given_again(workshop: Workshop) -> None:
    publish(workshop, 2, a=FIRST)
    publish(workshop, 1, {}, a=FIRST, b=FIRST)
    assert workshop.facts()["services"] == 2


def test_one_that_is_to_be_had_nowhere_is_refused(workshop: Workshop) -> None:
    publish(workshop, 2, a=FIRST)
    with pytest.raises(CentralRefusal, match=r"a f names a PDF \(.{16}…\) that is not there any more"):
        publish(workshop, 1, {}, a=SECOND)
    assert workshop.facts()["sequence"] == 1
    publish(workshop, 1, a=SECOND)
    assert workshop.facts()["sequence"] == 2


def test_what_is_named_stays_and_what_is_not_goes_in_time(workshop: Workshop) -> None:
    publish(workshop, 500, a=FIRST, b=THIRD)
    publish(workshop, 499, a=SECOND, b=THIRD)
    publish(workshop, 200, a=SECOND, b=THIRD, c=b"another")
    # The old one for patches, a patch for thirty days after its form was replaced.
    assert names(workshop, "blob") == {short(FIRST), short(SECOND), short(THIRD), short(b"another")}
    assert names(workshop, "blobpatch") == {short(FIRST, SECOND)}
    publish(workshop, 199, a=THIRD, b=THIRD)
    publish(workshop, 1, a=THIRD, b=THIRD, c=b"yet another")
    assert names(workshop, "blob") == {short(SECOND), short(THIRD), short(b"another"), short(b"yet another")}
    assert short(SECOND, THIRD) in names(workshop, "blobpatch")
    assert short(FIRST, SECOND) not in names(workshop, "blobpatch")
