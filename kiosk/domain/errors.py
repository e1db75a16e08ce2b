# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of expected errors; each carries a code for staff and a sentence key for the citizen.

KioskError
├── ConfigWrong          a value in kiosk.toml or KIOSK_*: stops the start with a sentence
├── CatalogueError
│   ├── CatalogueMissing     no seed and nothing stored
│   ├── CatalogueRefused     truncated, foreign or wrong package: the old one stays
│   ├── UnknownService       an id that this edition does not hold
│   └── QueriesWrong         a file of search queries that cannot be read
├── ProcedureError
│   └── ProcedureRefused     a package that breaks the schema or a budget
├── StateFolderError     read-only, full or missing state folder
├── PrintingError        printer, paper or document; see `kiosk.domain.events.PrintProblem`
├── SpeechError          no engine, no voice, no sound
└── SyncError
    ├── LinkBroken           network, portal, timeouts: it is tried again
    ├── RepositoryRefused    signature, rollback, freeze, mixture: the old catalogue stays
    └── StickWrong           a stick or folder that does not hold what it should
"""

from __future__ import annotations


class KioskError(Exception):
    """`sentence` is for staff and logs: what is wrong, where, what to do; it never holds an answer."""

    code = "K000"

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class ConfigWrong(KioskError):
    code = "K100"


class CatalogueError(KioskError):
    code = "K200"


class CatalogueMissing(CatalogueError):
    code = "K201"


class CatalogueRefused(CatalogueError):
    code = "K202"


class UnknownService(CatalogueError):
    code = "K203"


class QueriesWrong(CatalogueError):
    code = "K204"


class ProcedureError(KioskError):
    code = "K300"


class ProcedureRefused(ProcedureError):
    code = "K301"


class StateFolderError(KioskError):
    code = "K400"


class PrintingError(KioskError):
    code = "K500"


class SpeechError(KioskError):
    code = "K600"


class SyncError(KioskError):
    code = "K700"


class LinkBroken(SyncError):
    code = "K701"


class RepositoryRefused(SyncError):
    code = "K702"


class StickWrong(SyncError):
    code = "K703"
