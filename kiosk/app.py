# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hall: builds every part from the Config and hands each its partners. No logic of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.clock import ChosenDayClock, MachineClock
from kiosk.config import Config
from kiosk.config.options import DemoOptions, GalleryOptions, PreviewOptions, RunOptions, ShowOptions
from kiosk.domain.comfort import Comfort
from kiosk.domain.errors import CatalogueError
from kiosk.domain.no_catalogue import NoCatalogue
from kiosk.domain.no_search_counts import NoSearchCounts
from kiosk.domain.no_updates import NoUpdates
from kiosk.domain.ports import Catalogue, Clock, PrinterState, Speaker, Spool
from kiosk.log import FileEventLog
from kiosk.updates import build_updating, seed_in

if TYPE_CHECKING:
    from kiosk.printing.build import PrinterSettings
    from kiosk.speech.diagnosis import SpeechCheck
    from kiosk.speech.speaker import SpeakerThread
    from kiosk.ui.application import OpenKiosk
    from kiosk.ui.parts import Place
    from kiosk.ui.rooms import Rooms, WindowSettings
    from offline_cache.search_counts import LocalSearchCounts
    from offline_cache.searches_file import SearchesFile
    from offline_cache.storage_problems import StoreProblem
    from offline_cache.store import CatalogueStore


def open_catalogue(config: Config) -> tuple[CatalogueStore, tuple[StoreProblem, ...]]:
    """The store, and what staff should know although it serves. `CatalogueError` where there is nothing to serve."""
    from offline_cache.store import CatalogueStore  # noqa: PLC0415 - each command loads only the rooms it enters

    return CatalogueStore.open(config.folders.state, seed_in(config.folders.seed))


def build_speaker(config: Config) -> SpeakerThread:
    from kiosk.speech.build import build_speaker as build  # noqa: PLC0415

    speech = config.speech
    return build(speech.voice, speech.sound, speech.log, speech.has_loudspeaker)


def build_spool(config: Config) -> Spool:
    from kiosk.printing.build import build_spool as build  # noqa: PLC0415

    return build(*_printer_settings(config))


def ask_printers(config: Config) -> tuple[PrinterState, PrinterState]:
    """What the form and the receipt printer say now; waits for them."""
    from kiosk.printing.build import ask_printers as ask  # noqa: PLC0415

    return ask(*_printer_settings(config))


def _printer_settings(config: Config) -> tuple[PrinterSettings, PrinterSettings]:
    from kiosk.printing.build import PrinterSettings  # noqa: PLC0415

    form, receipt = config.printers.form, config.printers.receipt
    return (
        PrinterSettings(form.section, form.kind, form.options),
        PrinterSettings(receipt.section, receipt.kind, receipt.options),
    )


def check_speech(config: Config) -> Sequence[SpeechCheck]:
    from kiosk.speech.diagnosis import speech_checks  # noqa: PLC0415

    return speech_checks(config.speech.voice, config.speech.sound)


def screen_size(config: Config) -> tuple[int, int]:
    """Pixels of the glass where there is none to ask."""
    from kiosk.ui.profile import AUTO, DEFAULT_PROFILE, profile  # noqa: PLC0415

    name = config.screen.profile
    glass = profile(DEFAULT_PROFILE if name == AUTO else name)
    return glass.width_px, glass.height_px


def build_rooms(
    config: Config, speaker: Speaker | None = None, *, is_updating: bool = False
) -> tuple[Rooms, Sequence[str]]:
    """Every room but the window, and what staff should know. Without a catalogue the kiosk is out of order."""
    from kiosk.ui.rooms import Rooms  # noqa: PLC0415

    log = FileEventLog(config.folders.state)
    problems: list[str] = []
    catalogue: CatalogueStore | NoCatalogue
    try:
        catalogue, found = open_catalogue(config)
        problems += [problem.sentence for problem in found]
    except CatalogueError as error:
        catalogue = NoCatalogue(error)
        problems.append(error.sentence)
        log.record("catalogue.missing", error=error.code)
    store = None if isinstance(catalogue, NoCatalogue) else catalogue
    updating = build_updating(config, store) if is_updating else NoUpdates()
    spool, voice = build_spool(config), speaker or build_speaker(config)
    return Rooms(catalogue, spool, voice, MachineClock(), log, updating), problems


