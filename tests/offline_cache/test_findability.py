# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault in the words of a service is found and told by the real search, and a well-worded catalogue has none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.findability import PlainTexts, WordFault
from kiosk.domain.findings import NOTHING_FOUND, Elsewhere, Findings, Found, Match
from kiosk.domain.words import Words
from offline_cache.findability import Findability
from offline_cache.store import CatalogueStore
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, service
from tests.shipped import SEED

LANGUAGES = ("es", "en")


def described(slug: str, name: str, opening: str, *words: str, **facts: object) -> Record:
    texts: Record = {
        "name": {"es": name},
        "shortName": {"es": words[0] if words else name[:28]},
        "description": [{"type": "p", "text": {"es": opening}}],
        "keyword": {"es": list(words)} if words else {},
    }
    made = {**service(slug), **texts, **facts}
    return {key: fact for key, fact in made.items() if fact is not None or key == "successor"}


BIRTH = described(
    "nacimiento", "Expedición de copia certificada", "Pida un papel con su nacimiento.", "acta de nacimiento", "partida"
)
WATER = described("agua", "Alta en el padrón hidráulico", "Ponga una toma en su casa.", "toma de agua", "tubería")
MARRIAGE = described("boda", "Celebración de enlace civil", "Cásese ante un juez.", "casarse", "boda")


def faults(store: CatalogueStore, wanted: Collection[str] | None = None) -> list[WordFault]:
    return [fault for _, some in store.judge_words(LANGUAGES, wanted) for fault in some]


def kinds(found: list[WordFault]) -> list[tuple[str, str, str]]:
    return [(fault.service_id.removeprefix("mx-fed/"), fault.language, fault.kind) for fault in found]


def test_a_well_worded_catalogue_has_no_faults(store_of: Opened) -> None:
    store = store_of(BIRTH, WATER, MARRIAGE)
    assert faults(store) == []
    judged = [service_id for service_id, _ in store.judge_words(LANGUAGES)]
    assert judged == ["mx-fed/agua", "mx-fed/boda", "mx-fed/nacimiento"]  # nobody wrote any of them in English


def test_a_service_without_search_words_is_told_in_each_language_that_lacks_them(store_of: Opened) -> None:
    facts = {"name": {"es": "Permiso de caza", "en": "Hunting permit"}, "shortName": {"es": "Cazar", "en": "Hunting"}}
    hunting = {**described("caza", "", "Pida permiso.", "cazar venado"), **facts}
    (fault,) = faults(store_of(hunting, WATER))
    assert kinds([fault]) == [("caza", "en", "no_words")]
    assert fault.sentence == "It has no search words in English. Add words that people use to keyword: en."
    assert not fault.is_warning


def test_a_service_that_its_plain_words_do_not_bring_is_told_with_those_before_it(store_of: Opened) -> None:
    rivals = [described(f"acta-{n}", f"Acta {n}", f"Pida el acta {n}.", "acta", f"copia {n}") for n in range(3)]
    hidden = described("zeta", "Zeta", "Acta.", "acta", shortName=None)
    found = faults(store_of(*rivals, hidden), {"mx-fed/zeta"})
    assert kinds(found) == [("zeta", "es", "not_found")]
    assert found[0].sentence == (
        "Nobody finds it in Spanish by plain words: “acta” leads to mx-fed/acta-0, mx-fed/acta-1 and mx-fed/acta-2"
        " first. Add words that people use to keyword: es."
    )


def test_a_service_with_no_plain_words_at_all_is_told(store_of: Opened) -> None:
    bare = described("nada", "Registro hidrológico", "Registro hidrológico.", shortName=None, keyword={})
    found = faults(store_of(bare, BIRTH))
    assert kinds(found) == [("nada", "es", "no_words"), ("nada", "es", "not_found")]
    assert found[1].sentence.startswith("Nobody finds it in Spanish by plain words: it has none.")


def test_what_is_answered_with_somebody_else_or_with_nothing_is_told() -> None:
    elsewhere = Findings(elsewhere=Elsewhere("predial", Words({"es": "Predial"}), Words({"es": "En la tesorería."})))
    answers = {"predial": elsewhere, "cuota": NOTHING_FOUND}
    judge = Findability(lambda text, _language, _limit: answers.get(text, NOTHING_FOUND))
    texts = PlainTexts("mx-fed/cuota", "es", "Cuota anual", "", ("predial", "cuota"), "")
    (fault,) = judge.faults(texts)
    assert fault.kind == "not_found"
    assert "“predial” is answered with predial, which others offer (elsewhere.yaml); “cuota” finds nothing. Add" in (
        fault.sentence
    )


