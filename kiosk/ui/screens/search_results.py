# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search results: all that was found, how many and why, and facets that narrow a long list and never empty it."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk.domain.facets import FacetState, facet_states, fitting, narrowed
from kiosk.domain.findings import Findings, Found
from kiosk.domain.ports import Utterance
from kiosk.ui.page import Block, Page
from kiosk.ui.parts import Parts
from kiosk.ui.screens.found_rows import found_rows, result_columns
from kiosk.ui.screens.search_ends import write_elsewhere, write_query, write_ways_on
from kiosk.ui.screens.search_turn import MOST_SHOWN, SearchTurn
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.chips import Chips
from kiosk.ui.widgets.option_button import TickOption
from kiosk.ui.writing import PageWriter

SEEN_AT_ONCE = 4
"""So many are looked through faster than narrowed."""


def results_page(parts: Parts, turn: SearchTurn, findings: Findings) -> Page:
    results = _Results(parts, turn, findings)
    blocks = results.blocks()
    page = Page(results.heading, blocks, focus=results.first_row)
    results.page = page
    return page


class _Results:
    """Narrowing puts other rows on the same page; the facets stay where they are."""

    def __init__(self, parts: Parts, turn: SearchTurn, findings: Findings) -> None:
        self._parts = parts
        self._turn = turn
        self._elsewhere = findings.elsewhere
        self._found = turn.in_order(findings.found)[:MOST_SHOWN]
        self._cards = [each.card for each in self._found]
        self.page: Page | None = None
        self.first_row: BigButton | None = None
        self.heading = parts.text.count("search.found", len(self._found))
        if len(findings.found) > MOST_SHOWN:
            self.heading = parts.text.show("search.found_most", n=MOST_SHOWN)
        is_long = len(self._found) > SEEN_AT_ONCE
        turn.chosen = [*fitting(self._cards, turn.chosen)] if is_long else []
        states = facet_states(self._cards, turn.chosen) if is_long else ()
        self._ticks = [self._tick(state) for state in states]
        self._chips = Chips(parts.look, self._ticks)
        self._tell(states)

    def blocks(self) -> list[Block]:
        parts = self._parts
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.title(self.heading)
        if not look.is_cramped:
            write_query(parts, write)
        shown = self._shown()
        # Where few lines fit, the results come before what narrows them.
        are_first = not (look.is_huge or look.is_cramped or (look.is_tight and not look.is_portrait))
        if are_first:
            self._write_facets(write, len(shown))
        rows = found_rows(parts, shown)
        self.first_row = rows[0]
        write.rows(rows, result_columns(look))
        write.blocks[-1].gap_after_px = look.space
        if look.is_cramped:
            write_query(parts, write)
        if not are_first:
            self._write_facets(write, len(shown))
        if self._elsewhere is not None:
            write_elsewhere(parts, self._elsewhere, write)
        write.lead(text.show("search.not_it"))
        write_ways_on(parts, self._turn, write)
        return write.blocks

    def _shown(self) -> tuple[Found, ...]:
        left = {card.id for card in narrowed(self._cards, self._turn.chosen)}
        return tuple(each for each in self._found if each.card.id in left)

    def _write_facets(self, write: PageWriter, count: int) -> None:
        if self._ticks:
            write.lead(self._count_in_words(count))
            write.add(self._chips)

    def _count_in_words(self, count: int) -> str:
        text, total = self._parts.text, len(self._found)
        if count == total:
            return text.show("search.narrow")
        return text.show("search.narrowed", n=count, of=total)

    def _tick(self, state: FacetState) -> TickOption:
        label, spoken = self._words(state)
        tick = TickOption(self._parts.look, label, spoken=spoken, kind="chip")
        tick.setChecked(state.is_chosen)
        tick.clicked.connect(lambda is_chosen: self._choose(tick, state, is_chosen))
        return tick

    def _words(self, state: FacetState) -> tuple[str, str]:
        """Shown and spoken; without a count where it cannot be chosen now."""
        text, agency = self._parts.text, state.facet.agency
        name = agency.short_name if agency is not None else text.show(f"facet.{state.facet.kind}")
        if not (state.is_chosen or state.is_open):
            return name, name
        facts = {"facet": name, "n": state.count}
        return text.show("facet.counted", **facts), text.say("facet.counted", **facts)

    def _choose(self, tick: TickOption, state: FacetState, is_chosen: bool) -> None:
        chosen = self._turn.chosen
        if is_chosen:
            chosen.append(state.facet)
        else:
            chosen.remove(state.facet)
        self._tell(facet_states(self._cards, chosen))
        if self.page is not None:
            self.page.put(self.blocks())
            self.page.point_to(tick)
        soon = QTimer(tick)  # after the choice has said itself
        soon.setSingleShot(True)
        soon.timeout.connect(self._say_count)
        soon.start(0)

    def _say_count(self) -> None:
        words = self._count_in_words(len(self._shown()))
        self._parts.speaker.add([Utterance(words, self._parts.text.language)])

    def _tell(self, states: tuple[FacetState, ...]) -> None:
        for tick, state in zip(self._ticks, states, strict=True):
            tick.rename(*self._words(state))
            tick.setEnabled(state.is_chosen or state.is_open)
