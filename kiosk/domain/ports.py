# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Protocols by which the hall wires rooms that do not know each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Protocol

from kiosk.domain.catalogue import Edition, Service, ServiceCard, Topic
from kiosk.domain.documents import Paper
from kiosk.domain.events import PrintEvent, PrintProblem, SpeechEvent, SyncEvent
from kiosk.domain.findings import Findings
from kiosk.domain.link_state import LinkState

UtteranceChannel = Literal["screen", "focus", "key", "answer", "alert"]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say. `is_private` marks a citizen's own data: a voice may mask it on the loudspeaker."""

    text: str
    language: str
    channel: UtteranceChannel = "screen"
    is_private: bool = False


class Clock(Protocol):
    def today(self) -> date: ...

    def now(self) -> datetime: ...


class Catalogue(Protocol):
    """Reads of one verified edition. Unknown ids raise `UnknownService`."""

    def edition(self) -> Edition: ...

    def topics(self) -> Sequence[Topic]: ...

    def in_topic(self, topic_id: str) -> Sequence[ServiceCard]: ...

    def most_requested(self, limit: int) -> Sequence[ServiceCard]: ...

    def card(self, service_id: str) -> ServiceCard: ...

    def service(self, service_id: str) -> Service: ...

    def procedure_package(self, service_id: str) -> Mapping[str, Any] | None:
        """The compiled procedure as the publisher made it, for `kiosk.domain.walk.load`; None when not guided."""
        ...

    def search(self, text: str, language: str, limit: int) -> Findings:
        """What answers these words; those of `language` count more than other ones. Never raises on what was typed."""
        ...


class Voice(Protocol):
    """One speech engine. `say` blocks its caller until the text was heard or `stop` was called from any thread."""

    @property
    def name(self) -> str: ...

    def languages(self) -> frozenset[str]: ...

    def say(
        self,
        text: str,
        language: str,
        rate_percent: int,
        volume_percent: int,
        word_reached: Callable[[int, int], None],
    ) -> bool:
        """True when all of it was heard, False when stopped. `word_reached(start, length)` in characters."""
        ...

    def stop(self) -> None: ...

    def close(self) -> None: ...


class Speaker(Protocol):
    """The one mouth of the kiosk: what is asked for last is what is heard; never two voices at once."""

    def speak(self, utterances: Sequence[Utterance]) -> None:
        """Stop what is being said and say these in order. Returns at once."""
        ...

    def add(self, utterances: Sequence[Utterance]) -> None:
        """Say these after what is being said."""
        ...

    def hush(self) -> None: ...

    def set_pace(self, rate_percent: int, volume_percent: int) -> None: ...

    def set_on(self, is_on: bool) -> None: ...

    def set_private_masked(self, is_masked: bool) -> None:
        """Whether a citizen's own data stays unsaid, from the next utterance on, whenever that was asked for."""
        ...

    def can_speak(self, language: str) -> bool: ...

    def listen(self, told: Callable[[SpeechEvent], None]) -> None:
        """`told` is called on the speaker's own thread."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class PrinterState:
    """`problem` is None when the printer can print now; `sentence` is for staff."""

    name: str
    problem: PrintProblem | None
    sentence: str


class Spool(Protocol):
    """Paper, one job after another, on a thread of its own. Nothing here waits for a printer but `close`, a little."""

    def submit(self, paper: Paper) -> int:
        """Queue one paper and return its job number at once."""
        ...

    def form_printer(self) -> PrinterState:
        """What it said last; `PrinterChanged` is told when it says something else. "unknown" until it was asked."""
        ...

    def receipt_printer(self) -> PrinterState: ...

    def look_again(self) -> None:
        """Ask both printers soon, without waiting for the next regular question. Returns at once."""
        ...

    def listen(self, told: Callable[[PrintEvent], None]) -> None:
        """`told` is called on threads of the spool: one tells of papers, another one of printers."""
        ...

    def forget(self) -> None:
        """Cancel what waits and delete every trace that is not paper."""
        ...

    def close(self) -> None: ...


class Updates(Protocol):
    """What brings newer catalogues. Every call returns at once; what comes of it is told."""

    def known(self) -> LinkState:
        """At the start: what the last run of the kiosk left behind."""
        ...

    def listen(self, told: Callable[[SyncEvent], None]) -> None:
        """`told` is called on other threads."""
        ...

    def ask_now(self) -> None: ...

    def read_stick(self, folder: str) -> None:
        """Ends with `StickRead`."""
        ...

    def start(self) -> None:
        """Once the first screen is there."""
        ...

    def close(self) -> None: ...

    def show_newest(self) -> bool:
        """Only between two visits: what was stored and made ready is what screens show from now on. True when that is
        another edition."""
        ...


class EventLog(Protocol):
    """Codes, counts and durations; by construction no answers: values are numbers, booleans or plain names."""

    def record(self, code: str, **facts: int | float | bool | str) -> None: ...


class SearchCounts(Protocol):
    """What was asked for and what was chosen, counted without anything of a person."""

    def asked(self, text: str, service_id: str | None) -> None:
        """One query that is over, once per query, while its visit lasts. `service_id` is the service that was opened
        from it last, None when the citizen left the results without opening any. Returns at once."""
        ...

    def forget(self) -> None:
        """The visit is over: nothing of it is remembered but what its queries added to the counts."""
        ...
