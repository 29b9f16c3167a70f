"""Speech made text, in a process of its own that stays warm while it is in use (docs/decisions/0012)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from bot.hearing import Engine, engine_of, hear
from bot.workers import Workers
from domain.jobs import MEGABYTE
from domain.speech import NotHeard, Reason

ALL_LANGUAGES = "all"
WARM_FOR = 10 * 60.0  # seconds
_PACE = 3  # a recording may take so many times its own length,
_LOADING = 60.0  # and this many seconds more
_MEGABYTES, _TIMES_ITS_SIZE = 1500, 4  # what a model takes in memory, at its worst

Ears = Callable[[Engine, str, str, bytes], str]
_logger = logging.getLogger(__name__)


class Hearing(Protocol):
    """Anything that makes text of speech."""

    def check(self, language: str) -> None:
        """Raise NotHeard where no recording in this language could be understood."""

    async def hear(self, recording: bytes, language: str, seconds: int) -> str:
        """Give the words of a recording of so many seconds, in this language. Raises NotHeard."""

    async def close(self) -> None:
        """Let go of what recognition holds."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model on disk, and the library that reads it."""

    engine: Engine
    folder: Path

    @property
    def megabytes(self) -> int:
        """Give its size."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        return sum(file.stat().st_size for file in files) // MEGABYTE


def is_installed(library: str) -> bool:
    """Tell whether a library could be imported, without doing it."""
    return find_spec(library) is not None


class Speech:
    """Recognition by the models in a folder: `ru`, `en`, `sk` in it, or `all` for what knows all of them."""

    def __init__(
        self,
        models: Path | None,
        *,
        ears: Ears = hear,
        has: Callable[[str], bool] = is_installed,
        warm_for: float = WARM_FOR,
    ) -> None:
        """Look at nothing yet; None for a house without recognition."""
        self._models = models
        self._ears = ears
        self._has = has
        self._workers = Workers(most=1, warm_for=warm_for)

    def model_for(self, language: str) -> Model:
        """Give the model for a language, and of two that of the language alone. Raises NotHeard."""
        if self._models is None:
            raise NotHeard(Reason.OFF)
        for name in (language, ALL_LANGUAGES):
            found = engine_of(self._models / name)
            if found is not None:
                return Model(*found)
        raise NotHeard(Reason.LANGUAGE)

    def missing_for(self, model: Model) -> list[str]:
        """Give the libraries that a model needs and that are not installed."""
        return [name for name in (model.engine.value, "av") if not self._has(name)]

    def check(self, language: str) -> None:
        """Raise NotHeard where no recording in this language could be understood."""
        if self.missing_for(self.model_for(language)):
            raise NotHeard(Reason.LANGUAGE)

    async def hear(self, recording: bytes, language: str, seconds: int) -> str:
        """Give the words of a recording of so many seconds, in this language. Raises NotHeard."""
        self.check(language)
        model = self.model_for(language)
        try:
            return await self._workers.run(
                self._ears, model.engine, str(model.folder), language, recording,
                seconds=_LOADING + _PACE * seconds,
                megabytes=_MEGABYTES + _TIMES_ITS_SIZE * model.megabytes,
            )  # fmt: skip
        except NotHeard:
            raise
        except Exception as error:
            # whatever a library makes of a recording or of a damaged model: the person is asked instead
            _logger.warning(
                "speech is not recognised by %s: %s: %s", model.folder, type(error).__name__, error
            )
            raise NotHeard(Reason.BROKEN) from error

    async def close(self) -> None:
        """End the process."""
        await self._workers.close()
