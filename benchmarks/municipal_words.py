# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What town halls offer and how towns may be called: invented sheets of plain kinds. Knows no catalogue."""

# ruff: noqa: SIM905 - words are read as prose, not as lists

from __future__ import annotations

from typing import Final

OFFERS: Final = tuple(
    tuple(" ".join(part.split()) for part in offer.split("|"))
    for offer in """
Licencia de funcionamiento para comercios|abrir un local, permiso para mi tienda, licencia comercial|el giro, el local
y su superficie // Renovación de la licencia de funcionamiento|renovar licencia del negocio, refrendo comercial, se
venció mi licencia|el local que ya trabaja // Licencia de construcción de casa habitación|permiso para construir,
ampliar mi casa, obra nueva|el proyecto, el predio y quien lo firma // Licencia de construcción de barda|levantar una
barda, cercar mi terreno, permiso de bardeo|el frente y el largo de la barda // Licencia de uso de suelo|cambio de uso
de suelo, qué puedo construir, zonificación|el predio y el uso que se le dará // Constancia de alineamiento y número
oficial|número de mi casa, alineamiento, dónde termina mi terreno|la calle y el frente del predio // Pago del impuesto
predial|pagar predial, recibo del predial, adeudo de mi casa|la clave catastral del predio // Certificado de no adeudo
de predial|no debo predial, comprobante de predial pagado, constancia de pago|la cuenta del predio // Traslado de
dominio|vendí mi casa, cambio de dueño, impuesto por comprar terreno|la escritura y el avalúo // Cédula
catastral|plano del terreno, valor catastral, datos de mi predio|el predio y sus medidas // Subdivisión de
predios|dividir mi terreno, partir el lote, subdividir|el plano y las fracciones // Contrato de agua potable|conectar
el agua, toma nueva, contratar agua|el domicilio y el tipo de toma // Cambio de nombre en el recibo de agua|recibo de
agua a mi nombre, cambiar titular del agua|el recibo y el nuevo titular // Reporte de fuga de agua|tubería rota, fuga
en la calle, se tira el agua|el lugar de la fuga // Conexión al drenaje|drenaje nuevo, descarga de aguas negras,
conectar drenaje|el domicilio y la calle // Constancia de residencia|vivo en este municipio, carta de residencia,
comprobar dónde vivo|el domicilio y los años de vivir ahí // Constancia de identidad|no tengo identificación, carta de
identidad, comprobar quién soy|la persona y dos testigos // Constancia de ingresos|comprobar lo que gano, carta de
ingresos, trabajo por mi cuenta|la ocupación y el ingreso // Constancia de dependencia económica|mantengo a mis papás,
dependientes económicos, carta de dependencia|quien mantiene y quien depende // Cartilla del servicio militar en la
junta municipal|sacar la precartilla, inscribirme al servicio, junta de reclutamiento|la persona y su clase //
Registro de nacimiento en el municipio|asentar a mi hijo, registrar bebé, acta de mi niña|la madre, el padre y el
certificado // Registro de matrimonio civil|casarse por lo civil, boda civil, fecha para casarnos|los contrayentes y
sus testigos // Registro de defunción|murió un familiar, acta por fallecimiento, dar aviso de una muerte|la persona
fallecida y quien declara // Registro de divorcio administrativo|divorcio de común acuerdo, divorciarse en el registro
civil|los cónyuges y el convenio // Reconocimiento de hijos|poner mi apellido a mi hijo, reconocer a mi hija|quien
reconoce y el menor // Rectificación de actas|mi acta está mal, corregir acta, error en mi nombre|el acta y el error
// Perpetuidad en el panteón municipal|lote en el panteón, tumba de la familia, cementerio|la fosa y la familia //
Permiso de inhumación|enterrar a un familiar, permiso del panteón, sepelio|la persona fallecida y el panteón //
Permiso para fiesta en la calle|cerrar la calle, fiesta de quince años, evento en vía pública|la calle, el día y las
horas // Permiso para venta en vía pública|puesto ambulante, vender en la calle, permiso de tianguis|el puesto y su
lugar // Permiso para anuncios|anuncio luminoso, poner un letrero, publicidad exterior|el anuncio y su tamaño //
Permiso para poda o tala de árbol|tirar un árbol, podar árboles, árbol peligroso|el árbol y su estado // Recolección
de basura comercial|basura de mi negocio, camión de la basura, contrato de limpia|el negocio y sus desechos // Reporte
de alumbrado público|lámpara fundida, no hay luz en la calle, poste apagado|el poste y la calle // Reporte de
bache|hoyo en la calle, arreglar el pavimento, bacheo|el lugar del bache // Dictamen de protección civil|visto bueno
de protección civil, extintores, plan interno|el local y sus salidas // Inscripción a la estancia infantil del
DIF|guardería del DIF, cuidado de niños, estancia|el menor y quien trabaja // Asesoría jurídica del DIF|abogado
gratis, pensión alimenticia, custodia de los hijos|las partes y el asunto // Apoyo alimentario del DIF|despensas,
desayunos escolares, ayuda de comida|la familia y sus ingresos // Consulta médica y dental del DIF|dentista barato,
doctor del DIF, consulta popular|la persona y su malestar // Credencial del DIF para personas con
discapacidad|tarjetón de discapacidad, credencial de discapacidad, placas especiales|la persona y su certificado //
Beca municipal para estudiantes|beca del municipio, apoyo escolar, ayuda para la escuela|el estudiante y su promedio
// Vacunación y esterilización de mascotas|vacunar a mi perro, operar a mi gato, antirrábico|el animal y su dueño //
Licencia para estacionamiento público|poner un estacionamiento, pensión de autos, cobrar estacionamiento|el terreno y
los cajones // Certificado de libertad de gravamen del predio|mi casa no debe nada, libre de gravamen, hipoteca
cancelada|la escritura y el folio
""".split("//")
)
"""Name, search terms, what the sheet is about."""
SAINTS: Final = (
    "San Juan|San Pedro|San Miguel|San José|San Antonio|San Francisco|San Andrés|San Mateo|San Lucas|San "
    "Marcos|San Pablo|"
    "San Felipe|San Nicolás|San Agustín|San Lorenzo|San Martín|San Bartolo|San Jerónimo|San Ildefonso|San Sebastián|"
    "Santa María|Santa Ana|Santa Cruz|Santa Catarina|Santa Lucía|Santa Rosa|Santa Inés|Santo Tomás|Santo "
    "Domingo|Santiago|"
    "Villa|Puerto|Valle|Ciudad|Pueblo|Real|Magdalena|Asunción|Concepción|Natividad"
).split("|")
ROOTS: Final = (
    "Acat Ahua Amat Atla Axo Ayo Calt Chal Chia Cint Coat Cox Cuau Cuet Ecat Epa Huax Huehue Iztac Ixta Jalt Jilo"
    " Mazat "
    "Metz Mixt Nau Nop Ocot Olin Papa Pete Quet Sayu Tamal Teca Tene Tepe Tequi Texo Tizay Tlac Tlax Toto Tula "
    "Tuxt Xal "
    "Xico Yaut Zaca Zump"
).split()
ENDS: Final = (
    "ac alpan apan atlán co cingo huacán ichtla ingo ipan itlán ixco mulco nango oapan ochtitlán olco pantla"
).split()
SENTENCES: Final = (
    "Se hace en {office} de {town} y trata de {about}.",
    "Traiga originales y copias; {office} revisa {about} y le dice si falta algo.",
    "En {town} la respuesta llega en {days} días hábiles desde que se entrega todo completo.",
    "Si otra persona viene por usted, debe traer una carta poder firmada ante dos testigos.",
    "El pago se hace en la caja de {office}; guarde su recibo hasta el final.",
    "Quienes viven fuera de {town} pueden pedir informes antes de venir.",
    "Una persona del ayuntamiento puede visitar el lugar para comprobar {about}.",
    "La hoja que recibe vale en {town} durante {days} meses.",
)
OFFICES: Final = (
    "la tesorería municipal|la dirección de desarrollo urbano|la oficialía del registro civil|la secretaría del "
    "ayuntamiento|la dirección de servicios públicos|el organismo de agua|el sistema DIF|la ventanilla única|la "
    "dirección "
    "de catastro|la coordinación de protección civil"
).split("|")
REQUIREMENTS: Final = (
    "Identificación oficial con fotografía|CURP|Comprobante de domicilio reciente|Acta de nacimiento|Solicitud firmada|"
    "Recibo del predial pagado|Escritura o contrato del predio|Dos fotografías tamaño infantil|Croquis del lugar|Carta "
    "poder, si viene otra persona|Constancia de situación fiscal|Recibo de pago|Dos testigos con identificación|Plano "
    "firmado por perito|Contrato de arrendamiento|Certificado médico|Visto bueno de los vecinos"
).split("|")
STEPS: Final = (
    "Pida informes|Reúna los documentos|Llene la solicitud|Pague en la caja|Espere la visita|Recoja la respuesta"
).split("|")
