"""Stand-ins for what recognises speech: their module is light, since a process of its own imports it.

The libraries' stand-ins take what their documents say, and nothing else: vosk 0.3.45, faster-whisper 1.2.1,
PyAV 18.
"""

import io
import json
import os
import socket
import sys
import time
import wave
from collections.abc import Iterable, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

from bot import hearing
from bot.hearing import Engine
from domain.speech import NotHeard, Reason

OPUS = b"OggS\x00\x02" + b"\x00" * 20 + b"\x01\x13OpusHead"


def said(words: str) -> bytes:
    """Give a recording that a stand-in understands."""
    return OPUS + words.encode()


def repeat(engine: Engine, folder: str, language: str, recording: bytes) -> str:
    """Recognise what `said` made; a damaged recording and silence are told apart, as the real one does."""
    if not recording.startswith(OPUS):
        raise NotHeard(Reason.BROKEN)
    words = recording.removeprefix(OPUS).decode()
    if not words:
        raise NotHeard(Reason.SILENT)
    return words


def name_yourself(engine: Engine, folder: str, language: str, recording: bytes) -> str:
    """Tell which process it is, how it was asked, and that it knows no secret."""
    assert "BOT_TOKEN" not in os.environ
    return f"{os.getpid()} {engine.value} {folder.rpartition('/')[2]} {language} {len(recording)}"


def suffer(engine: Engine, folder: str, language: str, recording: bytes) -> str:
    """Never end, die, swell, or fail, as the recording says."""
    words = recording.removeprefix(OPUS).decode()
    if words == "sleep":
        time.sleep(600)
    elif words == "die":
        os.abort()
    elif words == "swell":
        return str(len(bytearray(8_000_000_000)))
    elif words == "fail":
        raise RuntimeError("Failed to create a model")
    return words


def hear_with_stand_ins(engine: Engine, folder: str, language: str, recording: bytes) -> str:
    """Recognise by our own code over stand-ins of the libraries."""
    for module in (av(), vosk(), faster_whisper()):
        sys.modules[module.__name__] = module
    words = hearing.hear(engine, folder, language, recording)
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=0.1)
    except PermissionError:
        return words
    raise AssertionError("it can call out")


def recorded(seconds: float, rate: int = 48_000) -> bytes:
    """Give a recording that the stand-in of PyAV reads."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(b"\x01\x00" * int(seconds * rate))
    return file.getvalue()


class FFmpegError(Exception):
    """As `av.error.FFmpegError`."""


class _Frame:
    def __init__(self, samples: bytes) -> None:
        self.samples = samples

    def to_ndarray(self) -> "_Frame":
        return self

    def tobytes(self) -> bytes:
        return self.samples


class _Resampler:
    def __init__(self, **wanted: object) -> None:
        assert wanted == {"format": "s16", "layout": "mono", "rate": 16_000}

    def resample(self, frame: _Frame | None) -> list[_Frame]:
        # of three samples of 48,000 a second one is left; the end of the sound is told by None
        return [] if frame is None else [_Frame(frame.samples[: len(frame.samples) // 3])]


class _Container:
    def __init__(self, file: io.BytesIO) -> None:
        try:
            self._sound = wave.open(file, "rb")  # noqa: SIM115 - the container closes it
        except (wave.Error, EOFError) as error:
            raise FFmpegError("Invalid data found when processing input") from error

    def __enter__(self) -> "_Container":
        return self

    def __exit__(self, *_: object) -> None:
        self._sound.close()

    def decode(self, *, audio: int) -> Iterator[_Frame]:
        assert audio == 0
        while samples := self._sound.readframes(48_000):
            yield _Frame(samples)


def _open(file: io.BytesIO, mode: str, *, metadata_errors: str) -> _Container:
    assert (mode, metadata_errors) == ("r", "ignore")
    return _Container(file)


def _module(name: str, **content: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(content)
    return module


def av() -> ModuleType:
    """Give PyAV for WAV alone."""
    return _module(
        "av", open=_open, AudioResampler=_Resampler, error=_module("av.error", FFmpegError=FFmpegError)
    )


_LOADED: list[str] = []


class _Model:
    def __init__(self, model_path: str | None = None, model_name: str | None = None) -> None:
        assert model_path is not None
        assert model_name is None
        _LOADED.append(model_path)


class _Recognizer:
    def __init__(self, model: _Model, rate: float) -> None:
        assert rate == 16_000
        self._heard = 0
        self._told = 0

    def AcceptWaveform(self, sound: bytes) -> int:  # noqa: N802 - so the library calls it
        self._heard += len(sound)
        return int(self._heard - self._told >= 32_000)

    def Result(self) -> str:  # noqa: N802 - the same
        seconds = (self._heard - self._told) // 32_000
        self._told = self._heard
        return json.dumps({"text": f"{seconds} секунда, модель {len(_LOADED)}" if seconds else ""})

    def FinalResult(self) -> str:  # noqa: N802 - the same
        return self.Result()


def vosk() -> ModuleType:
    """Give Vosk, which says a word for each second."""
    return _module("vosk", Model=_Model, KaldiRecognizer=_Recognizer, SetLogLevel=lambda level: None)


class _Segment:
    def __init__(self, text: str) -> None:
        self.text = text


class _Whisper:
    def __init__(
        self, model_size_or_path: str, device: str = "auto", compute_type: str = "default",
        cpu_threads: int = 0, num_workers: int = 1, download_root: str | None = None,
        local_files_only: bool = False,
    ) -> None:  # fmt: skip
        assert local_files_only
        self.model = SimpleNamespace(is_multilingual="only-english" not in model_size_or_path)
        assert (device, compute_type) == ("cpu", "int8")

    def transcribe(
        self, audio: Any, language: str | None = None, *, vad_filter: bool = False,
        condition_on_previous_text: bool = True, without_timestamps: bool = False,
    ) -> tuple[Iterable[_Segment], object]:  # fmt: skip
        assert audio.dtype.name == "float32"
        assert vad_filter
        heard = f" {len(audio) / 16_000:g} s. "
        return iter([_Segment(heard), _Segment(f" {language}. ")]), None


def faster_whisper() -> ModuleType:
    """Give faster-whisper, which tells how long it listened."""
    return _module("faster_whisper", WhisperModel=_Whisper)
