# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever visits come in whatever order, no file ever holds what fewer than five visits typed, and memory no text."""

from __future__ import annotations

import gc
import tempfile
from collections import Counter as Tally
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from offline_cache.rare_queries import RareQueries
from offline_cache.search_counts import FEWEST_VISITS, kept_form
from offline_cache.searches_file import SearchesFile
from tests.offline_cache.visits import Counter, on_disk

# No one of them is a part of another one, or of a name that the file itself needs.
TEXTS = ("zorzal azul", "Kiwi verde", "mango añejo", "pagaré 5512345678", "yuca@mail", "WXYZ801231HDF")
SERVICES = ("mx-fed/a", "mx-fed/b", None)
queries = st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(SERVICES)), max_size=4)
acts = st.lists(st.one_of(queries, queries, queries, st.sampled_from(("hour", "restart", "cut"))), max_size=60)


def words_of(text: str) -> list[bytes]:
    return [form.split()[0].encode() for form in {text, text.casefold(), kept_form(text) or text}]


@settings(max_examples=60)
@given(acts)
def test_no_text_of_few_visits_is_ever_on_the_disk(acts: list[object]) -> None:
    with tempfile.TemporaryDirectory(prefix="ventanilla-counts-") as folder:
        counter, seen = Counter(Path(folder)), Tally[str]()
        for act in [*acts, "hour", []]:
            if act == "hour":
                counter.hour()
            elif act == "restart":
                counter.counts.close()
                counter = Counter(Path(folder))
            elif act == "cut":
                counter = Counter(Path(folder))
            else:
                assert isinstance(act, list)
                counter.visit(*act)
                seen.update({text for text, _ in act})
            content = on_disk(Path(folder))
            for text in TEXTS:
                if seen[text] < FEWEST_VISITS or kept_form(text) is None:
                    assert not any(word in content for word in words_of(text))
        for each in SearchesFile(Path(folder)).queries():
            known = next(text for text in TEXTS if kept_form(text) == each.query)
            assert FEWEST_VISITS <= each.visits <= seen[known]
            assert each.nothing_chosen <= each.visits


@settings(max_examples=60)
@given(st.lists(queries, min_size=1, max_size=40))
def test_with_one_run_and_a_writing_after_it_the_counts_are_exact(visits: list[list[tuple[str, str | None]]]) -> None:
    with tempfile.TemporaryDirectory(prefix="ventanilla-counts-") as folder:
        counter, seen, chosen = Counter(Path(folder)), Tally[str](), Tally[str]()
        for visit in visits:
            counter.visit(*visit)
            seen.update({form for text, _ in visit if (form := kept_form(text))})
            chosen.update({service for _, service in visit if service})
        counter.counts.close()
        file = SearchesFile(Path(folder))
        is_written = sum(bool(visit) for visit in visits) >= FEWEST_VISITS
        expected = {form: count for form, count in seen.items() if count >= FEWEST_VISITS and is_written}
        assert {each.query: each.visits for each in file.queries()} == expected
        assert {service: times for service, _, times in file.texts_and_choices()[1]} == (chosen if is_written else {})


def test_after_each_of_four_visits_no_live_object_holds_the_text(tmp_path: Path) -> None:
    counter = Counter(tmp_path)
    for _ in range(4):
        counter.visit(("".join(reversed("lazar roiretni")), "mx-fed/a"), ("".join(reversed("xm.liam@anu")), None))
        assert not any(each in text for each in ("interior razal", "una@mail") for text in reachable(counter.counts))
    counter.visit(("".join(reversed("lazar roiretni")), "mx-fed/a"))
    assert "interior razal" in reachable(counter.counts)


def reachable(start: object) -> set[str]:
    """Every text that can be got at from an object of ours, without going through modules and classes."""
    seen, texts, waiting = set[int](), set[str](), [start]
    while waiting:
        at = waiting.pop()
        if id(at) in seen or isinstance(at, type(gc) | type):
            continue
        seen.add(id(at))
        if isinstance(at, str):
            texts.add(at)
        elif not callable(at):
            waiting += [*gc.get_referents(at), *(at if isinstance(at, dict) else ())]  # it skips keys that are texts
    return texts


def test_the_same_text_has_another_mark_in_each_process() -> None:
    first, second = RareQueries(), RareQueries()
    assert first.mark("acta") == first.mark("acta") != second.mark("acta")
    assert b"acta" not in first.mark("acta")


def test_of_too_many_rare_queries_those_asked_longest_ago_go_first() -> None:
    rare = RareQueries(most=2)
    marks = [rare.mark(text) for text in ("uno", "dos", "tres")]
    for mark in (marks[0], marks[1], marks[0], marks[2]):
        rare.add_visit(mark)
    assert [rare.visits(mark) for mark in marks] == [2, 0, 1]
    rare.drop(marks[0])
    rare.drop(marks[1])
    assert len(rare) == 1
