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

_EVERYDAY_ES = (
    "abajo adelante ademas adentro adios afuera agarrar agarro ahi ahora ahorita alla alli ambas ambos anda andaba "
    "andale ando antes apenas arriba asunto atras ayer bastante bien buen buena bueno buenos cabe caso casi cerca "
    "chance chico chiquita claro clase comienzo como compa contesta contestan creo crees cuenta daba dame dan dar "
    "dara darle darme dejado dejan dejar dejaron deje dejo demas dentro despues dias dice dicen dicho diga digan digo "
    "dijeron dijo diria disculpa disculpe doy durante echar ejemplo encontrar encontre encuentro enfrente enseguida "
    "entiendo entonces entrar entro esperar espero facil fijate fijese forma fuera fueron fui gente grande gusta "
    "gustaria haber habia habian hacen haciendo haga hagan hara haya hecho hice hicieron hizo hora horas hoy iba iban "
    "igual jamas joven junto lado largo lejos listo llamo llaman llega llegar llego llegue lleva llevan llevo luego "
    "lugar mal mala malo manda mandan mandaron mandar mando manera manana mandado maneras mejor menos mes meses meter "
    "mira mire mismo misma mismos modo momento nadie ninguna ninguno nomas nunca ocupa ocupan ocurre oiga oigan ojala "
    "oye otra otras otro otros parece parte pasado pasar paso pasan pense pensar peor perdon perdone pienso platicar "
    "pon poner pongo ponerme porfa porfavor posible pregunta preguntar preguntarle preguntas presento pronto propio "
    "puedan puedes pusieron puso pudo queda quedado quedan quedar quedaron quede quedo quedarme querer queria querido "
    "quise rapido rato recien regresar regreso resulta rollo rumbo sabe saben sabia sale salen salga salgo salio "
    "salir salieron segun segura seguro seguir sigo sigue siempre siento sino siquiera sola solas solito solo solos "
    "tal tambien tampoco tantito tanto tarde tema temprano termino tiempo toca todavia toda todas todo todos tomar "
    "tomo traer traes traigo traje trajo trae traen tras tuve tuvo unica unico usar uso vale valer valga valor vamos "
    "varias varios veces vengo venga venir ver veo viene vienen vine vino visto vivir vuelta vuelve vuelvo"
)
_EVERYDAY_EN = (
    "about actually again all also another anyone because before but cannot could couldn dear did didn does doesn "
    "don else even ever every excuse give go going gone good got hello here hi just keep know let like little look "
    "looking lot many maybe me more much must never no now off ok once one only other ours out over really right "
    "said say should since some someone something still take tell than thanks them then these thing things think "
    "those today told too try trying us use used very wanted way well went while why without won would wouldn yes "
    "yet"
)

SILENT = frozenset(f"{_GRAMMAR_ES} {_GRAMMAR_EN}".split())
"""Never looked for."""

FAINT = frozenset(f"{_ASKING_ES} {_ASKING_EN}".split())
"""They count a little: alone they find nothing, between two equal answers they decide."""

EVERYDAY = frozenset(f"{_EVERYDAY_ES} {_EVERYDAY_EN}".split()) - SILENT - FAINT
"""Of any talk whatever: where no name and no search term has such a word, it says as little as one that asks."""

KIN = frozenset(f"{_KIN_ES} {_KIN_EN}".split())
"""Who it is about: what happened to them says more of the service than who they are."""
