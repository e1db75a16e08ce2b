# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each lint of the content, told with file and line; errors stop the publication, warnings do not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from central.problems import Problem
from central.publish.publish import check_content
from tests.central.contents import GUIDED, OTHER, Files, line_of, small_content, with_text, write_content

LONG = " ".join(["palabra"] * 26)

# file, what stands there, what a careless editor writes instead, where it is told, and in what words
ERRORS = [
    (OTHER, "id: mx-fed/otro\n", "id: mx-fed/Otro\n", "id:", "has not the form"),
    (GUIDED, "id: mx-fed/prueba\n", "id: mx-fed/otro\n", "id:", "already that of"),
    (OTHER, "id: mx-fed/otro\n", "id: mx-fed/tercero\n", "id:", "the folder says “mx-fed/otro”"),
    (OTHER, ", en: Service otro}", "}", "name:", "“en” is missing in name"),
    (OTHER, "es: Servicio, en", "es: Un nombre que no cabe en un botón, en", "shortName:", "a button holds 28"),
    (OTHER, "topics: [salud]", "topics: [dinero]", "topics:", "“dinero” is no id of"),
    (OTHER, "lifeEvents: [salud]", "lifeEvents: [boda]", "lifeEvents:", "“boda” is no id of"),
    (OTHER, "\ntopics: [salud]", "\ntopics: []", "topics:", "it is empty"),
    (OTHER, "lifeEvents: [salud]", "lifeEvents: [salud, salud]", "lifeEvents:", "stands here twice"),
    (OTHER, "authority: org/imss", "authority: org/sat", "authority:", "“org/sat” is no organisation"),
    (OTHER, "related: []", "related: [mx-fed/nada]", "related:", "“mx-fed/nada” is no service"),
    (OTHER, "isService: mx-fed/otro", "isService: mx-fed/nada", "- {id: acta", "“mx-fed/nada” is no service"),
    (OTHER, "channel: office", "channel: phone", "- {order: 1", "“phone” is no channel"),
    (OTHER, "successor: null", "successor: mx-fed/nada", "successor:", "“mx-fed/nada” is no service"),
    (OTHER, "successor: null", "successor: mx-fed/prueba", "successor:", "Only a withdrawn service"),
    (OTHER, "{id: office, type: office}", "{id: office, type: kiosk}", "type: kiosk", "without a form beside"),
    (OTHER, "{id: office, type: office}", "{id: office, type: fax}", "type: fax", "'fax' is not known; write one of"),
    (GUIDED, "  - {id: kiosk, type: kiosk}\n", "", "channels:", "no channel has the type kiosk"),
    (GUIDED, "status: published", "status: withdrawn", "status:", "cannot be guided"),
    (OTHER, "Vaya ahí", "VAYA AHORITA", "VAYA", "is in capitals"),
    (OTHER, "Vaya ahí", "VAYA AL BANCO", "VAYA", "is in capitals"),
    (OTHER, "Vaya ahí", "Entre en www.gob.mx", "www", "no web address"),
    (OTHER, "Una frase corta.", "Una <b>frase</b> corta.", "es: |", "no HTML"),
    (OTHER, "Vaya ahí", "Pague $500", "$500", "names an amount"),
    (OTHER, "Vaya ahí", "Llame al 55 1234 5678", "1234", "telephone number"),
    (OTHER, "type: free}", 'type: fixed, value: "500"}', "type: fixed", "Where does 500 come from?"),
    (OTHER, "type: free}", 'type: free, value: "500"}', "type: free", "has no amount"),
    (OTHER, "type: free}", "type: fixed}", "type: fixed", "needs its amount"),
    (OTHER, "version: 1", "version: uno", "version:", "a whole number is expected"),
    (OTHER, "version: 1", "version: 1\ncolour: red", "colour:", "“colour” is not known here"),
    (OTHER, "originals: 1", "orginals: 1", "orginals", "“orginals” is not known here"),
    (OTHER, "kind: tramite\n", "", "id:", "“kind” is missing"),
    (OTHER, "kind: tramite", "kind: tramite\nkind: aviso", "kind: aviso", "“kind” stands here twice"),
    (OTHER, "    - one\n    - two\n", "    - one\n", "description:", "the same paragraphs and lists"),
    (OTHER, "    Una frase corta.\n\n", "", "description:", "the same paragraphs and lists"),
    (OTHER, "Vaya ahí", "Vaya ahí, ahora", "Vaya ahí, ahora", "put the whole text in quotes"),
    (OTHER, "{es: Vaya,", "{es: No,", "{es: No,", "in quotes where it is a text"),
    (OTHER, "whatNext: {es: Espere, en: Wait}", "whatNext: [1", "output:", "This is not YAML"),
    (OTHER, "audience: [persona-fisica]", "audience: &a [*a]", "audience:", "no YAML aliases"),
    ("edition.yaml", "[mx-fed/otro]", "[mx-fed/nada]", "mostRequested:", "“mx-fed/nada” is no service"),
    ("edition.yaml", "sequence: 7", "sequence: first", "sequence:", "a whole number is expected"),
    ("edition.yaml", "published: 2026-11-23", "published: soon", "published:", "has not the form"),
    (OTHER, "es: Vaya ahí", 'es: "\\ud800"', "ud800", "invalid Unicode character"),
    (OTHER, "verified: 2026-11-23", "verified: 2026-13-45", "id:", "This is not YAML"),
    (OTHER, "spatial: {ent: \"00\"", "spatial: {ent: 0", "spatial:", "a text is expected"),
    (OTHER, "retrieved: 2026-11-23", "retrieved: 5", "source:", "another shape is expected"),
    ("topics.yaml", "icon: health", "ikon: health", "ikon", "“ikon” is not known here"),
    ("topics.yaml", "- {id: salud", "- {id: salud, name: {es: A, en: B}, icon: a, order: 2}\n- {id: salud", "order: 1",
     "stands here twice"),
    ("organisations.yaml", "- id: org/imss", "- id: IMSS", "- id:", "has not the form"),
    ("organisations.yaml", "{es: Instituto,", "{es: Vea www.gob.mx,", "www", "no web address"),
    ("life_events.yaml", "- {id: salud", "{id: salud", "{id", "must hold a list"),
]  # fmt: skip

