# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML as plain data, and the line of every key and item when a mistake is to be pointed at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from central.problems import Problems

Trail: TypeAlias = tuple[str | int, ...]
DEPTH_MAX: Final = 20
_TEXT: Final = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class MarkedYaml:
    """Of a hundred thousand files few have a mistake: lines are found when one is asked for."""

    file: str
    data: Any

    def line(self, *trail: str | int) -> int:
        return line_in(self.file, trail)


def line_in(file: str, trail: Trail) -> int:
    """The line, from 1, of a trail such as ("requirements", 0, "name"), or of the nearest thing around it that the file
    holds. 1 where the file cannot be read any more."""
    lines = _lines_of(file)
    while trail and trail not in lines:
        trail = trail[:-1]
    return lines.get(trail, 1)


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
    loader = yaml.CSafeLoader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            problems.error(file, 1, "The file is empty.")
            return None
        return MarkedYaml(file, _Reading(loader, file, problems).value(root, 0))
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

    def __init__(self, loader: yaml.CSafeLoader, file: str, problems: Problems) -> None:
        self._loader = loader
        self._file = file
        self._problems = problems
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, depth: int) -> Any:
        if id(node) in self._seen or depth > DEPTH_MAX:
            self._tell(node, "Write the value out: no YAML aliases, and no deeper nesting.")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return node.value if node.tag == _TEXT else self._loader.construct_object(node, deep=True)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                self._tell(key_node, f"The key “{key}” stands here twice; keep one.")
            found[key] = self.value(value_node, depth + 1)
        return found

    def _tell(self, node: yaml.Node, sentence: str) -> None:
        self._problems.error(self._file, node.start_mark.line + 1, sentence)


@lru_cache(maxsize=8)
def _lines_of(file: str) -> Mapping[Trail, int]:
    loader = None
    lines: dict[Trail, int] = {}
    try:
        loader = yaml.CSafeLoader(Path(file).read_text(encoding="utf-8"))
        root = loader.get_single_node()
        if root is not None:
            _mark(root, (), lines)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    finally:
        if loader is not None:
            loader.dispose()
    return lines


def _mark(node: yaml.Node, trail: Trail, lines: dict[Trail, int]) -> None:
    lines.setdefault(trail, node.start_mark.line + 1)
    if len(trail) > DEPTH_MAX:
        return
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = (*trail, str(key_node.value))
            lines[inner] = key_node.start_mark.line + 1
            _mark(value_node, inner, lines)
    elif isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            _mark(item, (*trail, place), lines)
