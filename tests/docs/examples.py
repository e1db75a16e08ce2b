# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The examples of CONTRIBUTING.md, as a reader would follow them: new files, changes to files, commands typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r'^```(?P<kind>[a-z]+)(?: title="(?P<path>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """`path` is the title of the block: a file of the project; '' for a block that is only read."""

    kind: str
    path: str
    text: str


def blocks_of(markdown: str) -> list[Block]:
    return [Block(found["kind"], found["path"] or "", found["text"]) for found in FENCE.finditer(markdown)]


def apply(block: Block, house: Path) -> None:
    """Write the new file, or make the change that the diff shows, in a copy of the project."""
    file = house / block.path
    if block.kind == "diff":
        file.write_text(patched(file.read_text("utf-8"), block), "utf-8")
        return
    assert not file.exists(), f"{block.path} is there already: name another file in the example"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(block.text, "utf-8")


def patched(text: str, block: Block) -> str:
    """Each part of a diff, parted by blank lines, must find its place exactly once."""
    for part in re.split(r"\n\n+", block.text.strip("\n")):
        lines = part.split("\n")
        before = "".join(f"{line[1:]}\n" for line in lines if line[:1] in " -")
        after = "".join(f"{line[1:]}\n" for line in lines if line[:1] in " +")
        place = re.compile(f"^{re.escape(before)}", re.MULTILINE)
        places = len(place.findall(text))
        assert places == 1, f"{block.path} holds these lines {places} times, the example wants them once:\n{before}"
        text = place.sub(after.replace("\\", r"\\"), text)
    return text