WARNINGS = [
    (
        OTHER,
        "Una frase corta.",
        f"{'Esta frase larga no cabe en las listas que la muestran ' * 2}.",
        "es: |",
        "lists show 90",
    ),
    (OTHER, "    - uno\n", f"    - {LONG}\n", "es: |", "has 26 words"),
    (OTHER, "Vaya ahí", "Vaya a la Col. Centro", "Col.", "abbreviation"),
    (OTHER, "verified: 2026-11-23", "verified: 2025-01-01", "verified:", "691 days before publication"),
    (OTHER, "verified: 2026-11-23", "verified: 2027-01-01", "verified:", "after the edition was published"),
    (OTHER, "status: published", "status: withdrawn", "successor:", "nowhere to go"),
    (OTHER, "lifeEvents: [salud]", "lifeEvents: []", "lifeEvents:", "No life event leads here"),
    (OTHER, "shortName: {es: Servicio, en: Service}\n", "", "name:", "It has no shortName"),
]


def problems(folder: Path, files: Files, is_warning: bool = False) -> tuple[Problem, ...]:
    found = check_content(write_content(folder, files)).problems
    return found.warnings if is_warning else found.errors


def test_the_small_content_publishes_without_a_word(tmp_path: Path) -> None:
    found = check_content(write_content(tmp_path, small_content())).problems
    assert [str(problem) for problem in (*found.errors, *found.warnings)] == []


