# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A national catalogue: the shipped federal services beside what every town hall offers, up to any number of services.

Town halls name alike what differs by town alone, as real ones do: that is what makes searching among them hard.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks import municipal_words as words
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.record import HEAD_ID, Record, record_id
from kiosk.updates import seed_in

_TOPIC: Final = "identidad"


class ManyServices:
    """In the order of ids. The same number, the same bytes."""

    def __init__(self, services: int, seed: Path) -> None:
        self._shipped = [each for each in seed_in(seed).arrival().changes if isinstance(each, Record)]
        federal = sum(each.id.startswith("service:") for each in self._shipped)
        self._municipal = max(0, services - federal)

    def records(self) -> list[Record]:
        towns = list(_towns(-(-self._municipal // len(words.OFFERS))))
        made = [_record("organisation", _town_hall(place, town)) for place, town in enumerate(towns)]
        for number in range(self._municipal):
            place, offer = divmod(number, len(words.OFFERS))
            made.append(_record("service", _service(place, towns[place], offer)))
        return sorted((*self._shipped, *made), key=lambda each: each.id.encode())

    def text_bytes(self) -> int:
        """Of all that a person may read or be found by: the plain texts of the services."""
        return sum(len(_plain(json.loads(each.body)).encode()) for each in self.records() if each.id != HEAD_ID)


def _towns(count: int) -> Iterator[str]:
    """Each another name, in an order that mixes them."""
    draw = Random("towns")
    names = [f"{saint} {root}{end}" for saint in words.SAINTS for root in words.ROOTS for end in words.ENDS]
    draw.shuffle(names)
    return iter(names[:count])


def _town_hall(place: int, town: str) -> dict[str, Any]:
    return {
        "id": f"org/m{place:04}",
        "name": {"es": f"Ayuntamiento de {town}"},
        "shortName": town,
        "formerly": [],
    }


def _service(place: int, town: str, offer: int) -> dict[str, Any]:
    name, keywords, about = words.OFFERS[offer]
    draw = Random(f"{place} {offer}")

    def say(count: int) -> str:
        chosen = draw.sample(words.SENTENCES, count)
        office = draw.choice(words.OFFICES)
        return " ".join(
            each.format(town=town, about=about, office=office, days=draw.randrange(1, 60)) for each in chosen
        )

    return {
        "id": f"mx-mun/m{place:04}-{offer:02}",
        "identifier": {"homoclave": None, "scheme": "cnartys"},
        "name": {"es": f"{name}, {town}"},
        "shortName": {"es": name[:28].strip()},
        "description": [{"type": "p", "text": {"es": say(3)}}, {"type": "p", "text": {"es": say(2)}}],
        "keyword": {"es": [*(each.strip() for each in keywords.split(",")), f"{name.split(' para ')[0]} {town}"]},
        "kind": "tramite",
        "modality": "unica",
        "authority": f"org/m{place:04}",
        "audience": ["persona-fisica"],
        "lifeEvents": [],
        "topics": [_TOPIC],
        "cases": {"es": say(1)},
        **_facts(draw, say),
        "output": [{"name": {"es": name}}],
        "forms": [],
        "whatNext": {"es": say(1)},
        "related": [],
        "source": {"system": "generated", "url": None, "retrieved": "2026-01-01", "licence": None},
        "verified": "2026-01-01",
        "status": "published",
        "successor": None,
        "version": 1,
    }


def _facts(draw: Random, say: Callable[[int], str]) -> dict[str, Any]:
    return {
        "requirements": [
            {"id": f"r{at}", "name": {"es": each}, "detail": {"es": say(1)}, "originals": 1, "copies": 1}
            for at, each in enumerate(draw.sample(words.REQUIREMENTS, 5))
        ],
        "channels": [{"id": "office", "type": "office", "processingTime": {"es": f"{draw.randrange(1, 40)} días"}}],
        "steps": [
            {"order": at + 1, "title": {"es": each}, "text": {"es": say(1)}} for at, each in enumerate(words.STEPS)
        ],
        "costs": [{"id": "cost", "type": "unknown"}],
    }


def _plain(data: Any) -> str:
    if isinstance(data, dict):
        return "\n".join(_plain(each) for each in data.values())
    if isinstance(data, list):
        return "\n".join(_plain(each) for each in data)
    return data if isinstance(data, str) else ""


def _record(kind: Any, data: dict[str, Any]) -> Record:
    return Record(record_id(kind, data["id"]), canonical_bytes(data))
