# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the vocabulary, from what the index counted and from the agencies. Knows no questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from offline_cache.search.entry import group_token
from offline_cache.search.groups import Groups
from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.snapshot import Snapshot


def vocabulary_rows(snapshot: Snapshot, groups: Groups, stemming: Stemming) -> Iterator[tuple[str, str, str, int, int]]:
    """A word counts with its whole family: what "actas" and "acta" name together."""
    named: Counter[str] = Counter()
    # Of texts with spaces between: a set for each word would be a hundred thousand more objects.
    stems: dict[str, str] = {}
    forms: dict[str, str] = {}
    # In order, as the table is: sorting the rest below is quick then. And a few at a time: the window waits for nobody.
    naming = "SELECT word, language, named FROM search_naming ORDER BY word, language"
    for word, language, count in snapshot.some_at_a_time(naming):
        if language:
            stem = stemming.stem(word, language)
            _join(stems, word, stem)
            _join(forms, stem, word)
        else:
            named[word] = count
    for agency, of_agency in groups.agency_words():
        its_stems = set()
        for word, language in of_agency:
            stem = stemming.stem(word, language)
            _join(stems, word, stem)
            its_stems.add(stem)
        for stem in its_stems:
            its_forms = forms.get(stem, "").split()
            named[stem] += groups.members(agency) - _named_themselves(snapshot, agency, its_forms)
    for word, of_word in sorted(stems.items()):
        its_own = sorted(set(of_word.split()))
        count = max(named[stem] for stem in its_own)
        yield word, sound_of(word), " ".join(its_own), count, count


def _join(table: dict[str, str], key: str, value: str) -> None:
    before = table.get(key)
    if before is None:
        table[key] = value
    elif value not in before.split():
        table[key] = f"{before} {value}"


def _named_themselves(snapshot: Snapshot, agency: str, forms: Sequence[str]) -> int:
    """How many services of the agency their own name or keywords already counted."""
    if not forms:
        return 0
    wanted = " OR ".join(f'"{form}"' for form in sorted(forms))
    question = f"agency : {group_token('agency', agency)} AND {{name keyword}} : ({wanted})"
    count: int = snapshot.rows("SELECT count(*) FROM search_texts WHERE search_texts MATCH ?", question)[0][0]
    return count
