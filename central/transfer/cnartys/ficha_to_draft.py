# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One ficha → a draft. A variant of a trámite keeps its place in the name; names of officials are never read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from central.transfer.clean_text import even, fold, is_blank
from central.transfer.cnartys.names import Fields
from central.transfer.draft import Draft, Record
from central.transfer.entries import entries_of
from central.transfer.figures import cost_of, deadline_of
from central.transfer.organisations import Organisations
from central.transfer.outcome import RowPlace, RowRefused
from central.transfer.prose import Passage

_CHANNEL_WORDS: Final = (
    "presencial",
    "linea",
    "internet",
    "telefon",
    "kiosko",
    "kiosco",
    "correo",
    "ventanilla",
    "web",
)
_SINGLE: Final = ("unica", "sin modalidad", "no aplica", "n a", "ninguna", "1")
_SILENCES: Final = (("afirmativa", "affirmative"), ("negativa", "negative"), ("no aplica", "none"))
_KINDS: Final = ("tramite", "servicio", "consulta", "aviso", "participacion")
_CHANNELS: Final = (("isPresent", "office"), ("isOnline", "online"), ("isPhone", "phone"))


def ficha_to_draft(place: RowPlace, data: Mapping[str, Any], organisations: Organisations) -> Draft:
    """Raises `RowRefused`."""
    ficha = Fields(data)
    notes: list[str] = []
    name = ficha.text("name")
    if is_blank(name):
        raise RowRefused("Its name is blank.")
    organisation = organisations.named({"name": ficha.text("authority"), "shortName": ficha.text("authorityShort")})
    variant = _modality(ficha, notes)
    kind = next((each for each in _KINDS if fold(ficha.text("kind")).startswith(each)), "tramite")
    record: Record = {
        "name": {"es": f"{name.rstrip(' .')}: {variant}" if variant else name},
        "description": {"es": [Passage(ficha.text("description"))]} if ficha.text("description") else {},
        "cases": _spanish(ficha.text("cases")),
        "kind": kind,
        "requirements": _requirements(ficha),
        "channels": _channels(ficha, notes),
        "steps": _steps(ficha),
        "costs": _costs(ficha, notes),
        "deadline": _deadline(ficha),
        "legal": _legal(ficha),
        "contacts": _contacts(ficha),
        "output": _output(ficha),
        "inspection": _inspection(ficha),
        "topics": ["otros"],
        "keyword": {"es": [even(each) for each in entries_of(ficha.text("keyword"), ",")]},
        "source": {"system": "cnartys", "retrieved": None, "url": None, "licence": None},
    }
    if ficha.text("homoclave"):
        record["identifier"] = {"homoclave": even(ficha.text("homoclave")).upper(), "scheme": "cnartys"}
    modified = ficha.text("modified")[:10]
    if modified:
        notes.append(f"last changed at the source on {modified} (traFechaModificacion)")
    if ficha.value("person"):
        notes.append("the name of an official was not read")
    if ficha.unknown():
        notes.append(f"fields that are not known here were left out: {', '.join(ficha.unknown())[:300]}")
    kept = {key: value for key, value in record.items() if value not in (None, "", [], {})}
    return Draft(place, kept, organisation, "mx-cnartys", tuple(notes))


def _modality(ficha: Fields, notes: list[str]) -> str:
    """The variant to add to the name; '' where there is one only, or the field says how to come instead."""
    said = ficha.text("modality")
    folded = fold(said)
    if is_blank(said) or folded in _SINGLE or folded == fold(ficha.text("name")):
        return ""
    if any(word in folded for word in _CHANNEL_WORDS):
        notes.append(f"modalidad says “{even(said)[:80]}”, which is a channel and no variant; left out")
        return ""
    if len(folded) > 60:
        notes.append(f"modalidad is a text and no variant, left out: “{even(said)[:80]}…”")
        return ""
    return even(said)


