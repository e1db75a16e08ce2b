# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The laws of the code's shape: each takes the files and returns one sentence per breach."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence

from tests.laws.inheritance import deep_inheritance
from tests.laws.source_files import SourceFile

Law = Callable[[Sequence[SourceFile]], list[str]]

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40
HEADER = (
    "# SPDX-FileCopyrightText: 2026 The Ventanilla authors\n",
    "# SPDX-License-Identifier: GPL-3.0-or-later\n",
)
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
FOREIGN_WORDS = ("Session", "Manager", "Helper", "Util")
# The one place that may meet what nobody foresaw: it logs a code, forgets the visit and shows "out of order".
TOP_HANDLER = "kiosk/ui/attendant.py"
STYLE_BUILDER = re.compile(r"kiosk/ui/theme[a-z_]*(\.py|/.*)$")
SLEEPS = {"sleep", "qWait", "qSleep", "msleep", "usleep"}
EXCUSE = re.compile(r"# type: ignore(?!\[[a-z-]+(, ?[a-z-]+)*\]\s*#.*[a-z]{3})|# noqa(?!: ?[A-Z]+\d)")
# Libraries without types that their room may load by name, where import-linter does not look.
LOADED_BY_NAME = {"escpos": "kiosk/printing/", "miniaudio": "kiosk/speech/", "espeakng_loader": "kiosk/speech/"}


def long_files(files: Sequence[SourceFile]) -> list[str]:
    counted = ((file, len(file.text.splitlines())) for file in files)
    return [
        f"{file.path} has {lines} lines; {MAX_FILE_LINES} is the most"
        for file, lines in counted
        if lines > MAX_FILE_LINES
    ]


def long_functions(files: Sequence[SourceFile]) -> list[str]:
    breaches = []
    for file in files:
        for node in file.nodes(ast.FunctionDef, ast.AsyncFunctionDef):
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
            lines = node.end_lineno - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                breaches.append(
                    f"{file.path}:{node.lineno} {node.name} has {lines} lines; {MAX_FUNCTION_LINES} is the most"
                )
    return breaches


def missing_headers(files: Sequence[SourceFile]) -> list[str]:
    breaches = []
    for file in files:
        lines = file.text.splitlines(keepends=True)
        start = 1 if lines and lines[0].startswith("#!") else 0
        if tuple(lines[start : start + 2]) != HEADER:
            breaches.append(f"{file.path} does not begin with the two SPDX lines")
    return breaches


def missing_docstrings(files: Sequence[SourceFile]) -> list[str]:
    return [
        f"{file.path} does not say what it owns in a docstring" for file in files if not ast.get_docstring(file.tree)
    ]


def empty_names(files: Sequence[SourceFile]) -> list[str]:
    breaches: list[str] = []
    for file in files:
        words = set(re.split(r"[/_]", file.path.removesuffix(".py")))
        breaches.extend(f"{file.path}: “{word}” says nothing about what is inside" for word in words & EMPTY_WORDS)
        for node in file.nodes(ast.ClassDef):
            assert isinstance(node, ast.ClassDef)
            if file.is_product and any(word in node.name for word in FOREIGN_WORDS):
                breaches.append(f"{file.path}:{node.lineno} class {node.name}: use a word of the field")
    return breaches


def blind_catches(files: Sequence[SourceFile]) -> list[str]:
    return [
        f"{file.path}:{line} catches every error; only the top handler may"
        for file in files
        if not file.is_test and file.path != TOP_HANDLER
        for line in _blind_catches_in(file)
    ]


def _blind_catches_in(file: SourceFile) -> Iterator[int]:
    for node in file.nodes(ast.ExceptHandler, ast.Call, ast.Attribute):
        match node:
            case ast.ExceptHandler(type=kind):
                caught = [kind]
            case ast.Call(args=kinds) if _called(node) == "suppress":
                caught = list(kinds)
            case ast.Attribute(attr="excepthook", ctx=ast.Store()):
                caught = [None]
            case _:
                continue
        names = [element for kind in caught for element in (kind.elts if isinstance(kind, ast.Tuple) else [kind])]
        if any(
            name is None or (isinstance(name, ast.Name) and name.id in ("Exception", "BaseException")) for name in names
        ):
            assert isinstance(node, ast.ExceptHandler | ast.Call | ast.Attribute)
            yield node.lineno


def stray_style_sheets(files: Sequence[SourceFile]) -> list[str]:
    return [
        f"{file.path}:{node.lineno} sets a style sheet; only kiosk/ui/theme does"
        for file, node in _calls(files)
        if _called(node) == "setStyleSheet" and not STYLE_BUILDER.match(file.path)
    ]


def hidden_imports(files: Sequence[SourceFile]) -> list[str]:
    return [
        f"{file.path}:{node.lineno} imports by name, where no contract looks; write an import statement"
        for file, node in _calls(files)
        if file.is_product and ast.unparse(node.func) in ("importlib.import_module", "import_module", "__import__")
        if not _is_at_home(file, node)
    ]


def _is_at_home(file: SourceFile, node: ast.Call) -> bool:
    name = node.args[0] if node.args else None
    if not (isinstance(name, ast.Constant) and isinstance(name.value, str)):
        return False
    home = LOADED_BY_NAME.get(name.value.split(".")[0])
    return home is not None and file.path.startswith(home)


def sleeping_tests(files: Sequence[SourceFile]) -> list[str]:
    return [
        f"{file.path}:{node.lineno} sleeps; wait for the signal or the condition instead"
        for file, node in _calls(files)
        if file.is_test and (_called(node) in SLEEPS or ast.unparse(node.func) == "qtbot.wait")
    ]


def bare_excuses(files: Sequence[SourceFile]) -> list[str]:
    return [
        f"{file.path}:{number} silences a tool without naming the rule and the reason"
        for file in files
        if file.is_product
        for number, line in enumerate(file.text.splitlines(), start=1)
        if EXCUSE.search(line)
    ]


def _calls(files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, ast.Call]]:
    for file in files:
        for node in file.nodes(ast.Call):
            assert isinstance(node, ast.Call)
            yield file, node


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


LAWS: tuple[Law, ...] = (
    long_files,
    long_functions,
    missing_headers,
    missing_docstrings,
    empty_names,
    blind_catches,
    stray_style_sheets,
    hidden_imports,
    sleeping_tests,
    bare_excuses,
    deep_inheritance,
)
