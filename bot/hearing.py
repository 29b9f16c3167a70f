"""What runs in the process that recognises speech: sound out of any recording, and words out of sound.

Vosk and faster-whisper read the same sound; which of them it is, the files of the model tell. Both and PyAV
are imported here alone, and only when first needed.
"""

import io
import json
import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

from domain.speech import LONGEST_HEARD, NotHeard, Reason

RATE = 16_000  # samples a second, of two bytes each
LOADED_AT_ONCE = 2
_PIECE = RATE  # bytes: half a second
_SPARE = 5  # seconds that a recording may be longer than it says
_CALLS_OUT = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})


class Engine(StrEnum):
    """The libraries that recognise speech, by the names of their modules."""

    VOSK = "vosk"
    WHISPER = "faster_whisper"


class Ear(Protocol):
    """A loaded model."""

    def words(self, sound: bytes, language: str) -> str:
        """Give the words in a sound: one channel, 16,000 samples a second of 16 bits."""


class VoskEar:
    """A model of Vosk, for one language. It knows no punctuation and writes numbers in words."""

    def __init__(self, folder: str) -> None:
        """Load it, quietly."""
        import vosk

        vosk.SetLogLevel(-1)
        self._vosk = vosk
        self._model = vosk.Model(model_path=folder)

    def words(self, sound: bytes, language: str) -> str:
        """Give the words, whatever the language is said to be."""
        recognizer = self._vosk.KaldiRecognizer(self._model, RATE)
        said = []
        for start in range(0, len(sound), _PIECE):
            if recognizer.AcceptWaveform(sound[start : start + _PIECE]):
                said.append(recognizer.Result())
        said.append(recognizer.FinalResult())
        return " ".join(filter(None, (json.loads(part)["text"] for part in said)))


class WhisperEar:
    """A model of Whisper, in the form of faster-whisper: with punctuation, for one language or for many."""

    def __init__(self, folder: str) -> None:
        """Load it, in whole numbers of eight bits, which is what a processor does fastest."""
        from faster_whisper import WhisperModel

        self._model = WhisperModel(folder, device="cpu", compute_type="int8", local_files_only=True)

    def words(self, sound: bytes, language: str) -> str:
        """Give the words in this language; silence is left out first, since it makes Whisper invent words."""
        if language != "en" and not self._model.model.is_multilingual:
            raise NotHeard(Reason.LANGUAGE)
        import numpy as np

        samples = np.frombuffer(sound, np.int16).astype(np.float32) / 32768
        segments, _ = self._model.transcribe(
            samples,
            language=language,
            vad_filter=True,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        return " ".join(segment.text.strip() for segment in segments)


def hear(engine: Engine, folder: str, language: str, recording: bytes) -> str:
    """Give the words of a recording in any format that FFmpeg reads. Raises NotHeard."""
    _behave()
    words = " ".join(_ear(engine, folder).words(sound_of(recording), language).split())
    if not any(letter.isalnum() for letter in words):
        raise NotHeard(Reason.SILENT)
    return words


@lru_cache(maxsize=LOADED_AT_ONCE)
def _ear(engine: Engine, folder: str) -> Ear:
    return VoskEar(folder) if engine is Engine.VOSK else WhisperEar(folder)


def sound_of(recording: bytes) -> bytes:
    """Give the sound as recognition wants it. Raises NotHeard for what holds none, or for hours of it."""
    import av

    sound = bytearray()
    try:
        with av.open(io.BytesIO(recording), mode="r", metadata_errors="ignore") as container:
            for piece in _resampled(container, av):
                sound += piece
                if len(sound) > (LONGEST_HEARD + _SPARE) * RATE * 2:
                    raise NotHeard(Reason.LONG)
    except (av.error.FFmpegError, IndexError, ValueError) as error:
        raise NotHeard(Reason.BROKEN) from error
    if not sound:
        raise NotHeard(Reason.SILENT)
    return bytes(sound)


def _resampled(container: Any, av: Any) -> Iterator[bytes]:
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    for frame in chain(container.decode(audio=0), [None]):
        for piece in resampler.resample(frame):
            yield piece.to_ndarray().tobytes()


def engine_of(folder: Path) -> tuple[Engine, Path] | None:
    """Tell by its files whose model lies in a folder, or in the only folder within it, and where."""
    within = [part for part in folder.iterdir() if part.is_dir()] if folder.is_dir() else []
    for place in (folder, *within):
        if (place / "model.bin").is_file():
            return Engine.WHISPER, place
        if (place / "am" / "final.mdl").is_file() or (place / "final.mdl").is_file():
            return Engine.VOSK, place
    return None


@lru_cache(maxsize=1)
def _behave() -> None:
    """Let nothing call out: the models lie here or nowhere."""
    os.environ.update(HF_HUB_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")
    sys.addaudithook(_stay)


def _stay(event: str, _: tuple[Any, ...]) -> None:
    if event in _CALLS_OUT:
        raise PermissionError("speech is recognised without a network")
