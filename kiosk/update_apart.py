# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m kiosk.update_apart`: the hall's side of one update beside a kiosk that runs; asked by `UpdatesApart`."""

from __future__ import annotations

from kiosk.sync.apart import serve
from kiosk.sync.careful_updates import CarefulUpdates
from kiosk.updates import UpdateJob, build_updates, stored_replica


def build(job: UpdateJob) -> CarefulUpdates:
    return build_updates(job.config, stored_replica(job.config), job.address, remembers_refusals=job.address is None)


if __name__ == "__main__":
    serve(build)
