# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypted links: a certificate of one's own is enough, a foreign one is refused, nobody is led away from https."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.domain.errors import LinkBroken
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import NOW, SmallRepository
from tests.link.range_server import RangeServer


def certificate(folder: Path) -> Path:
    """Key and self-signed certificate of 127.0.0.1, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "headquarters")])
    place = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - datetime.timedelta(days=1))
        .not_valid_after(NOW + datetime.timedelta(days=1))
        .add_extension(place, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "headquarters.pem"
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return certificate(tmp_path)


@pytest.fixture
def secure(repository: SmallRepository, pem: Path) -> Iterator[RangeServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server = RangeServer(repository.folder, context=context)
    with server:
        yield server


def test_a_certificate_of_ones_own(
    repository: SmallRepository, secure: RangeServer, kiosk: KioskOnLink, pem: Path
) -> None:
    repository.publish(catalogue(1, some_services(20)))
    assert kiosk.over(secure.url, ca_file=pem).run().edition


def test_a_foreign_certificate(repository: SmallRepository, secure: RangeServer, kiosk: KioskOnLink) -> None:
    with pytest.raises(LinkBroken, match="does not show a certificate that this machine trusts"):
        kiosk.over(secure.url, tries=1).run()


def test_nobody_is_led_away_from_https(
    repository: SmallRepository, server: RangeServer, secure: RangeServer, kiosk: KioskOnLink, pem: Path
) -> None:
    secure.fault = "redirect"
    secure.moved_to = server.url
    with pytest.raises(LinkBroken, match="sign-in page answers"):
        kiosk.over(secure.url, ca_file=pem).run()
    assert not server.asked
