# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rebuild: without any link, from the last good base and the packs since. Asks nobody, so it knows of nothing newer."""

from __future__ import annotations

import contextlib

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.cheapest_path import cheapest_path
from kiosk.domain.records.pack_layout import PackHead
from kiosk.domain.records.replica import Arrival, Replica
from kiosk.sync.base_reader import read_base
from kiosk.sync.durable import on_disk
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.offer import Step
from kiosk.sync.pack_reader import read_changes


def rebuild(kept: KeptFiles, replica: Replica) -> Edition | None:
    """As far as what is kept leads; None where it leads nowhere. What is damaged ends the way before it."""
    edition: Edition | None = None
    steps = {step.way.name: step for step in kept.steps() if kept.has(step)}
    for target in reversed(list(steps.values())):
        root = replica.root()
        path = cheapest_path([step.way for step in steps.values()], root.hex() if root else None, target.way.to_root)
        if path:
            with contextlib.suppress(CatalogueRefused):
                for way in path:
                    edition = take(kept, steps[way.name], replica)
                return edition
    return edition


def take(kept: KeptFiles, step: Step, replica: Replica) -> Edition:
    """One kept and verified file."""
    file, to_root = kept.file(step), bytes.fromhex(step.way.to_root)
    with on_disk(file.parent):
        opened = file.open("rb")
    with opened:
        if step.way.from_root is None:
            return replica.take(Arrival(None, to_root, read_base(opened)))
        from_root = bytes.fromhex(step.way.from_root)
        return replica.take(Arrival(from_root, to_root, read_changes(opened, PackHead(from_root, to_root), replica.at)))
