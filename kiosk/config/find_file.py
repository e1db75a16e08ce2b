# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where kiosk.toml is looked for, and its reading as TOML. Refuses to know what the settings are."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.domain.errors import ConfigWrong

FILE_NAME = "kiosk.toml"
CONFIG_VARIABLE = "KIOSK_CONFIG"


def find_file(named: Path | None, environment: Mapping[str, str]) -> Path | None:
    """The named one, else the one that `KIOSK_CONFIG` names, else the first that is there; None: all as shipped."""
    if named:
        return named
    if said := environment.get(CONFIG_VARIABLE):
        return Path(said)
    return next((file for file in usual_places() if os.path.lexists(file)), None)


def usual_places() -> Iterator[Path]:
    yield Path.cwd() / FILE_NAME
    if os.name == "posix":
        yield Path("/etc/ventanilla") / FILE_NAME
    from platformdirs import user_config_path  # noqa: PLC0415 - only where the others hold none

    yield user_config_path("ventanilla", appauthor=False) / FILE_NAME


def read_toml(file: Path) -> Mapping[str, object]:
    try:
        written = file.read_bytes()
    except OSError as error:
        raise ConfigWrong(
            f"{file} cannot be read ({error.strerror}). Make it a file that the kiosk's user may read, or name another."
        ) from error
    try:
        return tomllib.loads(written.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise ConfigWrong(f"{file}, line {line}: this is not UTF-8 text. Save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigWrong(
            f"{file} is not TOML: {error}. Correct it there; docs/configuration.md shows how every setting is written."
        ) from error
