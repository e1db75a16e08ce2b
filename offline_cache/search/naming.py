# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the vocabulary: what the index counted, agencies, editors' words. Knows no questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from offline_cache.search.groups import Groups
from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.snapshot import Snapshot


def vocabulary_rows(
    snapshot: Snapshot, groups: Groups, stemming: Stemming, other_words: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str, str, int, int]]:
    """A word counts with its whole family: what "actas" and "acta" name together. `other_words` name no service and are
    known all the same, each with its language."""
    named: Counter[str] = Counter()
    # Of texts with spaces between: a set for each word would be a hundred thousand more objects.
    stems: dict[str, str] = {}
    # In order, as the table is: sorting the rest below is quick then. And a few at a time: the window waits for nobody.
    naming = "SELECT word, language, named FROM search_naming ORDER BY word, language"
    for word, language, count in snapshot.some_at_a_time(naming):
        if language:
            _join(stems, word, stemming.stem(word, language))
        else:
            named[word] = count
    acronyms = groups.acronyms()
    for agency, of_agency in groups.agency_words():
        its_stems = set()
        for word, language in of_agency:
            stem = word if word in acronyms else stemming.stem(word, language)
            _join(stems, word, stem)
            its_stems.add(stem)
        # Services that also bear it in their own names are counted twice: it tells a little less then, as it should.
        named.update(dict.fromkeys(its_stems, groups.members(agency)))
    for word, language in other_words:
        stem = stemming.stem(word, language)
        _join(stems, word, stem)
        named[stem] = max(named[stem], 1)
    for word, of_word in sorted(stems.items()):
        its_own = [word] if word in acronyms else sorted(set(of_word.split()))
        count = max(named[stem] for stem in its_own)
        yield word, sound_of(word), " ".join(its_own), count, count


def _join(table: dict[str, str], key: str, value: str) -> None:
    before = table.get(key)
    if before is None:
        table[key] = value
    elif value not in before.split():
        table[key] = f"{before} {value}"
