# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers say what the catalogue and the answers say, in one language, and the receipt nothing private."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from kiosk.domain.catalogue import Channel, Cost, Organisation, Requirement, Service, Step
from kiosk.domain.paperwork import PAPER_KEYS, cost_text, form_document, receipt, requirements_slip
from kiosk.domain.private import Private
from kiosk.domain.walk.view import DocumentView, Outcome, PrintedValue, SummaryRow, View
from kiosk.domain.words import NO_WORDS, Words

NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
SENTENCES = {
    "paper.original": "original",
    "paper.copy": "copia",
    "paper.both": "original y copia",
    "sheet.originals.one": "{n} original",
    "sheet.originals.many": "{n} originales",
    "sheet.copies.one": "{n} copia",
    "sheet.copies.many": "{n} copias",
    "cost.free": "Gratis",
    "cost.range": "El costo varía",
    "cost.formula": "Se calcula",
    "cost.unknown": "Con costo",
}


def show(key: str, **values: object) -> str:
    return SENTENCES[key].format(**values)


def both(es: str, en: str) -> Words:
    return Words({"es": es, "en": en})


def a_service(**changes: Any) -> Service:
    service = Service(
        id="mx-fed/imss-cambio-clinica",
        version=1,
        status="published",
        kind="tramite",
        name=both("Cambio de clínica", "Change of clinic"),
        short_name=NO_WORDS,
        description=(),
        authority=Organisation("org/imss", both("Instituto Mexicano del Seguro Social", "Social Security"), "IMSS"),
        requirements=(
            Requirement("curp", both("CURP", "CURP"), copies=2),
            Requirement(
                "domicilio",
                both("Comprobante de domicilio", "Proof of address"),
                detail=both("Por ejemplo, el recibo de luz.", "For example, a bill."),
                originals=1,
                copies=1,
                when=both("Si se cambió de casa", "If you moved"),
            ),
            Requirement("foto", both("Fotografía", "Photograph"), originals=3),
            Requirement("nss", both("Número de Seguridad Social", "Social security number"), originals=0),
        ),
        channels=(Channel("kiosk", "kiosk"),),
        steps=(
            Step(2, both("Vaya a la clínica", "Go to the clinic"), both("Está en su zona.", "It is near.")),
            Step(1, both("Llene el formato", "Fill in the form")),
            Step(3, NO_WORDS),
        ),
        costs=(Cost("cost", "free"),),
        what_next=both("Lleve este formato a la clínica. ¿Dudas? Pregunte ahí.", "Take this form to the clinic."),
        verified=date(2026, 11, 2),
        is_demonstration=True,
        homoclave="IMSS-02-066",
    )
    return replace(service, **changes)


def a_view(**changes: Any) -> View:
    view = View(
        title="Cambio de clínica",
        language="es",
        screens=(),
        current=None,
        values={},
        errors={},
        outcome=Outcome("eligible", "eligible", "Puede pedirlo", "Entregue este formato."),
        documents=(
            DocumentView("curp", "CURP impresa", "copy"),
            DocumentView("ine", "Identificación de Guadalupe", "both"),
            DocumentView("acta", "Acta", "original"),
        ),
        summary=(
            SummaryRow("nombre", "s1", "Nombre", Private("Guadalupe"), is_sensitive=True),
            SummaryRow("inicial", "s1", "Inicial", Private("a"), is_sensitive=True),
            SummaryRow("motivo", "s2", "Motivo", Private("clínica"), is_sensitive=False),
        ),
        submission={},
        print=(
            PrintedValue("form", "nombre", "Persona", "Nombre", Private("Guadalupe Peña")),
            PrintedValue("form", "cp", "Domicilio", "Código postal", Private("06700")),
            PrintedValue("annex", "curp", "Persona", "CURP", Private("HEGG560427MVZRRL04")),
        ),
    )
    return replace(view, **changes)


def a_receipt(service: Service, view: View | None, language: str = "es") -> Any:
    return receipt(service, view, "DEM-7KQ4-9XMT", completed=NOW, centre="Centro", language=language, show=show)


def a_slip(service: Service, language: str = "es") -> Any:
    return requirements_slip(service, printed=NOW, centre="Centro", language=language, show=show, is_large_print=True)


def test_a_form_groups_its_fields_by_section_and_keeps_their_order_and_page() -> None:
    form = form_document(a_service(), a_view(), "DEM-7KQ4-9XMT", completed=NOW, language="es", show=show)
    assert [section.heading for section in form.sections] == ["Persona", "Domicilio"]
    assert [(field.label, field.document, field.value.reveal()) for field in form.sections[0].fields] == [
        ("Nombre", "form", "Guadalupe Peña"),
        ("CURP", "annex", "HEGG560427MVZRRL04"),
    ]


