# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Six municipalities' own tables, by the commands alone: imported, published, fetched, found and read on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from central.__main__ import main
from kiosk.ui.picture import settle
from kiosk.ui.window import KioskWindow
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.updating_kiosk import UpdatingKiosk
from tests.laws.screens import geometry, naming, words

ASKED = {
    "alta de dictamen automotriz": "mx-mex-chalco/alta-de-dictamen-automotriz-de-licencias-de-funcionamiento",
    "alta de giro": "mx-mex-huixquilucan/alta-de-giro-comercial",
    "anuncio luminoso": "mx-mex-lerma/anuncio-publicitario-luminoso-de-licencia-de-funcionamiento",
    "pago predial": "mx-mex-metepec/expedicion-de-certificado-de-pagos-de-impuesto-predial",
    "lisencia de bardeo": "mx-mex-tenango-del-valle/licencia-de-bardeo",
    "baja de licencia por el dueño": "mx-mex-toluca/baja-de-licencia-de-funcionamiento-por-el-dueno-del-inmueble",
}
LAWS = (geometry.outside, geometry.overlapping, geometry.small, words.cut, words.tiny, naming.unnamed)


@pytest.fixture(scope="module")
def repository(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("municipalities")
    files = sorted(str(file) for file in (shared_data / "imco").glob("*.csv"))
    content, repository, passphrase = folder / "content", folder / "repository", folder / "passphrase"
    passphrase.write_text("a passphrase of tests\n")
    keys = ["--keys", str(folder / "keys"), "--passphrase-file", str(passphrase)]
    assert main(["import", "csv-map", *files, "--map", "imco-municipios", "--out", str(content)]) == 0
    assert main(["init", str(repository), *keys]) == 0
    assert main(["publish", str(content), str(repository), *keys]) == 0
    return repository


@pytest.fixture
def kiosk(updating_kiosk: UpdatingKiosk, repository: Path) -> KioskUnderTest:
    kiosk = updating_kiosk(url=repository, root=repository / "metadata/1.root.json")
    kiosk.updates.ask_now()
    kiosk.updates.start()
    kiosk.citizen.wait_until(lambda: "catalogue.shown" in kiosk.log.codes(), "the municipalities' catalogue")
    return kiosk


def test_each_of_the_152_is_found_by_its_own_name(kiosk: KioskUnderTest) -> None:
    assert kiosk.catalogue.edition().services == 152
    cards = {card.id: card for topic in kiosk.catalogue.topics() for card in kiosk.catalogue.in_topic(topic.id)}
    assert len(cards) == 152, "a service is behind no door"
    lost = []
    for card in cards.values():
        name = card.name.text("es")
        same_name = sum(other.name.text("es") == name for other in cards.values())
        found = [each.card.id for each in kiosk.catalogue.search(name, "es", 5 + same_name).found]
        lost += [f"{card.id}: {name}"] if card.id not in found else []
    assert lost == []


def read_through(window: KioskWindow) -> list[str]:
    """Every page of the sheet; what is wrong with any."""
    wrong = []
    assert window.stage is not None
    for page in range(window.stage.area.pages):
        window.stage.area.show_page(page)
        settle()
        wrong += [f"page {page + 1}: {sentence}" for law in LAWS for sentence in law(window)]
    return wrong


@pytest.mark.parametrize("words_typed", ASKED)
def test_a_citizen_finds_one_and_reads_it_to_its_end(kiosk: KioskUnderTest, words_typed: str) -> None:
    name = kiosk.name_of(ASKED[words_typed])
    kiosk.begin()
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), words_typed)
    kiosk.tap("search.go")
    kiosk.citizen.tap(next(shown for shown in kiosk.citizen.names("button") if shown.startswith(name)))
    assert kiosk.screen == "sheet"
    assert kiosk.name_of(kiosk.window.router.here.place.service_id) == name
    assert read_through(kiosk.window) == []