def count_searches(config: Config, catalogue: Catalogue) -> LocalSearchCounts | None:
    """Tells the catalogue at once, and then between visits, what is chosen here. None where staff switched it off."""
    from offline_cache.search_counts import LocalSearchCounts  # noqa: PLC0415
    from offline_cache.store import CatalogueStore  # noqa: PLC0415

    if not config.counts_searches:
        return None
    state, today = config.folders.state, MachineClock().today
    if isinstance(catalogue, CatalogueStore):
        return LocalSearchCounts(state, today, prefer=catalogue.prefer)
    return LocalSearchCounts(state, today)


def kept_searches(config: Config) -> SearchesFile:
    from offline_cache.searches_file import SearchesFile  # noqa: PLC0415

    return SearchesFile(config.folders.state)


def run_kiosk(options: RunOptions) -> int:
    from kiosk.ui.application import application, open_kiosk, run  # noqa: PLC0415
    from kiosk.ui.start_mark import mark_first_usable  # noqa: PLC0415

    application()
    if options.vnc_listener is not None:
        from kiosk.ui.vnc import serve_only_on  # noqa: PLC0415

        serve_only_on(options.vnc_listener)
    rooms, problems = build_rooms(options.config, is_updating=True)
    counts = count_searches(options.config, rooms.catalogue)
    rooms = replace(rooms, search_counts=counts or NoSearchCounts())
    for sentence in (*problems, *([counts.problem.sentence] if counts and counts.problem else ())):
        sys.stderr.write(f"kiosk: {sentence}\n")
    kiosk = open_kiosk(rooms, _settings(options.config), _start(rooms.catalogue))
    if kiosk.font_problem:
        sys.stderr.write(f"kiosk: {kiosk.font_problem}\n")
    rooms.log.record("kiosk.started")

    def settle_in() -> None:
        mark_first_usable()
        rooms.updates.start()

    try:
        return run(kiosk, is_windowed=options.config.screen.is_windowed, painted=settle_in)
    finally:
        rooms.updates.close()
        if counts is not None:
            counts.close()
        _close(kiosk)


def play_demo(options: DemoOptions) -> int:
    """A whole visit into a folder, with sound and papers of its own and a state folder that goes with it."""
    from kiosk.ui.application import open_kiosk  # noqa: PLC0415
    from kiosk.ui.rehearsal import demo  # noqa: PLC0415
    from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker  # noqa: PLC0415

    out, look = options.out.resolve(), options.look
    demo.make_folder(out)
    with TemporaryDirectory(prefix="ventanilla-demo-") as folder:
        state, papers = Path(folder, "state"), Path(folder, "papers")
        config = options.config.rehearsing(state=state, papers=papers, log=out / "speech.jsonl")
        speaker = HeardSpeaker(_speaker_into(config, out / "speech.wav"))
        rooms, _ = build_rooms(config, speaker)
        kiosk = open_kiosk(rooms, _settings(config))
        comfort = Comfort(text_size=look.text_size, theme=look.theme)
        wrong = demo.play_demo(kiosk, speaker, demo.DemoPlan(out, papers, (state,), look.language, comfort))
        _close(kiosk)
    for sentence in wrong:
        sys.stderr.write(f"kiosk: {sentence}\n")
    sys.stdout.write(f"{'Not everything' if wrong else 'Everything'} of the visit happened: {out / 'summary.json'}\n")
    return 1 if wrong else 0


def _speaker_into(config: Config, wav: Path) -> SpeakerThread:
    from kiosk.speech.build import build_speaker as build  # noqa: PLC0415

    return build(config.speech.voice, str(wav), config.speech.log, is_private_masked=False)


def show_screen(options: ShowOptions) -> int:
    from kiosk.ui import picture  # noqa: PLC0415

    look = options.look
    kiosk = _open_for_pictures(options.config)
    picture.show(kiosk, options.screen, look.language, Comfort(text_size=look.text_size, theme=look.theme))
    picture.save(kiosk, options.png)
    _close(kiosk)
    return 0


