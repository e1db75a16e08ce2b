# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CURP, RFC, NSS and CLABE: the check digits against python-stdnum, and a sentence for each mistake."""

from __future__ import annotations

from datetime import date

import pytest
import stdnum.luhn
import stdnum.mx.curp
import stdnum.mx.rfc
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.answers import check_answer, sentence
from kiosk.domain.answers.clabe import check_digit as clabe_digit
from kiosk.domain.answers.curp import check_digit as curp_digit
from kiosk.domain.answers.nss import check_nss
from kiosk.domain.answers.rfc import check_digit as rfc_digit

TODAY = date(2026, 11, 23)
CURP = "BOXW310820HNERXN09"
CLABE = "032180000118359719"


def said(answer_format: str, raw: str) -> str:
    problem = check_answer("text", answer_format, raw, TODAY).problem
    return "" if problem is None else sentence(problem, "es")


@given(st.from_regex(r"[A-Z]{4}[0-9]{6}[HM][A-Z]{5}[0-9A-Z]", fullmatch=True))
def test_the_curp_check_digit_is_the_registry_s(first: str) -> None:
    assert curp_digit(first) == stdnum.mx.curp.calc_check_digit(first)


@given(st.from_regex(r"[A-Z&Ñ]{3,4}[0-9]{6}[0-9A-Z]{2}", fullmatch=True))
def test_the_rfc_check_digit_is_the_tax_authority_s(first: str) -> None:
    assert rfc_digit(f"{first}0") == stdnum.mx.rfc.calc_check_digit(first)


@given(st.from_regex(r"[0-9]{11}", fullmatch=True))
def test_the_nss_is_a_luhn_number(nss: str) -> None:
    assert (check_nss(nss).problem is None) == stdnum.luhn.is_valid(nss)


@given(st.from_regex(r"[0-9]{17}", fullmatch=True), st.integers(0, 16), st.integers(1, 9))
def test_the_clabe_check_digit_sees_one_wrong_digit(first: str, place: int, more: int) -> None:
    wrong = first[:place] + str((int(first[place]) + more) % 10) + first[place + 1 :]
    assert clabe_digit(first) != clabe_digit(wrong)


@pytest.mark.parametrize(
    ("answer_format", "raw", "value"),
    [
        ("curp", CURP, CURP),
        ("curp", " boxw-310820 hnerxn 09 ", CURP),
        ("rfc", "gode-561231-gr8", "GODE561231GR8"),
        ("rfc", "XAXX010101000", "XAXX010101000"),
        ("rfc", "SAT970701NN3", "SAT970701NN3"),
        ("nss", "1234 5678 903", "12345678903"),
        ("clabe", "032 180 0001 1835 9719", CLABE),
    ],
)
def test_what_stands(answer_format: str, raw: str, value: str) -> None:
    assert check_answer("text", answer_format, raw, TODAY) == (value, None)


def with_digit(first: str) -> str:
    return first + curp_digit(first)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (CURP[:13], "Faltan 5 letras o números"),
        (CURP[:17], "Falta 1 letra o número"),
        (CURP + "12", "Sobran 2 letras o números"),
        (CURP + "1", "Sobra 1 letra o número"),
        ("BÓXW310820HNERXN09", "sin acento y números. Revise el lugar 2."),
        ("B0XW310820HNERXN09", "el lugar 2 de su CURP: ahí va una letra"),
        ("BOXW31O820HNERXN09", "el lugar 7 de su CURP: ahí va un número"),
        ("BOXW310820ZNERXN09", "el lugar 11 de su CURP: ahí va una H, una M o una X"),
        ("BOXW310820HNERXN0O", "el lugar 18 de su CURP: ahí va un número"),
        (with_digit("BOXW311320HNERXN0"), "los lugares 5 a 10"),
        (with_digit("BOXW310230HNERXN0"), "los lugares 5 a 10"),
        (with_digit("BOXW850820HNERXNA"), "el lugar 17 de su CURP: ahí va un número"),
        (with_digit("BOXW310820HXXRXN0"), "los lugares 12 y 13"),
        (CURP[:17] + "8", "La CURP no coincide: compárela con su documento"),
    ],
)
def test_curp_sentences_say_where_to_look(raw: str, words: str) -> None:
    assert words in said("curp", raw)


def test_a_letter_that_looks_like_the_right_number_at_place_17_is_named() -> None:
    right = with_digit("BOXW080820HNERXN0")
    assert said("curp", right) == ""
    alike = next(
        f"BOXW080820H{state}RXN{seen}{curp_digit(f'BOXW080820H{state}RXN{meant}')}"
        for state in ("NE", "DF", "MC", "JC")
        for meant, seen in (("0", "O"), ("1", "I"), ("5", "S"))
        if curp_digit(f"BOXW080820H{state}RXN{meant}") != curp_digit(f"BOXW080820H{state}RXN{seen}")
    )
    assert said("curp", alike) == "La CURP no coincide: revise la letra o número en el lugar 17."


def test_a_leap_day_that_only_the_other_century_has() -> None:
    # 1900 had no 29 February, 2000 had.
    assert said("curp", with_digit("BOXW000229HNERXNA")) == ""
    assert "los lugares 5 a 10" in said("curp", with_digit("BOXW000229HNERXN0"))


def test_born_tomorrow() -> None:
    raw = with_digit("BOXW261124HNERXNA")
    assert "el lugar 17 de su CURP: ahí va un número" in said("curp", raw)
    assert check_answer("text", "curp", raw, date(2026, 11, 24)).problem is None


@pytest.mark.parametrize(
    ("answer_format", "raw", "words"),
    [
        ("rfc", "GODE561231GR", "Falta 1 letra o número"),
        ("rfc", "SAT970701NN4", "El RFC no coincide"),
        ("rfc", "GODE561231", "Faltan 3 letras o números"),
        ("rfc", "GODE561231GR88", "Sobra 1 letra o número"),
        ("rfc", "GODE561231GR88Z", "Sobran 2 letras o números"),
        ("rfc", "GÓDE561231GR8", "Revise el lugar 2"),
        ("rfc", "G0DE561231GR8", "el lugar 2 de su RFC: ahí va una letra"),
        ("rfc", "GODE56I231GR8", "el lugar 7 de su RFC: ahí va un número"),
        ("rfc", "GODE561331GR8", "empiezan en el lugar 5"),
        ("rfc", "GODE561231GR7", "El RFC no coincide"),
        ("nss", "1234567890", "Falta 1 número"),
        ("nss", "12345678", "Faltan 3 números"),
        ("nss", "123456789034", "Sobra 1 número"),
        ("nss", "1234567890345", "Sobran 2 números"),
        ("nss", "1234567890O", "Revise el lugar 11"),
        ("nss", "12345678904", "no coincide"),
        ("clabe", CLABE[:-1], "Falta 1 número"),
        ("clabe", CLABE[:-1] + "8", "La CLABE no coincide"),
        ("clabe", CLABE[:-1] + "x", "Revise el lugar 18"),
    ],
)
def test_other_keys_say_where_to_look(answer_format: str, raw: str, words: str) -> None:
    assert words in said(answer_format, raw)


def test_the_rfc_check_place_can_be_a_letter() -> None:
    digits = {rfc_digit(f"GODE561231A{letter}0") for letter in "ABCDEFGHIJKLMNO"}
    assert digits == {*"0123456789", "A"}
