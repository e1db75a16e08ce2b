# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk-tuf: the kiosk's own client on the command line, so that The Update Framework's public suite can judge it.
Knows nothing of catalogues; everything that decides is what the kiosk uses."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Final
from urllib.parse import quote

from kiosk.domain.errors import ConfigWrong, KioskError, RepositoryRefused
from kiosk.sync.download import Downloader
from kiosk.sync.durable import on_disk, write_settled
from kiosk.sync.http_source import HttpSource
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.meter import Meter
from kiosk.sync.pace import Pace
from kiosk.sync.safe_path import safe_path
from kiosk.sync.seen_file import SeenFile
from kiosk.sync.time_floor import TimeFloor
from kiosk.sync.transfer import Transfer
from kiosk.sync.tuf_client import TufClient

_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_ROOT_BYTES: Final = 512_000
ROOT_FILE: Final = "embedded-root"
SEEN_FILE: Final = "seen-versions"
"""Neither ends in .json: in this folder those are what the client trusts."""


def main(words: Sequence[str] | None = None) -> int:
    """0 where all of it was done, 1 where any of it was refused."""
    chosen = _parser().parse_args(words)
    try:
        match chosen.command:
            case "init":
                _init(chosen.metadata_dir, chosen.trusted_root)
            case "refresh":
                _client(chosen).refresh()
            case _:
                _download(chosen)
    except KioskError as error:
        print(f"{error.code}: {error.sentence}", file=sys.stderr)  # noqa: T201 - this is a command
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk-tuf", description="The kiosk's client of The Update Framework.")
    parser.add_argument("--metadata-dir", type=Path, required=True)
    parser.add_argument("--metadata-url")
    parser.add_argument("--target-name", action="append", help="may be given many times: fetched one after another")
    parser.add_argument("--target-base-url")
    parser.add_argument("--target-dir", type=Path)
    commands = parser.add_subparsers(dest="command", required=True)
    init = commands.add_parser("init", help="believe in this root from now on; asks no server")
    init.add_argument("trusted_root", type=Path, metavar="ROOT.json")
    commands.add_parser("refresh", help="bring the signed files up to date")
    commands.add_parser("download", help="the same, then fetch files")
    return parser


def _init(folder: Path, root: Path) -> None:
    with on_disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with root.open("rb") as file:
            data = file.read(_MOST_ROOT_BYTES)
        write_settled(folder / ROOT_FILE, data)


def _client(chosen: argparse.Namespace) -> TufClient:
    if not chosen.metadata_url:
        raise ConfigWrong("Give --metadata-url.")
    folder: Path = chosen.metadata_dir
    with on_disk(folder):
        root = (folder / ROOT_FILE).read_bytes()
    return TufClient(folder, root, _transfer(chosen), SeenFile(folder / SEEN_FILE), TimeFloor(_LONG_AGO))


def _transfer(chosen: argparse.Namespace) -> Transfer:
    settings = LinkSettings(chosen.metadata_url, first_pause_s=0.1, tries=3)
    targets = chosen.target_base_url or chosen.metadata_url
    source = HttpSource(settings, {"metadata": _folder(chosen.metadata_url), "targets": _folder(targets)})
    return Transfer(source, settings, Pace(None, Event()), Meter())


def _download(chosen: argparse.Namespace) -> None:
    if not (chosen.target_name and chosen.target_base_url and chosen.target_dir):
        raise ConfigWrong("Give --target-name, --target-base-url and --target-dir.")
    client = _client(chosen)
    client.refresh()
    downloader = Downloader(chosen.metadata_dir / "fetched", _transfer(chosen))
    for name in chosen.target_name:
        target = client.target(safe_path(name))
        if target is None:
            raise RepositoryRefused(f"The repository signs no {name}.")
        downloader.fetch(client.wanted(name, target), chosen.target_dir / quote(name, ""))


def _folder(url: str) -> str:
    return url if url.endswith("/") else f"{url}/"


if __name__ == "__main__":
    sys.exit(main())
