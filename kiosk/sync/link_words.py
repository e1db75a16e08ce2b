# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the libraries of the network raise, in a sentence for staff. Decides nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from urllib.parse import urlsplit

import requests
import urllib3

from kiosk.domain.errors import LinkBroken
from kiosk.sync.source import Absent


def portal(url: str) -> Absent:
    return Absent(
        f"A sign-in page answers in the place of headquarters ({host_of(url)}). "
        "Open a browser on this network and sign in, or ask whoever runs it to let the kiosk through.",
        511,
    )


def host_of(url: str) -> str:
    try:
        return urlsplit(url).netloc or url
    except ValueError as error:
        raise Absent(f"The address {url} is not one of a server. Check the settings.", 400) from error


@contextlib.contextmanager
def link_words(url: str) -> Iterator[None]:
    host = host_of(url)
    try:
        yield
    except requests.exceptions.InvalidSchema as error:
        raise Absent(f"The address {url} is none that can be fetched from. Check the settings.", 400) from error
    except (requests.exceptions.InvalidURL, requests.exceptions.MissingSchema, UnicodeError) as error:
        raise Absent(f"The address {url} is not one of a server. Check the settings.", 400) from error
    except (requests.exceptions.SSLError, urllib3.exceptions.SSLError) as error:
        raise LinkBroken(
            f"{host} does not show a certificate that this machine trusts. Check the date of this machine, "
            "and whether the network needs a certificate of its own (ca_file)."
        ) from error
    except (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError) as error:
        raise LinkBroken("The proxy does not let us through. Check the proxy's address in the settings.") from error
    except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError) as error:
        raise LinkBroken(f"{host} stopped answering: the link is down or very slow.") from error
    except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as error:
        raise LinkBroken(f"The link to {host} broke, or there is none. Check cable and network.") from error
    except OSError as error:  # what requests lets through: a reset in the middle, a certificate file that is not there
        raise LinkBroken(f"The link to {host} cannot be used ({error}).") from error