def _requirements(ficha: Fields) -> list[Record]:
    if isinstance(ficha.value("requirements"), str):
        return [{"name": {"es": entry}} for entry in entries_of(ficha.text("requirements"), "||")]
    made: list[Record] = []
    for each in ficha.objects("requirements"):
        name, detail = each.text("requirementName"), each.text("requirementDetail")
        if is_blank(name):
            continue
        record: Record = {"name": {"es": name}}
        if not is_blank(detail) and fold(detail) != fold(name):
            record["detail"] = {"es": detail}
        for key in ("originals", "copies"):
            if each.text(key).strip().isdigit():
                record[key] = int(each.text(key))
        if each.text("certifiedCopies") not in ("", "0", "False") and each.value("certifiedCopies") is not False:
            record["certified"] = True
        made.append(record)
    return made


def _channels(ficha: Fields, notes: list[str]) -> list[Record]:
    made: dict[str, Record] = {}
    for option in (ficha, *ficha.objects("options")):
        for ours, kind in _CHANNELS:
            if option.is_true(ours):
                made.setdefault(kind, {"id": kind, "type": kind})
        if option.is_true("isKiosk"):
            actions = option.text("kioskActions") or option.value("kioskActions") or "not said"
            notes.append(f"channels: it can be done at a kiosk (viaKiosko; accionesKiosko: {actions}): write its form")
        url = even(option.text("url"))
        if url.startswith(("http://", "https://")):
            made["online"] = {"id": "online", "type": "online", "url": url}
    phone = next((office.text("phone") for office in ficha.objects("offices") if office.text("phone")), "")
    if "phone" in made and phone:
        made["phone"]["phone"] = even(phone)
    if ficha.objects("offices"):
        made.setdefault("office", {"id": "office", "type": "office"})
    return list(made.values())


def _costs(ficha: Fields, notes: list[str]) -> list[Record]:
    amount, said = ficha.text("amount") or ficha.text("amountShops"), ficha.text("amountType")
    cost = cost_of(said if fold(said) in ("gratuito", "gratis", "sin costo") else amount)
    if cost is None:
        return [{"id": "cost", "type": "free"}] if fold(said) in ("no", "false") else []
    if cost.is_free:
        return [{"id": "cost", "type": "free"}]
    law, since = ficha.text("amountLaw"), ficha.text("amountSince")[:10]
    if cost.amount and law and since:
        fixed = {"id": "cost", "type": "fixed", "value": cost.amount, "currency": "MXN", "validFrom": since}
        return [{**fixed, "legal": [{"law": {"es": law}}]}]
    if not cost.note:
        notes.append(f"costs: “{even(amount)[:120]}” left out: an amount needs its law and the day it holds from")
    return [{"id": "cost", "type": "unknown"} | ({"note": {"es": cost.note}} if cost.note else {})]


def _deadline(ficha: Fields) -> Record:
    made = dict(deadline_of(ficha.text("deadline")) or {})
    silence = fold(ficha.text("silence"))
    made |= next(({"silence": ours} for theirs, ours in _SILENCES if theirs in silence), {})
    return made


def _steps(ficha: Fields) -> list[Record]:
    listed = [each.text("requirementName") for each in ficha.objects("steps")] or entries_of(ficha.text("steps"), "||")
    return [{"order": at, "title": {"es": text}} for at, text in enumerate(filter(None, listed), start=1)]


def _legal(ficha: Fields) -> list[Record]:
    made = []
    for each in ficha.objects("legal"):
        if each.text("law"):
            fraction = " ".join(filter(None, (each.text("fraction"), each.text("clause"))))
            record = {"law": {"es": each.text("law")}, "article": each.text("article"), "fraction": fraction}
            made.append({key: value for key, value in record.items() if value})
    return made


def _contacts(ficha: Fields) -> list[Record]:
    made = []
    for office in ficha.objects("offices"):
        contact = {"phone": even(office.text("phone")), "hours": _spanish(office.text("hours"))}
        made.append({key: value for key, value in contact.items() if value})
    return [each for each in made if each]


def _output(ficha: Fields) -> list[Record]:
    name, validity = ficha.text("output"), ficha.text("validity")
    if is_blank(name):
        return []
    return [{"name": {"es": name}} | ({"validity": {"es": validity}} if not is_blank(validity) else {})]


def _inspection(ficha: Fields) -> Record | None:
    if ficha.value("inspection") is None:
        return None
    objective = _spanish(ficha.text("inspectionObjective"))
    return {"required": ficha.is_true("inspection")} | ({"objective": objective} if objective else {})


def _spanish(text: str) -> dict[str, str]:
    return {} if is_blank(text) else {"es": text}
