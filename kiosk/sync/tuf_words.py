# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What python-tuf raises, in a sentence for staff. Decides nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from securesystemslib.exceptions import StorageError
from tuf.api import exceptions
from tuf.api.serialization import DeserializationError

from kiosk.domain.errors import LinkBroken, RepositoryRefused
from kiosk.sync.durable import disk_error

_STAYS = "The old catalogue stays."


@contextlib.contextmanager
def tuf_words(folder: Path, clock_words: Callable[[], str]) -> Iterator[None]:
    """`clock_words` says what to look at when signed files seem too old."""
    try:
        yield
    except exceptions.ExpiredMetadataError as error:
        raise RepositoryRefused(f"What was signed has expired ({error}). {clock_words()} {_STAYS}") from error
    except exceptions.UnsignedMetadataError as error:
        raise RepositoryRefused(
            f"A file of the repository is not signed by those who may ({error}). Tell headquarters. {_STAYS}"
        ) from error
    except exceptions.BadVersionNumberError as error:
        raise RepositoryRefused(
            f"The repository offers something older than this machine has, or a mixture ({error}). {_STAYS}"
        ) from error
    except exceptions.LengthOrHashMismatchError as error:
        raise RepositoryRefused(
            f"Files of the repository do not belong together ({error}). Try again in an hour. {_STAYS}"
        ) from error
    except DeserializationError as error:
        raise RepositoryRefused(f"A signed file is damaged or no such file. Try again in an hour. {_STAYS}") from error
    except exceptions.RepositoryError as error:
        raise RepositoryRefused(f"The repository is not as it should be ({error}). {_STAYS}") from error
    except exceptions.DownloadError as error:
        raise LinkBroken(f"A signed file could not be fetched ({error}).") from error
    except (StorageError, OSError) as error:
        raise disk_error(error if isinstance(error, OSError) else OSError(str(error)), folder) from error
