# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How English texts of the kiosk are read aloud, case by case."""

from __future__ import annotations

import pytest

from kiosk.speech.lexicon import load_lexicon
from kiosk.speech.pronounce import spoken

CASES = {
    "GOMC960101HDFRRN09": "gee oh em see, nine six, zero one, zero one, aitch, dee ef, ar ar en, zero nine",
    "Your CURP": "Your curp",
    "IMSS and NSS": "ims and en ess ess",
    "Folio V7K2-93PM": "Folio vee seven kay two, nine three pee em",
    "$1,234.50": "one thousand two hundred and thirty-four pesos and fifty cents",
    "$1": "one peso",
    "$1.01": "one peso and one cent",
    "US$20": "twenty dollars",
    "$3 million": "three million pesos",
    "$2.5 million": "two point five million of pesos",
    "23/11/2026": "November twenty-third, twenty twenty-six",
    "2000-01-01": "January first, two thousand",
    "9:00": "nine A M",
    "9:05 am": "nine oh five A M",
    "15:30": "three thirty P M",
    "12:00": "twelve P M",
    "0:30": "twelve thirty A M",
    "5:00 p.m.": "five P M",
    "55 1234 5678": "five five, one two, three four, five six, seven eight",
    "1st and 22nd": "first and twenty-second",
    "No. 12": "number twelve",
    "16%": "sixteen percent",
    "3.25": "three point two five",
    "1,234 people": "one thousand two hundred and thirty-four people",
    "21 days": "twenty-one days",
    "3/6": "three of six",
    "18-25": "eighteen to twenty-five",
    "mother/father": "mother or father",
    "and/or": "and, or",
    "Oaxaca": "Wahaka",
    "a": "ay",
    "?": "question mark",
    "é": "ee with accent",
}


@pytest.mark.parametrize(("written", "said"), CASES.items(), ids=range(len(CASES)))
def test_english_is_read_as(written: str, said: str) -> None:
    assert spoken(written, "en", load_lexicon("en")) == said
