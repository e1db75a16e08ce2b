# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a made-up catalogue: enough of them that no two sheets read alike. Knows words, no sentences' order."""

# ruff: noqa: SIM905 - words are read as prose, not as lists

from __future__ import annotations

from typing import Final

THINGS: Final = tuple(
    """acta aclaración acreditación acuerdo afiliación alta ampliación anticipo apostilla aprobación arancel
arrendamiento asesoría asignación aviso baja beca bitácora boleta bono cambio cancelación carta cartilla cédula censo
certificado cita clave cobertura compensación comprobante concesión concurso condonación conexión constancia consulta
contrato convenio copia corrección credencial cuenta cuota declaración denuncia depósito derecho descuento devolución
dictamen diploma dispensa donación duplicado embarque escritura estímulo estudio evaluación examen exención expediente
extensión factura fianza ficha folio franquicia garantía gestión herencia historial homologación impuesto incapacidad
incentivo indemnización informe inscripción inspección instalación inventario investigación jubilación legalización
libreta licencia liquidación mantenimiento marca matrícula medición mejora modificación monitoreo multa nombramiento
notificación oficio opinión orden padrón pago patente pensión permiso placa plan póliza prestación préstamo programa
prórroga protocolo prueba queja ratificación recibo reclamación reconocimiento recurso reembolso refrendo registro
rehabilitación renovación reposición requerimiento resello reserva resolución restitución revisión salvoconducto seguro
sello servicio solicitud subsidio suspensión tarifa tarjeta título transferencia traslado trámite traspaso tutela
vacuna validación vale verificación visado visita""".split()
)
MATTERS: Final = tuple(
    """abejas acuicultura aduana aeronave afluente agave agroquímicos agua alambrado alcantarillado alimentos alumbrado
ambulancia andamio antena árboles archivo arqueología arrecife artesanía ascensor aserradero autobús avalúo aves
azúcar báscula biblioteca bicicleta biodiversidad bodega bosque boya cableado cacao café calderas camión cancha caña
carga carpintería carretera caseta cerámica cereales ciclovía cine clínica cobre colegio combustible comedor compostaje
construcción cooperativa cosecha cosméticos cuenca curtiduría danza depósitos desagüe deporte desecho dispensario
diésel drenaje ejido electricidad embarcación empaque energía envases equipaje escuela espectáculo establo estación
estadio explosivos extintores fachada farmacia feria ferrocarril fertilizantes fibra forraje frontera fruta fundición
ganado gas gimnasio granja grúa guardería harina herbolaria hidrocarburos hospital hortalizas hotel huerto imprenta
incineración insecticidas internado invernadero jardín joyería kiosco laboratorio lácteos ladrillo lago lenguas leña
litoral llantas madera maíz malecón manantial manglar maquinaria mariscos mascotas medicamentos mercado metales miel
minas molino monumento motocicleta muelle museo música nacimiento navegación nixtamal nómina obra oficios orfebrería
orquesta panteón papel parcela parque parto pasarela patrimonio pesca petróleo pintura piscina plaza plomería población
pozo prótesis puente puerto quesería química radio rastro reciclaje refugio remolque reptiles residuos riego río sal
salón semillas señales siembra silo sismos solventes suelo taller tanque taxi teatro tejido telefonía templo terreno
textiles tianguis tortillería tractor transporte túnel turismo universidad vacunas vehículo velatorio vidrio viento
vivero vivienda volcán yacimiento zapatería zoológico""".split()
)
DEEDS: Final = tuple(
    """acompañar acordar acreditar actualizar adjuntar admitir anotar anular aportar aprobar archivar asentar asignar
autorizar avisar calcular cancelar capturar certificar citar comparar comprobar comunicar concluir confirmar conservar
consultar corregir cotejar cubrir declarar definir depositar describir devolver digitalizar emitir entregar enviar
escribir estimar evaluar exhibir expedir explicar firmar formular foliar guardar identificar imprimir incluir indicar
informar ingresar iniciar inspeccionar integrar llenar localizar marcar medir mostrar notificar numerar obtener ordenar
pagar pesar precisar preparar presentar programar proponer ratificar recibir recoger rectificar registrar remitir
renovar reparar reportar requerir reservar resguardar resolver respaldar responder revisar sellar señalar separar
solicitar supervisar tramitar transcribir turnar ubicar validar valorar verificar vigilar""".split()
)
TRAITS: Final = tuple(
    """abierto adicional agrícola ambiental anterior anual autorizado bancario básico bilingüe bimestral catastral
central certificado civil colectivo comercial completo comunal comunitario continuo cooperativo costero cultural
definitivo diario digital directo distinto doble educativo ejidal electrónico equivalente escolar especial estatal
exterior extraordinario familiar federal ferroviario final fiscal forestal formal fronterizo general gratuito hídrico
histórico impreso indígena individual industrial infantil inicial inmediato integral interior juvenil laboral legible
limpio local manual marítimo médico mensual mercantil migratorio minero municipal nacional naval nocturno notarial
nuevo oficial ordinario original parcial particular pendiente permanente personal pesquero portuario posterior
preventivo previo principal privado provisional público regional reciente rural sanitario semanal sencillo simple
social solidario técnico temporal territorial trimestral turístico único urbano urgente vecinal veterinario vial
vigente voluntario""".split()
)
PLACES: Final = tuple(
    """la ventanilla de atención|el archivo general|la oficialía de partes|el módulo de servicios|la caja de la planta
baja|el mostrador de entregas|la sala de espera|la unidad jurídica|el laboratorio de análisis|la dirección de obras|el
área de sistemas|la coordinación regional|el registro de turnos|la biblioteca pública|la tesorería|la subdelegación|el
patio de maniobras|la mesa de control|el centro de copiado|la delegación más cercana|el almacén|la oficina de
enlace""".replace("\n", " ").split("|")
)
PEOPLE: Final = tuple(
    """la persona titular|quien solicita|la representante legal|el personal de guardia|la familia|el encargado de la
obra|la dueña del predio|el productor|la asociación|el comité vecinal|la cooperativa|el estudiante|la
trabajadora|el pescador|la médica responsable|el perito|la contadora|el transportista|la artesana|el
inspector""".replace("\n", " ").split("|")
)
SYLLABLES: Final = (
    "a be ca chi co cuau cue do e ga gua hue hui i ja jo ka la le li lo lu ma me mi mo na ne ni no o pa pe pi po que "
    "qui ra re ri ro sa se si so ta te ti tla tlal tle to tu tza u va xi xo ya ye yo za zi"
).split()
ENDINGS: Final = (
    "ba ca cán co co dero go huac la lco lo lpa ma na nango ñuelo pa pan ra ro rios sco ta tán tla to yo zo".split()
)
MONTHS: Final = ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre").split()
SENTENCES: Final = (
    "{P} debe {d} {t} de {m} {a} antes de {d2} {t2}.",
    "Si falta {t} de {m}, {p} puede {d} otro documento {a} en {l}.",
    "En {l} le ayudan a {d} {t} y a {d2} los datos de {m} sin costo.",
    "Lleve {t} {a} con fecha de {M} de 20{y}, o {d} una copia en {l}.",
    "El programa {own} permite {d} hasta {n} solicitudes de {m} por cada {t}.",
    "Cuando {p} quiera {d} {t}, conviene {d2} primero la {t2} de {m}.",
    "La respuesta sobre {m} llega en {n} días; después puede {d} {t} en {l}.",
    "No es necesario {d} {t}: basta con {d2} el número {n} que aparece en la {t2}.",
    "Para {d} {m} {a}, el formato {own}-{n} se puede {d2} en {l}.",
    "{P} y {p} acuerdan {d} el lugar donde se va a {d2} {m}.",
    "El cobro por {d} {t} de {m} es de {n} pesos y se hace en {l}.",
    "Revise que {t} diga {own}; si dice otra cosa, pida {d} antes de {d2}.",
    "Cada {n} meses hay que {d} {t} {a} para no {d2} la {t2} otra vez.",
    "{P} que vive en {own2} también puede {d} {t} por teléfono.",
    "Guarde {t} de {m}: sirve para {d} y {d2} cualquier {t2} durante {n} semanas.",
    "Los sábados de {M} no se puede {d} {m}; los demás días, en {l}.",
    "Una parte de {m} se destina a {own2}, donde {p} puede {d} {t}.",
    "Si hay una diferencia entre {t} y {t2}, {p} tiene {n} días para {d} lo necesario.",
    "El área {a} de {own} se encarga de {d} {t}, y {l} de {d2} {m}.",
    "Pregunte por {own2} en {l}: ahí saben cómo {d} {t} {a} de {m}.",
)
