# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The laws of the lock files and the set-up scripts: hashes for everything, hosts for nothing, pyproject obeyed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

RUN_LOCK = "requirements.lock"
CHECK_LOCK = "requirements-check.lock"
SCRIPTS = (
    "run",
    "check",
    ".ci/run",
    "installers/setup.sh",
    "installers/relock",
    "installers/prepare.py",
    "installers/progress.py",
)
HOST = re.compile(r"://|\b[\w-]+\.(org|com|net|io|dev)\b")
# From here on every Signal.emit on Python 3.11 drops a reference: docs/decisions/002.
FIRST_BROKEN_QT = Version("6.12")

LockLaw = Callable[[Path], list[str]]


def named_hosts(root: Path) -> list[str]:
    """Where libraries come from is the machine's own setting."""
    return [
        f"{name}:{number} names a host: {found.group()}"
        for name in (RUN_LOCK, CHECK_LOCK, *SCRIPTS)
        for number, line in enumerate((root / name).read_text(encoding="utf-8").splitlines(), start=1)
        if (found := HOST.search(line))
    ]


def missing_hashes(root: Path) -> list[str]:
    breaches = []
    for name in (RUN_LOCK, CHECK_LOCK):
        for entry in _entries(root / name):
            if "--hash=sha256:" not in entry:
                breaches.append(f"{name}: {entry.split()[0]} has no hash")
    return breaches


def versions_by_python(root: Path) -> list[str]:
    """The python3.11 of Ubuntu 22.04 is a release candidate, for whose pip no such marker is met."""
    return [
        f"{name}: {entry.split()[0]} depends on the version of Python; bound it in pyproject.toml"
        for name in (RUN_LOCK, CHECK_LOCK)
        for entry in _entries(root / name)
        if "python_full_version" in entry or "python_version" in entry
    ]


def unmet_requirements(root: Path) -> list[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {
        RUN_LOCK: [*project["dependencies"], *extras["central"]],
        CHECK_LOCK: [*project["dependencies"], *extras["central"], *extras["check"]],
    }
    breaches = []
    for name, requirements in wanted.items():
        locked = _versions(root / name)
        for requirement in map(Requirement, requirements):
            versions = locked.get(canonicalize_name(requirement.name), set())
            if not versions or not all(requirement.specifier.contains(version) for version in versions):
                breaches.append(f"{name} does not satisfy {requirement}; run installers/relock")
    return breaches


def differing_versions(root: Path) -> list[str]:
    """What is checked is what runs."""
    checked = _versions(root / CHECK_LOCK)
    return [
        f"{CHECK_LOCK} has another version of {name} than {RUN_LOCK}"
        for name, versions in _versions(root / RUN_LOCK).items()
        if checked.get(name) != versions
    ]


def broken_qt(root: Path) -> list[str]:
    return [
        f"{name} locks PySide6 {version}, which aborts on Python 3.11: docs/decisions/002"
        for name in (RUN_LOCK, CHECK_LOCK)
        for version in _versions(root / name).get("pyside6-essentials", {"none at all"})
        if version == "none at all" or Version(version) >= FIRST_BROKEN_QT
    ]


def _entries(lock: Path) -> list[str]:
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _versions(lock: Path) -> dict[str, set[str]]:
    """More than one version where different Pythons need different ones."""
    versions: dict[str, set[str]] = {}
    for entry in _entries(lock):
        name, _, rest = entry.partition("==")
        versions.setdefault(canonicalize_name(name.strip()), set()).add(rest.split()[0])
    return versions


LOCK_LAWS: tuple[LockLaw, ...] = (
    named_hosts,
    missing_hashes,
    versions_by_python,
    unmet_requirements,
    differing_versions,
    broken_qt,
)