def make_gallery(options: GalleryOptions) -> int:
    from kiosk.ui.gallery import make_gallery as make  # noqa: PLC0415

    kiosk = _open_for_pictures(options.config)
    count = make(kiosk, options.config.languages.offered, options.out, options.config.centre.name)
    _close(kiosk)
    sys.stdout.write(f"{count} pictures: {options.out / 'index.html'}\n")
    return 0


def preview_procedure(options: PreviewOptions) -> int:
    """Papers and all else that it keeps lie in a folder that goes with it; nothing reaches a printer."""
    from kiosk.domain.draft_catalogue import DraftCatalogue  # noqa: PLC0415
    from kiosk.speech.build import build_speaker as build  # noqa: PLC0415
    from kiosk.ui.preview.open_preview import Preview, PreviewPlan  # noqa: PLC0415
    from kiosk.ui.rooms import Rooms  # noqa: PLC0415

    draft, look = options.draft, options.look
    assert draft.procedure is not None
    clock: Clock = MachineClock() if options.today is None else ChosenDayClock(options.today)
    with TemporaryDirectory(prefix="ventanilla-preview-") as folder, ExitStack() as rest:
        state, papers = Path(folder, "state"), Path(folder, "papers")
        config = options.config.previewing(state=state, papers=papers)
        catalogue = DraftCatalogue(draft.procedure, draft.package, clock.today())
        speaker = rest.enter_context(closing(build("silent", "none") if options.png else build_speaker(config)))
        spool = rest.enter_context(closing(build_spool(config)))
        rooms = Rooms(catalogue, spool, speaker, clock, FileEventLog(state))
        comfort = Comfort(text_size=look.text_size, theme=look.theme)
        plan = PreviewPlan(
            *(catalogue, draft.procedure, draft.sentences, options.source),
            *(look.language, comfort, options.answers, options.screen),
        )
        preview = Preview(rooms, _settings(config), plan, is_picture=options.png is not None)
        rest.callback(preview.close)
        return preview.run() if options.png is None else preview.take_picture(options.png)


def _open_for_pictures(config: Config) -> OpenKiosk:
    """A kiosk that prints nothing and says nothing."""
    from kiosk.speech.build import build_speaker as build  # noqa: PLC0415
    from kiosk.ui.application import open_kiosk  # noqa: PLC0415
    from kiosk.ui.held_spool import HeldSpool  # noqa: PLC0415
    from kiosk.ui.rooms import Rooms  # noqa: PLC0415

    catalogue, _ = open_catalogue(config)
    log = FileEventLog(config.folders.state)
    rooms = Rooms(catalogue, HeldSpool(), build("silent", "none"), MachineClock(), log)
    kiosk = open_kiosk(rooms, _settings(config))
    kiosk.window.show()
    return kiosk


def _close(kiosk: OpenKiosk) -> None:
    parts = kiosk.window.parts
    kiosk.close()
    parts.spool.close()
    parts.speaker.close()


def _start(catalogue: Catalogue) -> Place:
    from kiosk.ui.parts import Place  # noqa: PLC0415
    from kiosk.ui.router import WELCOME  # noqa: PLC0415

    return Place("out_of_order", code=catalogue.why.code) if isinstance(catalogue, NoCatalogue) else WELCOME


def _settings(config: Config) -> WindowSettings:
    from kiosk.ui.glass import glass  # noqa: PLC0415
    from kiosk.ui.parts import Centre  # noqa: PLC0415
    from kiosk.ui.rooms import IdleTimes, Switches, WindowSettings  # noqa: PLC0415

    return WindowSettings(
        profile=glass(config.screen.profile),
        centre=Centre(
            config.centre.name,
            config.centre.kiosk,
            config.languages.offered,
            config.stale_after_days,
            config.printers.is_large_print,
            config.speech.has_loudspeaker,
        ),
        idle=IdleTimes(config.idle.warn_after_s, config.idle.warning_lasts_s),
        switches=Switches(config.switches.move, config.switches.select),
        home_language=config.languages.home,
    )