@pytest.mark.parametrize("mistake", ERRORS, ids=lambda mistake: f"{mistake[0]} {mistake[4]}")
def test_an_error_is_told_at_its_line(tmp_path: Path, mistake: tuple[str, str, str, str, str]) -> None:
    name, old, new, place, sentence = mistake
    files = with_text(name, old, new)
    told = [problem for problem in problems(tmp_path, files) if sentence in problem.sentence]
    line = line_of(files, name, place)
    assert f"{tmp_path}/content/{name}:{line}" in {f"{problem.file}:{problem.place}" for problem in told}


@pytest.mark.parametrize("habit", WARNINGS, ids=lambda habit: habit[4])
def test_a_warning_is_told_at_its_line_and_stops_nothing(tmp_path: Path, habit: tuple[str, str, str, str, str]) -> None:
    name, old, new, place, sentence = habit
    files = with_text(name, old, new)
    files["edition.yaml"] = files["edition.yaml"].replace("[mx-fed/otro]", "[]")
    told = [problem for problem in problems(tmp_path, files, is_warning=True) if sentence in problem.sentence]
    assert [(problem.file, problem.place) for problem in told] == [
        (f"{tmp_path}/content/{name}", str(line_of(files, name, place)))
    ]
    assert problems(tmp_path, files) == ()


def test_a_problem_reads_file_line_sentence(tmp_path: Path) -> None:
    files = with_text(OTHER, "topics: [salud]", "topics: [dinero]")
    (problem,) = problems(tmp_path, files)
    line = line_of(files, OTHER, "topics:")
    assert str(problem).startswith(f"{tmp_path}/content/{OTHER}:{line}: “dinero” is no id of")


def test_acronyms_of_the_organisations_may_stand_in_capitals(tmp_path: Path) -> None:
    assert problems(tmp_path, with_text(OTHER, "Vaya ahí", "Vaya al IMSS o con los ANTIGUOS")) == ()


def test_successors_that_lead_back_are_told(tmp_path: Path) -> None:
    files = with_text(OTHER, "status: published\nsuccessor: null", "status: withdrawn\nsuccessor: mx-fed/otro")
    assert any("lead back" in problem.sentence for problem in problems(tmp_path, files))


def test_an_amount_with_its_source_is_allowed(tmp_path: Path) -> None:
    cost = 'type: fixed, value: "500.00", validFrom: 2026-01-01, legal: [{law: {es: Ley, en: Law}}]}'
    assert problems(tmp_path, with_text(OTHER, "type: free}", cost)) == ()


