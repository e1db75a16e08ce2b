# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Silence that behaves like speech."""

from __future__ import annotations

import pytest

from kiosk.speech.voices.silent import SilentVoice


def test_words_are_told_in_order_and_to_the_end() -> None:
    words: list[tuple[int, int]] = []
    voice = SilentVoice(is_instant=True)
    assert voice.say("Hola,  mundo", "es", 100, 50, lambda start, length: words.append((start, length)))
    assert words == [(0, 5), (7, 5)]
    assert voice.languages() == {"es", "en"}
    voice.close()


@pytest.mark.parametrize("is_instant", [True, False])
@pytest.mark.parametrize("text", ["uno dos tres", "uno"])
def test_a_stop_ends_it_within_the_word(is_instant: bool, text: str) -> None:
    voice = SilentVoice(is_instant=is_instant)
    words: list[int] = []

    def stop(start: int, _: int) -> None:
        words.append(start)
        voice.stop()

    assert not voice.say(text, "es", 50, 50, stop)
    assert words == [0]
    assert voice.say("", "es", 100, 50, stop)
