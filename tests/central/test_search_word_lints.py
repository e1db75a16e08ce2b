# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Synonyms, forks and what others offer: published when they help, and told with file and line when they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from central.problems import Problem
from central.publish.publish import check_content
from central.publish.records_in import records_in
from kiosk.domain.records.split import catalogue_of, records_of
from tests.central.contents import OTHER, Files, line_of, small_content, write_content

SYNONYMS = """\
- id: coche
  words:
    es: [coche, carro]
    en: [car]
- id: dinero
  words: {es: [lana, feria]}
"""
ELSEWHERE = """\
- id: predial
  name: {es: Predial, en: Property tax}
  keyword: {es: [impuesto de la casa], en: [house tax]}
  advice:
    es: Pregunte en su municipio.
    en: Ask your municipality.
"""
FORKS = """\
- id: prueba
  question:
    es: ¿Cuál necesita?
    en: Which one?
  options:
    - {label: {es: La prueba, en: The trial}, service: mx-fed/prueba}
    - {label: {es: El otro, en: The other}, service: mx-fed/otro}
"""
EVENTS = """\
- id: salud
  name: {es: Me enfermé, en: I am ill}
  keyword: {es: [doctor]}
  first: [mx-fed/otro, mx-fed/prueba]
"""
MORE = "    - {label: {es: A, en: A}, service: mx-fed/otro}\n"


def rich_content() -> Files:
    own = {"synonyms.yaml": SYNONYMS, "elsewhere.yaml": ELSEWHERE, "forks.yaml": FORKS, "life_events.yaml": EVENTS}
    return {**small_content(), **own}


# file, what stands there, what a careless editor writes instead, where it is told, and in what words
ERRORS = [
    ("synonyms.yaml", "[lana, feria]", "[lana]", "{es: [lana]}", "“dinero” says nothing; write at least two words"),
    ("synonyms.yaml", "[lana, feria]", "[lana, Carro]", "Carro", "stands in the set “coche” too"),
    ("synonyms.yaml", "[lana, feria]", "[lana, lana]", "[lana", "“lana” stands here twice"),
    ("synonyms.yaml", "- id: dinero", "- {id: coche, words: {es: [a, b]}}\n- id: dinero", "{id", "stands here twice"),
    ("synonyms.yaml", "- id: dinero", "- id: Mi dinero", "Mi dinero", "has not the form"),
    ("synonyms.yaml", "en: [car]", "en: car", "en: car", "a list is expected"),
    ("synonyms.yaml", "en: [car]", "english: [car]", "words:", "is no language code"),
    ("synonyms.yaml", "words: {es: [lana, feria]}", "palabras: [lana]", "- id: dinero", "“words” is missing"),
    ("elsewhere.yaml", "es: Pregunte en su municipio.", 'es: ""', 'es: ""', "it is empty"),
    ("elsewhere.yaml", "    es: Pregunte en su municipio.\n", "", "advice:", "The advice needs a sentence in Spanish"),
    ("elsewhere.yaml", "municipio.", "municipio; son 200 pesos.", "200", "names an amount (“200 pesos”)"),
    ("elsewhere.yaml", "municipio.", "municipio, 55 1234 5678.", "1234", "names a telephone number"),
    ("elsewhere.yaml", "municipio.", "municipio o en www.gob.mx.", "www", "no web address"),
    ("elsewhere.yaml", "    en: Ask your municipality.\n", "", "advice:", "“en” is missing in advice"),
    ("elsewhere.yaml", "name: {es: Predial", "nombre: {es: Predial", "nombre", "“nombre” is not known here"),
    ("forks.yaml", "¿Cuál necesita?", "Diga cuál necesita", "Diga", "is no question; end it with “?”"),
    ("forks.yaml", "service: mx-fed/otro", "service: mx-fed/nada", "mx-fed/nada", "“mx-fed/nada” is no published"),
    ("forks.yaml", "service: mx-fed/otro", "service: mx-fed/prueba", "El otro", "Two options lead to “mx-fed/prueba”"),
    ("forks.yaml", "es: El otro", f"es: {'x' * 49}", "xxx", "has 49 characters; a button holds 48"),
    ("forks.yaml", "    - {label: {es: El otro, en: The other}, service: mx-fed/otro}\n", "", "options:", "at least 2"),
    ("forks.yaml", "    - {label", f"{MORE * 5}    - {{label", "options:", "7 options are too many"),
    ("forks.yaml", "id: prueba", "id: prueba\n  titulo: x", "titulo", "“titulo” is not known here"),
    ("life_events.yaml", "[mx-fed/otro,", "[mx-fed/nada,", "first:", "“mx-fed/nada” is no published service"),
    ("life_events.yaml", "[mx-fed/otro,", "[mx-fed/prueba,", "first:", "stands here twice"),
]  # fmt: skip


def told_in(folder: Path, files: Files) -> tuple[Problem, ...]:
    return check_content(write_content(folder, files)).problems.errors


def test_they_are_published_without_a_word(tmp_path: Path) -> None:
    found = check_content(write_content(tmp_path, rich_content()))
    assert [str(problem) for problem in (*found.problems.errors, *found.problems.warnings)] == []
    records = list(records_in(found))
    assert records == list(records_of(found.catalogue))
    again = catalogue_of(records)
    assert again["synonyms"][0] == {"id": "coche", "words": {"es": ["coche", "carro"], "en": ["car"]}}
    assert again["elsewhere"][0]["advice"]["es"] == "Pregunte en su municipio."
    assert [each["service"] for each in again["forks"][0]["options"]] == ["mx-fed/prueba", "mx-fed/otro"]
    assert again["lifeEvents"][0]["first"] == ["mx-fed/otro", "mx-fed/prueba"]


@pytest.mark.parametrize("mistake", ERRORS, ids=lambda mistake: f"{mistake[0]} {mistake[4]}")
def test_an_error_is_told_at_its_line(tmp_path: Path, mistake: tuple[str, str, str, str, str]) -> None:
    name, old, new, place, sentence = mistake
    files = rich_content()
    assert old in files[name]
    files[name] = files[name].replace(old, new, 1)
    told = [problem for problem in told_in(tmp_path, files) if sentence in problem.sentence]
    place = f"{tmp_path}/content/{name}:{line_of(files, name, place)}"
    assert place in {f"{problem.file}:{problem.place}" for problem in told}


def test_a_withdrawn_service_is_no_way_on(tmp_path: Path) -> None:
    files = rich_content()
    files[OTHER] = files[OTHER].replace("status: published", "status: withdrawn")
    told = [problem for problem in told_in(tmp_path, files) if "“mx-fed/otro” is no published" in problem.sentence]
    assert {Path(problem.file).name for problem in told} == {"forks.yaml", "life_events.yaml"}


def test_a_municipality_may_write_them_in_spanish_alone(tmp_path: Path) -> None:
    files = rich_content()
    files["elsewhere.yaml"] = files["elsewhere.yaml"].replace(", en: Property tax", "")
    files["elsewhere.yaml"] = files["elsewhere.yaml"].replace("    en: Ask your municipality.\n", "")
    assert told_in(tmp_path, files) == ()


@pytest.mark.parametrize("name", ["synonyms.yaml", "elsewhere.yaml", "forks.yaml"])
@pytest.mark.parametrize(
    "text", ["words", "{a: b}", "- [a]", "- {id: a, words: [b], options: [c], question: 1, advice: 2}"]
)
def test_another_shape_is_told_and_breaks_nothing(tmp_path: Path, name: str, text: str) -> None:
    told = told_in(tmp_path, {**rich_content(), name: text})
    assert [problem for problem in told if problem.file.endswith(name)]