@pytest.mark.parametrize("name", ["edition.yaml", "topics.yaml", "life_events.yaml", "organisations.yaml"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    files = small_content()
    del files[name]
    told = [problem.file for problem in problems(tmp_path, files) if "This file is missing" in problem.sentence]
    assert told == [f"{tmp_path}/content/{name}"]


@pytest.mark.parametrize("text", ["", "just words", "- a list\n"])
def test_a_service_that_holds_no_keys_is_told(tmp_path: Path, text: str) -> None:
    files = {**small_content(), OTHER: text}
    assert any(problem.file.endswith(OTHER) and problem.place == "1" for problem in problems(tmp_path, files))


def test_a_folder_without_its_service_is_told(tmp_path: Path) -> None:
    files = {**small_content(), "imss/nada/form.md": "| survey |\n"}
    assert any("holds no service.yaml" in problem.sentence for problem in problems(tmp_path, files))


def test_two_forms_for_one_service_are_told(tmp_path: Path) -> None:
    files = {**small_content(), "imss/prueba/form.csv": "survey\n"}
    assert any("Only one form can guide" in problem.sentence for problem in problems(tmp_path, files))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("| mx-fed/prueba |", "| mx-fed/otro |", "the service is “mx-fed/prueba”"),
        ("| exit:not_insured | No puede |", "| exit:not_insured |  |", "is missing"),
        ("| integer |", "| geopoint |", "does not ask the type “geopoint”"),
    ],
)
def test_mistakes_of_the_form_are_told_with_the_forms_file(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    files = small_content()
    files["imss/prueba/form.md"] = files["imss/prueba/form.md"].replace(old, new)
    told = [problem for problem in problems(tmp_path, files) if sentence in problem.sentence]
    assert {problem.file for problem in told} == {f"{tmp_path}/content/imss/prueba/form.md"}


def test_an_exit_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    files = small_content()
    form = files["imss/prueba/form.md"]
    form = form.replace("| body::English (en) |", "| body::English (en) | next_procedure |")
    files["imss/prueba/form.md"] = form.replace("| Pida. | Ask. |", "| Pida. | Ask. | mx-fed/nada |")
    (problem,) = problems(tmp_path, files)
    assert "leads to “mx-fed/nada”" in problem.sentence


def test_a_form_needs_both_languages(tmp_path: Path) -> None:
    form = (
        "| survey |\n| | type | name | label::Español (es) |\n| | text | a | Uno |\n"
        "| settings |\n| | form_id |\n| | mx-fed/prueba |\n"
    )
    files = {**small_content(), "imss/prueba/form.md": form}
    assert any("it needs es and en" in problem.sentence for problem in problems(tmp_path, files))


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = check_content(tmp_path / "nowhere").problems.errors
    assert "There is no such folder" in found[0].sentence


def test_a_description_begins_with_a_sentence(tmp_path: Path) -> None:
    files = with_text(OTHER, "    Una frase corta.\n\n", "")
    files[OTHER] = files[OTHER].replace("    A short sentence.\n\n", "")
    (problem,) = problems(tmp_path, files)
    assert (problem.place, problem.sentence) == (
        str(line_of(files, OTHER, "description:")),
        "Begin the description with a sentence, not a list.",
    )


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    content = write_content(tmp_path, small_content())
    (content / OTHER).write_bytes("id: mx-fed/año".encode("latin-1"))
    assert any("cannot be read as UTF-8" in problem.sentence for problem in check_content(content).problems.errors)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (OTHER, "related: []", "related: [[a], {b: c}]"),
        (OTHER, "topics: [salud]", "topics: [[salud]]"),
        (OTHER, "channel: office", "channel: [office]"),
        (OTHER, "{id: office, type: office}", "{id: [office], type: office}"),
        (OTHER, "requirements:\n", "requirements: none\nrequisites:\n"),
        (OTHER, "successor: null", "successor: [a]"),
        (OTHER, "authority: org/imss", "authority: {a: b}"),
        ("edition.yaml", "[mx-fed/otro]", "[[mx-fed/otro]]"),
    ],
)
def test_values_of_another_shape_are_told_and_break_nothing(tmp_path: Path, name: str, old: str, new: str) -> None:
    assert problems(tmp_path, with_text(name, old, new))


def test_a_service_in_spanish_alone_is_published_with_a_word(tmp_path: Path) -> None:
    files = small_content()
    spanish = re.sub(r", en: [^}\n]+", "", files[OTHER])
    files[OTHER] = re.sub(r"  en: \|\n(    .*\n|\n)+", "", spanish)
    assert "en:" not in files[OTHER]
    assert not problems(tmp_path, files)
    (told,) = [each for each in problems(tmp_path, files, is_warning=True) if "Spanish only" in each.sentence]
    assert "1 service is written in Spanish only (mx-fed/otro)" in told.sentence


def test_an_agency_may_have_a_spanish_name_alone(tmp_path: Path) -> None:
    assert not problems(tmp_path, with_text("organisations.yaml", ", en: Institute", ""))


def test_a_description_may_be_blocks(tmp_path: Path) -> None:
    files = small_content()
    start, end = files[OTHER].index("description:"), files[OTHER].index("keyword:")
    block = "description:\n  - {type: link, text: {es: Reglamento, en: Rules}, url: https://example.com/r}\n"
    first = "  - {type: p, text: {es: Sirve., en: It serves.}}\n"
    files[OTHER] = files[OTHER][:start] + block.replace(":\n", f":\n{first}", 1) + files[OTHER][end:]
    assert not problems(tmp_path, files)
