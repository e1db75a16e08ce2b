# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that several commands share, and the Config and Look that they make."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.config import Config, read_config
from kiosk.config.options import Look
from kiosk.domain.comfort import DEFAULT_COMFORT, TEXT_SIZES, THEMES
from kiosk.text import LANGUAGES


def add_config(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the kiosk.toml to use instead of the one that is found by itself"
    )


def add_profile(parser: ArgumentParser) -> None:
    parser.add_argument("--profile", metavar="NAME", help="the screen profile: see kiosk/ui/profiles.toml")


def add_look(parser: ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help="the language; the home language when left out")
    parser.add_argument("--theme", choices=THEMES, default=DEFAULT_COMFORT.theme, help="the colours")
    parser.add_argument("--size", choices=TEXT_SIZES, default=DEFAULT_COMFORT.text_size, help="the text size")


def config_from(arguments: Namespace) -> Config:
    """What is typed wins over what is configured."""
    config = read_config(arguments.config)
    profile: str | None = getattr(arguments, "profile", None)
    return replace(config, screen=replace(config.screen, profile=profile)) if profile else config


def look_from(arguments: Namespace, config: Config) -> Look:
    return Look(arguments.lang or config.languages.home, arguments.theme, arguments.size)


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-23") from error


def positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} must be a whole number from 1 on")
    return int(text)
