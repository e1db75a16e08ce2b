# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said for an utterance: its pronunciation; for a citizen's own data, where masked, a neutral phrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.errors import SpeechError
from kiosk.domain.ports import Utterance
from kiosk.speech.heard import Heard, Piece
from kiosk.speech.lexicon import EMPTY_LEXICON, FOLDER, Lexicon, load_lexicon
from kiosk.speech.pronounce import Pronunciation


class Pronouncer:
    """Loads a language when it is first spoken. A broken lexicon leaves the text as it is, and a sentence for staff."""

    def __init__(self, told: Callable[[str], None], folder: Path = FOLDER) -> None:
        self._told = told
        self._folder = folder
        self._ready: dict[str, tuple[Pronunciation, Lexicon]] = {}

    def heard(self, utterance: Utterance, is_private_masked: bool = False) -> Heard:
        pronunciation, lexicon = self._for(utterance.language)
        if is_private_masked and utterance.is_private:
            # A phrase for each typed key would be the same phrase eighteen times: those are not said at all.
            phrase = "" if utterance.channel == "key" else lexicon.phrase("hidden")
            return Heard(phrase, (Piece(0, 0, len(utterance.text), is_same=False),))
        return pronunciation.heard(utterance.text)

    def _for(self, language: str) -> tuple[Pronunciation, Lexicon]:
        if language not in self._ready:
            if "-" in language:  # es-MX is read by the rules of es
                return self._for(language.partition("-")[0])
            try:
                lexicon = load_lexicon(language, self._folder)
            except SpeechError as problem:
                self._told(problem.sentence)
                lexicon = EMPTY_LEXICON
            self._ready[language] = (Pronunciation(language, lexicon), lexicon)
        return self._ready[language]
