# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, money, dates, telephones, postal codes, e-mail and text: normal forms and mistakes."""

from __future__ import annotations

from datetime import date

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.answers import AGREED, FORMATS, check_answer, sentence
from kiosk.domain.answers.problem import Problem
from kiosk.domain.answers.prose import LONGEST
from kiosk.domain.answers.sentences import SENTENCES

TODAY = date(2026, 11, 23)
TYPES = ("text", "integer", "decimal", "date", "acknowledge")


@pytest.mark.parametrize(
    ("kind", "answer_format", "raw", "value"),
    [
        ("integer", "", "18", "18"),
        ("integer", "", " 1,234 ", "1234"),
        ("integer", "", "007", "7"),
        ("integer", "", "0", "0"),
        ("integer", "", "-0", "0"),
        ("integer", "", "−5", "-5"),
        ("integer", "", "+5", "5"),
        ("decimal", "", "12.50", "12.5"),
        ("decimal", "", "1,234.5", "1234.5"),
        ("decimal", "", ".5", "0.5"),
        ("decimal", "", "5.", "5"),
        ("decimal", "", "0.0", "0"),
        ("decimal", "", "-2.5", "-2.5"),
        ("decimal", "", "-0", "0"),
        ("text", "money_mxn", "$1,250.5 pesos", "1250.50"),
        ("decimal", "money_mxn", "1250", "1250"),
        ("decimal", "money_mxn", "MXN 0.05", "0.05"),
        ("date", "", "1985-03-15", "1985-03-15"),
        ("date", "", "1985-3-5", "1985-03-05"),
        ("date", "", "15/03/1985", "1985-03-15"),
        ("date", "", "15 3 1985", "1985-03-15"),
        ("date", "", "29.2.2024", "2024-02-29"),
        ("text", "cp_mx", "06 600", "06600"),
        ("integer", "cp_mx", "06600", "06600"),
        ("text", "tel_mx", "(55) 1234-5678", "5512345678"),
        ("text", "tel_mx", "+52 55 1234 5678", "5512345678"),
        ("text", "tel_mx", "+52 1 55 1234 5678", "5512345678"),
        ("text", "tel_mx", "044 55 1234 5678", "5512345678"),
        ("text", "tel_mx", "01 55 1234 5678", "5512345678"),
        ("text", "tel_mx", "0052 55 1234 5678", "5512345678"),
        ("text", "email", " ana.ruiz@Correo.MX ", "ana.ruiz@correo.mx"),
        ("text", "email", "josé+x@año.com.mx", "josé+x@año.com.mx"),
        ("text", "", "  Calle Juárez 12 ", "Calle Juárez 12"),
        ("text", "", "Ana", "Ana"),
        ("text", "", "n\u0303", "ñ"),
        ("text", "", "one\r\ntwo\x00\u200b", "one\ntwo"),
        ("text", "", " \t ", ""),
        ("acknowledge", "", "OK", AGREED),
        ("acknowledge", "", "sí", AGREED),
        ("acknowledge", "", "no", ""),
    ],
)
def test_normal_form(kind: str, answer_format: str, raw: str, value: str) -> None:
    assert check_answer(kind, answer_format, raw, TODAY) == (value, None)


