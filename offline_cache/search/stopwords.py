# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that say nothing about what is wanted: grammar, and the everyday verbs of asking. Written folded."""

from __future__ import annotations

_GRAMMAR_ES = (
    "a al algo algun alguna algunas alguno algunos ante aqui asi aun aunque cada como con contra cual cuales cualquier "
    "cuando cuanta cuantas cuanto cuantos d de del desde donde dos e el ella ellas ellos en entre era es esa esas ese "
    "eso esos esta estan estar estas este esto estos estoy fue ha hace hacia han hasta hay he i la las le les lo los "
    "mas me mi mia mias mio mios mis mucho muy nada ni no nos nosotros o para pero poco por porque pues q que quien "
    "quienes se sea ser si sin sobre son soy su sus tan te ti tu tus u un una unas uno unos usted va van voy y ya yo "
    "favor gracias hola buenas buenos dias tardes"
)
_GRAMMAR_EN = (
    "am an and any are as at be been by do does for from get had has have he her his how i if in into is it its my "
    "not of on or our please she so that the their them then there they this to was we were what when where which who "
    "will with would you your"
)
_ASKING_ES = (
    "ayuda ayudar bajar buscar conseguir cosa cosas deber debo gestionar hacer hacerme hago informacion informes ir "
    "llevar necesita necesitan necesito obtener ocupo pasa pasos pedir piden pide poder podria puede pueden puedo "
    "quiere quieren quiero quisiera realizar requisito requisitos saber sacar sacarme saco sirve solicitar solicitud "
    "tener tengo tiene tienen tramitar tramite tramites urge ver papel papeles documento documentos nueva nuevo "
    "persona personas gobierno vez primera primer alguien hablar oficina"
)
_KIN_ES = (
    "abuela abuelita abuelito abuelo cunada cunado esposa esposo familia familiar familiares hermana hermano hija "
    "hijas hijo hijos madre mama mami marido mujer nieta nieto nuera padre padres papa papi pareja prima primo "
    "sobrina sobrino suegra suegro tia tio viuda viudo yerno"
)
_KIN_EN = "aunt brother child children daughter dad father husband mom mother parents sister uncle wife"
_ASKING_EN = (
    "apply can document documents find government help information make need new obtain paper papers person people "
    "procedure request requirements service services want"
)

SILENT = frozenset(f"{_GRAMMAR_ES} {_GRAMMAR_EN}".split())
"""Never looked for."""

FAINT = frozenset(f"{_ASKING_ES} {_ASKING_EN}".split())
"""They count a little: alone they find nothing, between two equal answers they decide."""

KIN = frozenset(f"{_KIN_ES} {_KIN_EN}".split())
"""Who it is about: what happened to them says more of the service than who they are."""
