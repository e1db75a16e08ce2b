# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of the kiosk: expected errors become one sentence and an exit status, never a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kiosk.commands.command_line import run_command
from kiosk.domain.errors import ConfigWrong, KioskError

WRONG_WORDS = 2
FAILED = 1
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """The exit status: 2 for what was typed or configured, 1 for everything else that failed."""
    _accept_any_letter()
    try:
        status = run_command(sys.argv[1:] if words is None else words)
        sys.stdout.flush()
        return status
    except KioskError as error:
        _say(error.sentence)
        return WRONG_WORDS if isinstance(error, ConfigWrong) else FAILED
    except BrokenPipeError:
        # Whoever read our output has gone, as `head` does; Python would complain once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        what = f"{error.filename}: " if error.filename else ""
        _say(f"{what}{error.strerror or error}. Check that it is there, that there is room, and who may write it.")
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _say(sentence: str) -> None:
    sys.stderr.write(f"kiosk: {sentence}\n")


def _accept_any_letter() -> None:
    """A terminal of another code page shows ? for what it has not, instead of stopping the kiosk."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