@pytest.mark.parametrize(
    ("kind", "answer_format", "raw", "code"),
    [
        ("integer", "", "three", "integer"),
        ("integer", "", "-", "integer"),
        ("integer", "", ".", "integer"),
        ("integer", "", "3.5", "integer_decimals"),
        ("integer", "", "1,23", "integer"),
        ("integer", "", "9" * 16, "number_long"),
        ("decimal", "", "three", "decimal"),
        ("decimal", "", ".", "decimal"),
        ("decimal", "", "12,5", "decimal_comma"),
        ("decimal", "", "0." + "1" * 16, "number_long"),
        ("text", "money_mxn", "mucho", "money"),
        ("text", "money_mxn", "1.255", "money_centavos"),
        ("text", "money_mxn", "-5", "money_negative"),
        ("date", "", "2020-02-30", "date_missing"),
        ("date", "", "31/04/2020", "date_missing"),
        ("date", "", "2020-13-01", "date_month"),
        ("date", "", "0000-01-01", "date_year"),
        ("date", "", "15/03/85", "date_year"),
        ("date", "", "85-03-15", "date_year"),
        ("date", "", "15/03", "date_incomplete"),
        ("date", "", "--", "date_incomplete"),
        ("text", "cp_mx", "0660", "cp_short"),
        ("text", "cp_mx", "066000", "cp_long"),
        ("text", "cp_mx", "O6600", "cp_digits"),
        ("text", "cp_mx", "00100", "cp_unknown"),
        ("text", "tel_mx", "1234-5678", "tel_short"),
        ("text", "tel_mx", "55 1234 56789", "tel_long"),
        ("text", "tel_mx", "55 1234 567x", "tel_digits"),
        ("text", "tel_mx", "0512345678", "tel_area"),
        ("text", "email", "ana", "email_at"),
        ("text", "email", "@correo.mx", "email_at"),
        ("text", "email", "ana@", "email_at"),
        ("text", "email", "ana@correo", "email_domain"),
        ("text", "email", "ana@correo.m", "email_domain"),
        ("text", "email", "ana,ruiz@correo.mx", "email_characters"),
        ("text", "email", "ana..ruiz@correo.mx", "email_characters"),
        ("text", "email", ".ana@correo.mx", "email_characters"),
        ("text", "email", "ana.@correo.mx", "email_characters"),
        ("text", "email", f"{'a' * 250}@b.mx", "email_characters"),
        ("text", "", "x" * (LONGEST + 1), "text_long"),
    ],
)
def test_mistake(kind: str, answer_format: str, raw: str, code: str) -> None:
    problem = check_answer(kind, answer_format, raw, TODAY).problem
    assert problem is not None
    assert problem.code == code


@pytest.mark.parametrize("kind", [phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.TOLL_FREE])
def test_real_mexican_numbers_stand(kind: int) -> None:
    example = phonenumbers.example_number_for_type("MX", kind)
    for shape in (phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL):
        written = phonenumbers.format_number(example, shape)
        assert check_answer("text", "tel_mx", written, TODAY) == (str(example.national_number), None)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_any_day_stands_year_first_and_day_first(day: date) -> None:
    for written in (day.isoformat(), f"{day.day}/{day.month}/{day.year}"):
        assert check_answer("date", "", written, TODAY) == (day.isoformat(), None)


@given(st.sampled_from(TYPES), st.sampled_from(["", *sorted(FORMATS)]), st.text(max_size=40))
def test_any_answer_gets_a_normal_form_or_a_sentence(kind: str, answer_format: str, raw: str) -> None:
    checked = check_answer(kind, answer_format, raw, TODAY)
    if checked.problem is None:
        assert check_answer(kind, answer_format, checked.value, TODAY) == checked
    else:
        for language in SENTENCES:
            assert "{" not in sentence(checked.problem, language)


@given(st.sampled_from(sorted(FORMATS)), st.from_regex(r"[A-Za-z0-9]{6,18}", fullmatch=True))
def test_no_sentence_holds_the_answer(answer_format: str, raw: str) -> None:
    problem = check_answer("text", answer_format, raw, TODAY).problem
    if problem is not None:
        assert raw.lower() not in sentence(problem, "es").lower()


def test_every_language_has_every_sentence_and_its_singular() -> None:
    spanish, english = SENTENCES["es"], SENTENCES["en"]
    assert spanish.keys() == english.keys()
    assert sorted(code for code in spanish if code.endswith("_short") and f"{code}_one" not in spanish) == []
    assert all(text.endswith(".") and "!" not in text for text in (*spanish.values(), *english.values()))
    assert sentence(Problem("nss_short", count=1), "nah") == spanish["nss_short_one"]
    assert sentence(Problem("nss_short", count=2), "en") == "2 numbers are missing. The social security number has 11."