def test_a_search_word_that_others_own_or_that_says_nothing_is_a_warning(store_of: Opened) -> None:
    card = store_of(WATER).card("mx-fed/agua")
    itself = Findings((Found(card, 1.0, Match("name")),))
    elsewhere = Elsewhere("pipa", Words({"es": "Pipa"}), Words({"es": "En el municipio."}))
    answers = {"agua": itself, "pipa": Findings(elsewhere=elsewhere), "toma": replace(itself, elsewhere=elsewhere)}
    judge = Findability(lambda text, _language, _limit: answers.get(text, NOTHING_FOUND))
    texts = PlainTexts("mx-fed/agua", "es", "Padrón", "agua", ("pipa", "toma", "algo"), "")
    assert [(fault.kind, fault.sentence) for fault in judge.faults(texts)] == [
        (
            "another_first",
            "“pipa” is answered with pipa, which others offer (elsewhere.yaml), and it is among its search words."
            " Take it out of keyword: es, or out of elsewhere.yaml.",
        ),
        (
            "another_first",
            "“algo” finds nothing, and it is among its search words. Write words in keyword: es that say more.",
        ),
    ]


def test_search_words_that_are_only_the_official_name_are_told(store_of: Opened) -> None:
    official = described(
        "padron", "Inscripción en el padrón de usuarios", "Dese de alta.", "el padrón de usuario", "inscripciones"
    )
    found = faults(store_of(official, BIRTH))
    assert kinds(found) == [("padron", "es", "name_only")]
    assert "All its search words in Spanish are words of its official name" in found[0].sentence


def test_a_search_word_that_leads_to_another_service_first_is_a_warning_that_names_both(store_of: Opened) -> None:
    thief = described("fuga", "Aviso de fuga", "Avise de una fuga.", "fuga", "toma de agua limpia de casa", "acta")
    (warning,) = faults(store_of(BIRTH, WATER, thief, described("acta", "Acta", "Acta.", "mi acta")), {"mx-fed/fuga"})
    assert warning.is_warning
    assert (warning.service_id, warning.kind) == ("mx-fed/fuga", "another_first")
    assert warning.sentence == (
        "“acta” leads to mx-fed/acta first, and it is among its search words. Write words in keyword: es that say more,"
        " or add a question to forks.yaml that tells the two apart."
    )


def test_a_question_that_tells_services_apart_leads_to_each_of_them(store_of: Opened) -> None:
    adult = described("adulto", "Pasaporte ordinario A", "Viaje usted.", "pasaporte", "pasaporte de adulto")
    child = described("menor", "Pasaporte ordinario B", "Viaje su hijo.", "pasaporte", "pasaporte de niño")
    fork = {
        "id": "pasaporte",
        "question": {"es": "¿Para quién es el pasaporte?"},
        "options": [
            {"label": {"es": "Para mí"}, "service": "mx-fed/adulto"},
            {"label": {"es": "Para mi hijo"}, "service": "mx-fed/menor"},
        ],
    }
    assert [fault.kind for fault in faults(store_of(adult, child))] == ["another_first"]
    assert faults(store_of(adult, child, forks=[fork], sequence=2)) == []


def test_withdrawn_services_are_not_asked_for(store_of: Opened) -> None:
    gone = described("viejo", "Trámite viejo", "Ya no hay.", status="withdrawn", successor="mx-fed/agua")
    assert faults(store_of(gone, WATER)) == []


@pytest.mark.parametrize(
    ("description", "opening"),
    [
        (
            [{"type": "ul", "items": [{"es": "u"}]}, {"type": "p", "text": {"es": "Abra un pozo. Sí."}}],
            "abra un pozo",
        ),
        ([{"type": "p", "text": {"es": "Padrón hidráulico de pozo"}}], "de pozo"),
        ([{"type": "p", "text": {"es": "El padrón hidráulico."}}], ""),
        ([{"type": "p", "text": {"es": " "}}], ""),
        ([{"type": "ul", "items": [{"es": "u"}]}], ""),
    ],
)
def test_of_the_description_the_first_sentence_is_typed_without_official_words(
    store_of: Opened, description: list[Record], opening: str
) -> None:
    from offline_cache.plain_texts import plain_texts  # noqa: PLC0415

    store = store_of(described("pozo", "Padrón hidráulico", "", "agua", description=description))
    (texts,) = plain_texts(store._snapshot, ("es",))
    assert texts.opening == opening


def test_no_shipped_service_is_unfindable_in_spanish(tmp_path: Path) -> None:
    store, _ = CatalogueStore.open(tmp_path, SEED)
    try:
        judged = dict(store.judge_words(("es",)))
        assert len(judged) > 70
        assert [fault.sentence for some in judged.values() for fault in some if not fault.is_warning] == []
    finally:
        store.close()
