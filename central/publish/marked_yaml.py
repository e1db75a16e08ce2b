# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML as plain data plus the line of every key and item, so that a mistake can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from central.problems import Problems

Trail: TypeAlias = tuple[str | int, ...]
DEPTH_MAX: Final = 20
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class MarkedYaml:
    """`lines` leads from a trail such as ("requirements", 0, "name") to its line, from 1."""

    file: str
    data: Any
    lines: Mapping[Trail, int]

    def line(self, *trail: str | int) -> int:
        """The line of the trail, or of the nearest thing around it that the file holds."""
        while trail and trail not in self.lines:
            trail = trail[:-1]
        return self.lines.get(trail, 1)


def read_yaml(path: Path, file: str, problems: Problems) -> MarkedYaml | None:
    """None when the file cannot be read; the problem says where and why."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.error(file, "", "This file is missing; write it as the content guide says.")
        return None
    except (OSError, UnicodeDecodeError) as wrong:
        problems.error(file, "", f"This file cannot be read as UTF-8 text ({wrong}).")
        return None
    loader = yaml.SafeLoader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            problems.error(file, 1, "The file is empty.")
            return None
        reading = _Reading(loader, file, problems)
        data = reading.value(root, ())
        return MarkedYaml(file, data, reading.lines)
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        problems.error(file, mark.line + 1 if mark else 1, f"This is not YAML: {wrong.problem or wrong.context}.")
    except (yaml.YAMLError, ValueError) as wrong:
        problems.error(file, 1, f"This is not YAML: {' '.join(str(wrong).split())}.")
    finally:
        loader.dispose()
    return None


class _Reading:
    """Walks one tree of nodes; shared nodes are refused, for a page of aliases can hide a billion lines."""

    def __init__(self, loader: yaml.SafeLoader, file: str, problems: Problems) -> None:
        self.lines: dict[Trail, int] = {}
        self._loader = loader
        self._file = file
        self._problems = problems
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, trail: Trail) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(trail, line)
        if id(node) in self._seen or len(trail) > DEPTH_MAX:
            self._problems.error(self._file, line, "Write the value out: no YAML aliases, and no deeper nesting.")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, trail)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*trail, place)) for place, item in enumerate(node.value)]
        scalar = self._loader.construct_object(node, deep=True)
        if isinstance(scalar, str) and not scalar.isascii() and _SURROGATE.search(scalar):
            self._problems.error(self._file, line, "The text holds half a character; type it again.")
        return scalar

    def _mapping(self, node: yaml.MappingNode, trail: Trail) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in found:
                self._problems.error(self._file, line, f"The key “{key}” stands here twice; keep one.")
            self.lines[(*trail, key)] = line
            found[key] = self.value(value_node, (*trail, key))
        return found
