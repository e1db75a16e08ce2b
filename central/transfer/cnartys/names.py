# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ficha's fields are called, with the misspellings of the API. One name of ours for each of theirs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("nombre", "nombreTramite", "nombreOficial", "traNombre"),
    "homoclave": ("homoclave", "traHomoclave"),
    "description": ("descripcion", "descripcionCiudadana", "enQueConsiste", "objetivo", "traDescripcion"),
    "authority": ("dependencia", "sujetoObligado", "institucion", "nombreDependencia", "traDependencia"),
    "authorityShort": ("siglas", "siglasDependencia"),
    "modality": ("modalidad", "traModalidad", "nombreModalidad"),
    "kind": ("tipo", "tipoTramite", "tramiteServicio"),
    "cases": ("casosRealizar", "casos", "quienCuandoRealizar", "cuandoRealizar"),
    "requirements": ("requisitos", "traRequisitos"),
    "requirementName": ("nombreRequisito", "requisito", "nombre", "descripcion"),
    "requirementDetail": ("descripcionRequisito", "detalle", "observaciones", "descripcion"),
    "originals": ("originales", "cantidadOriginales", "original"),
    "copies": ("copias", "copiasSimples", "cantidadCopias"),
    "certifiedCopies": ("copiasCertificadas", "copiasCerificadas"),
    "options": ("opcionesRealizarTramite", "opcionParaRealizarElTramite", "opciones", "canales"),
    "offices": ("oficinasAtencion", "oficinas"),
    "hours": ("horarios", "horario", "horarioAtencion"),
    "phone": ("telefono", "telefonos", "tel"),
    "amountType": ("tipoMonto", "tieneCosto", "costo"),
    "amount": ("monto", "montoFijo", "importe"),
    "amountShops": ("montoTiendasReferencias", "montoTiendasReferncias"),
    "amountLaw": ("fundamentoMonto", "fundamentoJuridicoMonto"),
    "amountSince": ("montoVigenteDesde", "fechaMonto"),
    "deadline": ("plazoResolucion", "plazoMaximoRespuesta", "plazo", "tiempoRespuesta"),
    "silence": ("ficta", "tipoFicta", "afirmativaNegativaFicta"),
    "steps": ("pasos", "procedimiento"),
    "legal": ("fundamentoJuridico", "fundamentos", "fundamentosJuridicos"),
    "law": ("ordenamiento", "nombreOrdenamiento", "ley", "nombre"),
    "article": ("articulo",),
    "fraction": ("fraccion",),
    "clause": ("inciso", "insiso"),
    "url": ("url", "liga", "enlace", "urlTramite"),
    "inspection": ("requiereInspeccion", "inspeccion"),
    "inspectionObjective": ("objetivoInspeccion",),
    "output": ("tipoResolucion", "resolucion", "documentoObtenido", "documentoQueSeObtiene"),
    "validity": ("vigencia", "vigenciaDocumento"),
    "keyword": ("palabrasClave", "etiquetas"),
    "modified": ("traFechaModificacion", "fechaModificacion"),
    "isOnline": ("viaInternet", "enLinea", "viaWeb"),
    "isPresent": ("viaPresencial", "presencial"),
    "isPhone": ("viaTelefono", "viaTelefonica"),
    "isKiosk": ("viaKiosko", "viaKiosco"),
    "kioskActions": ("accionesKiosko", "accionesKiosco"),
    "person": ("responsable", "nombreResponsable", "funcionario", "titular", "servidorPublico", "nombreFuncionario"),
}


def key_of(name: str) -> str:
    """“oﬁcinasAtencion” with its ligature, “opción para realizar el trámite”: letters only, small, without accents."""
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[^a-z0-9]", "", "".join(sign for sign in plain if not unicodedata.combining(sign)).lower())


_KEYS: Final = {ours: tuple(key_of(name) for name in theirs) for ours, theirs in ALIASES.items()}
KNOWN_KEYS: Final = frozenset(key for keys in _KEYS.values() for key in keys)


class Fields:
    """One object of the ficha, asked by our names; nulls and blanks are absent."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._values = {key_of(str(name)): value for name, value in data.items() if value not in (None, "", [], {})}

    def value(self, ours: str) -> Any:
        return next((self._values[key] for key in _KEYS[ours] if key in self._values), None)

    def text(self, ours: str) -> str:
        """'' also where an object or a list stands; the name inside an object is its text."""
        found = self.value(ours)
        if isinstance(found, Mapping):
            inner = Fields(found)
            return inner.text("name") or inner.text("description")
        return "" if isinstance(found, list) or found is None else str(found)

    def is_true(self, ours: str) -> bool:
        found = self.value(ours)
        return found is True or key_of(str(found)) in ("si", "true", "1", "s")

    def objects(self, ours: str) -> list[Fields]:
        """A text alone among them is an object that has only its name."""
        found = self.value(ours)
        listed = found if isinstance(found, list) else [found] if isinstance(found, Mapping) else []
        return [Fields(each if isinstance(each, Mapping) else {"nombre": each}) for each in listed]

    def unknown(self) -> list[str]:
        return sorted(set(self._values) - KNOWN_KEYS)
