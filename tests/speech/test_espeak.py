# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The default voice, through the real library, into memory."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

import pytest

from kiosk.domain.errors import SpeechError
from kiosk.speech.sinks.memory import MemorySink
from kiosk.speech.sinks.null import NullSink
from kiosk.speech.voices.espeak import VOICES_BY_LANGUAGE, EspeakVoice
from kiosk.speech.voices.espeak_library import EspeakLibrary, candidates
from tests.speech.sound import largest_jump, loudness, pitch_hz

SENTENCE = "Buenos días. ¿Quiere cambiar su clínica del Seguro Social?"


def heard(library: EspeakLibrary, text: str, language: str = "es", rate: int = 100, volume: int = 100) -> bytes:
    sink = MemorySink()
    voice = EspeakVoice(library, lambda _: sink)
    assert voice.say(text, language, rate, volume, lambda *_: None)
    return bytes(sink.utterances[-1])


def test_it_speaks_the_kiosks_languages_and_no_nahuatl(library: EspeakLibrary) -> None:
    voice = EspeakVoice(library, lambda _: MemorySink())
    assert voice.languages() == {"es", "en"}
    assert not any("nci" in names for names in VOICES_BY_LANGUAGE.values())
    with pytest.raises(SpeechError, match="no voice for the language “nci”"):
        voice.say("Niltze", "nci", 100, 100, lambda *_: None)


def test_speech_is_sound_and_languages_sound_different(library: EspeakLibrary) -> None:
    spanish, english = heard(library, "no", "es"), heard(library, "no", "en")
    assert loudness(spanish) > 500
    assert loudness(english) > 500
    assert spanish != english


@pytest.mark.parametrize(("rate", "longer"), [(50, 2.0), (60, 1.67), (75, 1.33), (150, 0.667), (200, 0.5)])
def test_the_rate_changes_the_length_and_not_the_pitch(library: EspeakLibrary, rate: int, longer: float) -> None:
    usual, changed = heard(library, SENTENCE), heard(library, SENTENCE, rate=rate)
    assert len(changed) / len(usual) == pytest.approx(longer, rel=0.07)
    # The voice wavers from one utterance to the next; a sound that is only played faster is a third higher or more.
    assert pitch_hz(changed, library.sample_rate_hz) == pytest.approx(pitch_hz(usual, library.sample_rate_hz), rel=0.15)


def test_stretched_speech_does_not_crackle_and_keeps_its_loudness(library: EspeakLibrary) -> None:
    usual, slow = heard(library, SENTENCE), heard(library, SENTENCE, rate=50)
    assert largest_jump(slow) <= 1.3 * largest_jump(usual)
    assert loudness(slow) == pytest.approx(loudness(usual), rel=0.15)


def test_volume_is_proportional(library: EspeakLibrary) -> None:
    full = loudness(heard(library, SENTENCE))
    assert loudness(heard(library, SENTENCE, volume=20)) == pytest.approx(0.2 * full, rel=0.1)
    assert loudness(heard(library, SENTENCE, volume=0)) == 0


def test_every_word_is_told_once_in_order(library: EspeakLibrary) -> None:
    words: list[str] = []
    voice = EspeakVoice(library, lambda _: MemorySink())
    assert voice.say(SENTENCE, "es", 100, 60, lambda start, length: words.append(SENTENCE[start : start + length]))
    assert words == ["Buenos", "días", "Quiere", "cambiar", "su", "clínica", "del", "Seguro", "Social"]


