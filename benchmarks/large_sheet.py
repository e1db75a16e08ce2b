# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One made-up service of some 6.5 KB, and the agencies, topics and events it names. Knows no catalogue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random
from typing import Any, Final

from benchmarks import large_words as words

AGENCIES, TOPICS, EVENTS = 60, 12, 24
LASTING: Final = 7
"""Every so-manieth service is never removed: others may name it."""
_KINDS: Final = ("tramite", "servicio", "consulta", "aviso")
Record = dict[str, Any]


def service_id(number: int) -> str:
    return f"mx-gen/servicio-{number:07}"


def agency(seed: int, place: int) -> Record:
    draw = _draw(f"{seed} agency {place}")
    name = f"Instituto de {_pick(draw, words.MATTERS).capitalize()} y {_pick(draw, words.MATTERS).capitalize()}"
    return {
        "id": f"org/a{place:02}",
        "name": {"es": f"{name} de {_own_names(seed, place)[0]}"},
        "shortName": f"I{_coined(draw)[:5].upper()}",
        "formerly": [],
    }


def topic(seed: int, place: int) -> Record:
    name = _pick(_draw(f"{seed} topic {place}"), words.MATTERS)
    return {"id": f"tema-{place:02}", "name": {"es": name.capitalize()}, "icon": "badge", "order": place + 1}


def event(seed: int, place: int) -> Record:
    draw = _draw(f"{seed} event {place}")
    phrases = [f"{_pick(draw, words.DEEDS)} {_pick(draw, words.MATTERS)}" for _ in range(4)]
    return {"id": f"hecho-{place:02}", "name": {"es": phrases[0].capitalize()}, "keyword": {"es": phrases[1:]}}


def service(seed: int, number: int, edits: Sequence[int] = (), fee: int = 0) -> Record:
    """`edits` are the days on which some sentences were written anew; `fee` the number of annual updates."""
    draw = _draw(f"{seed} service {number}")
    say = _speaker(draw, _own_names(seed, number % AGENCIES))
    what = f"{_pick(draw, words.THINGS)} de {_pick(draw, words.MATTERS)}"
    name = f"{what.capitalize()} {_pick(draw, words.TRAITS)} para {_pick(draw, words.MATTERS)} de {_coined(draw)}"
    record: Record = {
        "id": service_id(number),
        "identifier": {"homoclave": f"GEN-{number:07}", "scheme": "cnartys"},
        "name": {"es": name},
        "shortName": {"es": what[:28].strip().capitalize()},
        "description": [
            {"type": "p", "text": {"es": say(4)}},
            {"type": "p", "text": {"es": say(3)}},
            {"type": "ul", "items": [{"es": say(1)} for _ in range(4)]},
        ],
        "keyword": {
            "es": [f"{_pick(draw, words.DEEDS)} {_pick(draw, words.MATTERS)}" for _ in range(4)]
            + [f"{_pick(draw, words.THINGS)} {_pick(draw, words.TRAITS)}" for _ in range(2)]
        },
        "kind": _pick(draw, _KINDS),
        "modality": "unica",
        "authority": f"org/a{number % AGENCIES:02}",
        "audience": ["persona-fisica"],
        "lifeEvents": [f"hecho-{_below(draw, EVENTS):02}"],
        "topics": sorted({f"tema-{_below(draw, TOPICS):02}" for _ in range(2)}),
        "cases": {"es": say(2)},
        **_facts(draw, say, number, fee),
    }
    for day in edits:
        _edit(record, _draw(f"{seed} service {number} day {day}"), _own_names(seed, number % AGENCIES))
    return record


def _facts(draw: Random, say: Callable[[int], str], number: int, fee: int) -> Record:
    value = 40 + _below(draw, 900)
    return {
        "requirements": [
            {
                "id": f"r{place}",
                "name": {"es": f"{_pick(draw, words.THINGS)} {_pick(draw, words.TRAITS)}".capitalize()},
                "detail": {"es": say(2)},
                "originals": 1,
                "copies": _below(draw, 3),
            }
            for place in range(6)
        ],
        "channels": [{"id": "office", "type": "office", "processingTime": {"es": say(1)}}],
        "steps": [
            {
                "order": place + 1,
                "title": {"es": f"{_pick(draw, words.DEEDS).capitalize()} {_pick(draw, words.THINGS)}"},
                "text": {"es": say(2)},
            }
            for place in range(6)
        ],
        "costs": [{"id": "cost", "type": "fixed", "value": f"{value + fee * 13}.00", "note": {"es": say(1)}}],
        "deadline": {"resolve": f"P{1 + _below(draw, 60)}D", "businessDays": True, "silence": "negative"},
        "output": [{"name": {"es": f"{_pick(draw, words.THINGS)} {_pick(draw, words.TRAITS)}".capitalize()}}],
        "legal": [
            {"law": {"es": f"Ley de {_pick(draw, words.MATTERS)}"}, "article": str(1 + _below(draw, 300))}
            for _ in range(3)
        ],
        "forms": [],
        "whatNext": {"es": say(2)},
        "related": sorted({service_id(number - number % LASTING)} - {service_id(number)}),
        "source": {"system": "generated", "url": None, "retrieved": "2026-01-01", "licence": None},
        "verified": "2026-01-01",
        "status": "published",
        "successor": None,
        "version": 1,
    }


def _edit(record: Record, draw: Random, own: Sequence[str]) -> None:
    """A few sentences, as an editor would: one paragraph, one requirement, one step."""
    say = _speaker(draw, own)
    record["version"] += 1
    record["description"][_below(draw, 2)]["text"]["es"] += f" {say(1)}"
    record["requirements"][_below(draw, 6)]["detail"]["es"] = say(2)
    record["steps"][_below(draw, 6)]["text"]["es"] = say(1)


def _speaker(draw: Random, own: Sequence[str]) -> Callable[[int], str]:
    def sentence() -> str:
        first, other = _pick(draw, words.PEOPLE), _pick(draw, words.PEOPLE)
        return _pick(draw, words.SENTENCES).format(
            P=first[0].upper() + first[1:],
            p=other,
            d=_pick(draw, words.DEEDS),
            d2=_pick(draw, words.DEEDS),
            t=_pick(draw, words.THINGS),
            t2=_pick(draw, words.THINGS),
            m=_pick(draw, words.MATTERS),
            a=_pick(draw, words.TRAITS),
            l=_pick(draw, words.PLACES),
            M=_pick(draw, words.MONTHS),
            y=10 + _below(draw, 17),
            n=2 + _below(draw, 400),
            own=_pick(draw, own),
            own2=_pick(draw, own),
        )

    return lambda count: " ".join(sentence() for _ in range(count))


@lru_cache(maxsize=AGENCIES)
def _own_names(seed: int, place: int) -> Sequence[str]:
    """What only this agency speaks of: its programmes and its places."""
    draw = _draw(f"{seed} names {place}")
    return [_coined(draw) for _ in range(40)]


def _coined(draw: Random) -> str:
    made = "".join(_pick(draw, words.SYLLABLES) for _ in range(1 + _below(draw, 3)))
    return (made + _pick(draw, words.ENDINGS)).capitalize()


def _draw(name: str) -> Random:
    return Random(name)


def _below(draw: Random, count: int) -> int:
    return int(draw.random() * count)


def _pick(draw: Random, choices: Sequence[str]) -> str:
    return choices[int(draw.random() * len(choices))]