def test_a_form_says_whose_it_is_and_what_to_bring() -> None:
    form = form_document(a_service(), a_view(), "DEM-7KQ4-9XMT", completed=NOW, language="es", show=show)
    assert (form.title, form.agency) == ("Cambio de clínica", "IMSS · Instituto Mexicano del Seguro Social")
    assert (form.folio, form.service_id, form.completed) == ("DEM-7KQ4-9XMT", "mx-fed/imss-cambio-clinica", NOW)
    assert (form.language, form.is_demonstration, form.homoclave) == ("es", True, "IMSS-02-066")
    assert form.bring == (
        "CURP impresa (copia)",
        "Identificación de Guadalupe (original y copia)",
        "Acta (original)",
    )


@pytest.mark.parametrize("short_name", ["", "Instituto Mexicano del Seguro Social"])
def test_an_agency_is_never_named_twice(short_name: str) -> None:
    service = a_service(authority=replace(a_service().authority, short_name=short_name))
    form = form_document(service, a_view(), "DEM-7KQ4-9XMT", completed=NOW, language="es", show=show)
    assert form.agency == "Instituto Mexicano del Seguro Social"


@pytest.mark.parametrize(
    "changes", [{"current": "s2"}, {"outcome": Outcome("exit", "exit:sin_seguro")}, {"outcome": Outcome("unfinished")}]
)
def test_nothing_but_a_complete_walk_makes_a_form(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="complete walk"):
        form_document(a_service(), a_view(**changes), "DEM-7KQ4-9XMT", completed=NOW, language="es", show=show)


def test_next_steps_are_the_sentences_of_the_catalogue_one_by_one() -> None:
    assert a_receipt(a_service(), a_view()).next_steps == (
        "Lleve este formato a la clínica.",
        "¿Dudas?",
        "Pregunte ahí.",
    )


def test_an_outcome_of_its_own_says_what_happens_next() -> None:
    outcome = Outcome("eligible", "eligible:a_domicilio", "", "Espere en casa.\n\nTenga listas sus hojas.")
    assert a_receipt(a_service(), a_view(outcome=outcome)).next_steps == ("Espere en casa.", "Tenga listas sus hojas.")


def test_the_plain_outcome_speaks_where_the_catalogue_is_silent() -> None:
    assert a_receipt(a_service(what_next=NO_WORDS), a_view()).next_steps == ("Entregue este formato.",)
    assert a_receipt(a_service(what_next=NO_WORDS), a_view(outcome=Outcome("eligible"))).next_steps == ()


def test_a_receipt_leaves_private_answers_out_of_every_line() -> None:
    outcome = Outcome("eligible", "eligible:otro", "", "Guadalupe, vaya a la clínica de Guadalupes.")
    made = a_receipt(a_service(), a_view(outcome=outcome))
    assert made.bring[1] == "Identificación de … (original y copia)"
    assert made.next_steps == ("…, vaya a la clínica de Guadalupes.",)
    assert made.bring[0] == "CURP impresa (copia)"


def test_a_receipt_without_a_walk_lists_the_requirements_of_the_catalogue() -> None:
    made = a_receipt(a_service(), None, "en")
    assert made.title == "Change of clinic"
    assert made.agency == "Social Security"
    assert made.bring == (
        "CURP (2 copias)",
        "Proof of address (1 original, 1 copia). If you moved. For example, a bill.",
        "Photograph (3 originales)",
        "Social security number",
    )
    assert made.next_steps == ("Take this form to the clinic.",)
    assert not made.is_large_print


def test_a_slip_takes_the_sheet_home() -> None:
    made = a_slip(a_service())
    assert made.requirements[1] == (
        "Comprobante de domicilio (1 original, 1 copia). Si se cambió de casa. Por ejemplo, el recibo de luz."
    )
    assert made.steps == ("Llene el formato", "Vaya a la clínica. Está en su zona.")
    assert (made.cost, made.verified, made.centre) == ("Gratis", "2 de noviembre de 2026", "Centro")
    assert (made.printed, made.is_large_print, made.is_demonstration) == (NOW, True, True)


def test_a_slip_of_a_service_that_nobody_verified_says_nothing_of_it() -> None:
    assert a_slip(a_service(verified=None)).verified == ""


def test_a_slip_in_a_language_that_nobody_wrote_is_in_spanish() -> None:
    assert a_slip(a_service(), "nah").title == "Cambio de clínica"


@pytest.mark.parametrize(
    ("costs", "said"),
    [
        ((), "Con costo"),
        ((Cost("a", "unknown"),), "Con costo"),
        ((Cost("a", "unknown", note=both("Lo fija el estado.", "")),), "Con costo. Lo fija el estado."),
        ((Cost("a", "range"), Cost("b", "formula")), "El costo varía. Se calcula."),
        ((Cost("a", "free"), Cost("b", "free")), "Gratis"),
        ((Cost("a", "fixed", value="1234.50"),), "$1,234.50 MXN"),
        ((Cost("a", "fixed"),), "Con costo"),
    ],
)
def test_costs_in_words_and_never_an_amount_of_our_own(costs: tuple[Cost, ...], said: str) -> None:
    assert cost_text(a_service(costs=costs), "es", show) == said


def test_the_keys_that_papers_need_are_declared() -> None:
    assert set(PAPER_KEYS) == set(SENTENCES)
