# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How Spanish texts of the kiosk are read aloud, case by case."""

from __future__ import annotations

import pytest

from kiosk.speech.lexicon import load_lexicon
from kiosk.speech.pronounce import spoken

CASES = {
    # identifiers, letter by letter in groups
    "GOMC960101HDFRRN09": "ge o eme ce, nueve seis, cero uno, cero uno, hache, de efe, erre erre ene, cero nueve",
    "gomc960101hdfrrn09": "ge o eme ce, nueve seis, cero uno, cero uno, hache, de efe, erre erre ene, cero nueve",
    "PEÑA850712MOCXXX": "pe e eñe a, ocho cinco, cero siete, uno dos, eme o, ce equis, equis equis",
    "GOMC960101AB1": "ge o eme ce, nueve seis, cero uno, cero uno, a be uno",
    "ABC960101AB1": "a be ce, nueve seis, cero uno, cero uno, a be uno",
    "12345678901": "uno dos, tres cuatro, cinco seis, siete ocho, nueve cero, uno",
    "12 34 56 7890 1": "uno dos, tres cuatro, cinco seis, siete ocho, nueve cero, uno",
    "12-34-56-7890-1": "uno dos, tres cuatro, cinco seis, siete ocho, nueve cero, uno",
    "Folio V7K2-93PM": "Folio uve siete ka dos, nueve tres pe eme",
    "VEN-2026-000123": "uve e ene, dos cero dos seis, cero cero, cero uno, dos tres",
    "IMSS-02-025": "ims, cero dos, cero dos cinco",
    "A4": "A4",
    # acronyms
    "Su CURP": "Su curp",
    "IMSS, ISSSTE e INE": "ims, iste e ine",
    "SAT y RFC": "sat y erre efe ce",
    "Su NSS y su UMF": "Su ene ese ese y su u eme efe",
    "COVID-19": "covid diecinueve",
    "XQW": "equis cu doble u",
    "EE. UU.": "Estados Unidos",
    # money
    "$1,234.50": "mil doscientos treinta y cuatro pesos con cincuenta centavos",
    "$1": "un peso",
    "$1.00": "un peso",
    "$0.50": "cero pesos con cincuenta centavos",
    "$21": "veintiún pesos",
    "$31.01": "treinta y un pesos con un centavo",
    "$ 50": "cincuenta pesos",
    "$100 M.N.": "cien pesos",
    "$100 pesos": "cien pesos",
    "MXN $100": "cien pesos",
    "$21,000": "veintiún mil pesos",
    "$131,000": "ciento treinta y un mil pesos",
    "$1,000,000": "un millón de pesos",
    "$3 millones": "tres millones de pesos",
    "$2.5 millones": "dos punto cinco millones de pesos",
    "$15 mil": "quince mil pesos",
    "US$20.05": "veinte dólares con cinco centavos",
    "$1 USD": "un dólar",
    "No cuesta $.": "No cuesta pesos.",
    # dates
    "23/11/2026": "veintitrés de noviembre de dos mil veintiséis",
    "1/2/1990": "primero de febrero de mil novecientos noventa",
    "01-02-1990": "primero de febrero de mil novecientos noventa",
    "2026-11-23": "veintitrés de noviembre de dos mil veintiséis",
    "30/02/2026": "treinta, cero dos, dos mil veintiséis",
    "el 23/11/2026.": "el veintitrés de noviembre de dos mil veintiséis.",
    # times
    "9:00": "nueve horas",
    "1:00": "una hora",
    "21:15": "veintiuna quince horas",
    "15:30 h": "quince treinta horas",
    "08:05 hrs.": "ocho cero cinco horas",
    "9:30 a. m.": "nueve treinta de la mañana",
    "5:00 pm": "cinco de la tarde",
    "9:00 p.m.": "nueve de la noche",
    "12:15 p. m.": "doce quince de la tarde",
    # telephones
    "55 1234 5678": "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
    "(55) 1234-5678": "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
    "5512345678": "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
    "951 103 0067": "noventa y cinco, once, cero tres, cero cero, sesenta y siete",
    "+52 55 1234 5678": "cincuenta y dos, cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis, setenta y ocho",
    "800 123 4567": "ochocientos, uno dos tres, cuarenta y cinco, sesenta y siete",
    "5512-3456": "cincuenta y cinco, doce, treinta y cuatro, cincuenta y seis",
    # numbers
    "1,234 personas": "mil doscientas treinta y cuatro personas",
    "1,234.5": "mil doscientos treinta y cuatro punto cinco",
    "21,001": "veintiún mil uno",
    "3.25": "tres punto veinticinco",
    "3.05": "tres punto cero cinco",
    "007": "cero cero, siete",
    "12345678": "uno dos, tres cuatro, cinco seis, siete ocho",
    "1 copia": "una copia",
    "1 original": "un original",
    "21 días": "veintiún días",
    "31 hojas": "treinta y una hojas",
    "200 firmas": "doscientas firmas",
    "1 vez": "una vez",
    "Paso 1 de 6": "Paso uno de seis",
    "3/6": "tres de seis",
    "2020-2026": "dos mil veinte a dos mil veintiséis",
    "18–25 años": "dieciocho a veinticinco años",
    "9-3": "nueve, tres",
    "16 %": "dieciséis por ciento",
    "3.5%": "tres punto cinco por ciento",
    "100 km": "cien kilómetros",
    "20 °C": "veinte grados centígrados",
    "3s": "tres s",
    # ordinals
    "1.º": "primero",
    "2.ª": "segunda",
    "3er piso": "tercer piso",
    "5to": "quinto",
    "1ra": "primera",
    "0.º": "0.º",
    "siglo XXI": "siglo veintiuno",
    "Juan Pablo II": "Juan Pablo dos",
    "artículo IV": "artículo cuatro",
    # abbreviations
    "Av. Juárez No. 12": "avenida Juárez número doce",
    "Col. Centro, C.P. 06700": "colonia Centro, código postal cero seis, siete cero, cero",
    "Lic. Pérez, etc.": "licenciado Pérez, etcétera.",
    "N.º 5": "número cinco",
    "No. Gracias.": "No. Gracias.",
    "Calle s/n": "Calle sin número",
    "padre y/o madre": "padre y, o madre",
    # places
    "Oaxaca y Xochimilco": "Uajaca y Sochimilco",
    "MÉXICO": "Méjico",
    "mexicana": "mejicana",
    # signs
    "madre/padre": "madre o padre",
    "Trámites · Salud": "Trámites, Salud",
    "Hola — adiós": "Hola, adiós",
    "Hola 😀 mundo": "Hola mundo",
    "👨‍👩‍👧": "",
    "Pérez & López": "Pérez y López",
    "uno\ndos\n- tres": "uno. dos. tres",
    "Datos:\nnombre": "Datos: nombre",
    "\nHola": "Hola",
    "cafe\u0301": "café",
    "ana.lopez@correo.gob.mx": "ana punto lopez arroba correo punto gob punto mx",
    "https://gob.mx/curp": "gob punto mx diagonal curp",
    # one character alone, as on a key
    "ñ": "eñe",
    "Á": "a con acento",
    "ü": "u con diéresis",
    "@": "arroba",
    " ": "espacio",
    "7": "siete",
    "→": "flecha derecha",
    "😀": "",
}


@pytest.mark.parametrize(("written", "said"), CASES.items(), ids=range(len(CASES)))
def test_spanish_is_read_as(written: str, said: str) -> None:
    assert spoken(written, "es", load_lexicon("es")) == said


def test_plain_sentences_stay_as_they_are() -> None:
    sentence = "¿Quiere cambiar su clínica? Pulse «Sí», o diga: no."
    assert spoken(sentence, "es", load_lexicon("es")) == sentence