class SlowSink(MemorySink):
    """Heard a tenth of a second further with every look."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def heard_samples(self) -> int:
        self.heard = min(super().heard_samples(), self.heard + 2205)
        return self.heard


@pytest.mark.parametrize(("rate", "factor"), [(50, 1.333), (100, 1.0)])
def test_a_word_is_told_when_it_is_heard_and_not_before(library: EspeakLibrary, rate: int, factor: float) -> None:
    reached: dict[int, int] = {}
    sink = SlowSink()
    voice = EspeakVoice(library, lambda _: sink)
    assert voice.say(SENTENCE, "es", rate, 60, lambda start, _: reached.update({start: sink.heard}))
    words = library.sound_of(SENTENCE, has_end_pause=False).words  # at the rate that `say` has just set
    assert [word.start for word in words] == list(reached)
    for word in words:
        assert factor * word.sample - 400 <= reached[word.start] <= factor * word.sample + 2205 + 400


def test_long_texts_are_said_whole_and_in_pieces(library: EspeakLibrary) -> None:
    text = "Primera frase del texto. " * 60 + "sinespacios" * 60 + " " + "sin puntos " * 60
    last = 0

    def word(start: int, length: int) -> None:
        nonlocal last
        assert start >= last
        last = start + length

    assert EspeakVoice(library, lambda _: MemorySink()).say(text, "es", 200, 60, word)
    assert text[last:].strip() == ""


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    "text", ["", "   ", "\0", "uno\0dos", "😀😀", "<break time='9s'/>", "[[h@l'oU]]", "\ud800", "\x1b[31m"]
)
def test_hostile_text_is_text(library: EspeakLibrary, text: str, language: str) -> None:
    sound = heard(library, text, language)
    assert len(sound) < 2 * library.sample_rate_hz * 9


def test_markup_is_read_and_not_obeyed(library: EspeakLibrary) -> None:
    assert len(heard(library, "uno <break time='9s'/> dos")) > len(heard(library, "uno dos"))
    assert heard(library, "[[h@l'oU]]") != heard(library, "hello")


def test_stop_from_another_thread_ends_a_hundred_thousand_characters(library: EspeakLibrary) -> None:
    sink = NullSink()
    sink.open(library.sample_rate_hz)
    voice = EspeakVoice(library, lambda _: sink)
    begun = threading.Event()
    result: list[bool] = []
    speaking = threading.Thread(
        target=lambda: result.append(voice.say("Buenos días. " * 8000, "es", 100, 60, lambda *_: begun.set()))
    )
    speaking.start()
    assert begun.wait(10)
    voice.stop()
    speaking.join(10)
    assert result == [False]
    assert voice.say("", "es", 100, 60, lambda *_: None)


def test_after_a_stop_no_word_is_told(library: EspeakLibrary) -> None:
    voice = EspeakVoice(library, lambda _: MemorySink())
    words: list[int] = []

    def first_word_is_enough(start: int, _: int) -> None:
        words.append(start)
        voice.stop()

    assert not voice.say(SENTENCE, "es", 100, 60, first_word_is_enough)
    assert words == [0]
    voice.close()


def test_closing_a_voice_that_never_spoke_opens_nothing(library: EspeakLibrary) -> None:
    opened: list[int] = []

    def open_sink(rate_hz: int) -> MemorySink:
        opened.append(rate_hz)
        return MemorySink()

    EspeakVoice(library, open_sink).close()
    assert opened == []


def test_a_missing_library_is_named_with_its_remedy() -> None:
    with pytest.raises(SpeechError, match="Install the package espeak-ng") as caught:
        EspeakLibrary([("/nowhere/libespeak-ng.so", None)])
    assert "/nowhere/libespeak-ng.so" in caught.value.sentence


def test_missing_voice_data_is_named(tmp_path: object) -> None:
    path = next(path for path, data in candidates() if data is not None)
    with pytest.raises(SpeechError, match="holds no voice data"):
        EspeakLibrary([(path, str(tmp_path))])


def test_the_first_library_that_loads_is_taken() -> None:
    assert EspeakLibrary([("/nowhere.so", None), *candidates()]).sample_rate_hz == 22050


def test_without_the_bundled_library_the_systems_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    assert all(data is None for _, data in candidates())


def test_an_engine_that_refuses_is_a_sentence(library: EspeakLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        def __getattr__(self, name: str) -> Callable[..., int]:
            return lambda *_: 1

    monkeypatch.setattr(library, "_library", Refusing())
    with pytest.raises(SpeechError, match="status 1"):
        library.sound_of("Hola", has_end_pause=False)
