"""Speech made text: in a process of its own, by the models that the owner put in place, without a network."""

import asyncio
from pathlib import Path

import pytest

from bot.commands import hearing as command
from bot.settings import Settings
from bot.speech import Ears, Speech, is_installed
from domain.speech import NotHeard, Reason
from tests.bot import spoken


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """Give a folder with a model of Vosk for Russian, as it comes out of its archive, and one of Whisper."""
    for name in ("ru/vosk-model-small-ru/am/final.mdl", "all/model.bin"):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_bytes(b"weights")
    return tmp_path


async def listen(speech: Speech, recording: bytes, language: str = "ru") -> str | Reason:
    """Give what is heard, or why nothing is."""
    try:
        return await speech.hear(recording, language, 5)
    except NotHeard as error:
        return error.reason


def heard_by(ears: Ears, models: Path | None, *, warm_for: float = 60) -> Speech:
    """Give speech recognised by a stand-in, as if all libraries were there."""
    return Speech(models, ears=ears, has=lambda library: True, warm_for=warm_for)


async def test_the_model_of_the_language_is_taken(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process stays warm for all that is asked soon, knows no token, and is let go when nobody asks."""
    monkeypatch.setenv("BOT_TOKEN", "1:SECRET")
    speech = heard_by(spoken.name_yourself, models, warm_for=0.1)
    try:
        russian = str(await listen(speech, b"12")).split()
        slovak, english = await asyncio.gather(listen(speech, b"1", "sk"), listen(speech, b"1", "en"))
        await asyncio.sleep(0.3)
        later = str(await listen(speech, b"12")).split()
    finally:
        await speech.close()

    assert russian[1:] == ["vosk", "vosk-model-small-ru", "ru", "2"]
    assert str(slovak).split() == [russian[0], "faster_whisper", "all", "sk", "1"]
    assert str(english).split() == [russian[0], "faster_whisper", "all", "en", "1"]
    assert later[0] != russian[0]


async def test_what_goes_wrong_is_told_and_the_next_is_heard(
    models: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Too slow, dead, too large, failed: the person is asked instead, the owner finds it in the log."""
    monkeypatch.setattr("bot.speech._LOADING", 1.0)
    monkeypatch.setattr("bot.speech._PACE", 0.0)
    speech = heard_by(spoken.suffer, models)
    try:
        answers = [
            await listen(speech, spoken.said(word)) for word in ("die", "fail", "swell", "sleep", "да")
        ]
    finally:
        await speech.close()

    assert answers == [Reason.BROKEN] * 4 + ["да"]
    told = [record.getMessage() for record in caplog.records]
    assert [next(name for name in _FAULTS if name in line) for line in told] == _FAULTS


_FAULTS = ["WorkerDied", "RuntimeError", "TookTooMuch", "TookTooLong"]


async def test_both_libraries_are_called_as_they_want_it(models: Path) -> None:
    """The sound is cut for Vosk and whole for Whisper; a model is loaded once; nothing calls out."""
    speech = heard_by(spoken.hear_with_stand_ins, models)
    try:
        russian = await listen(speech, spoken.recorded(2.5))
        again = await listen(speech, spoken.recorded(1))
        slovak = await listen(speech, spoken.recorded(2.5), "sk")
        silence = await listen(speech, spoken.recorded(0.5))
        damaged = await listen(speech, b"\x00" * 1000)
        endless = await listen(speech, spoken.recorded(310))
        (models / "sk" / "only-english").mkdir(parents=True)
        (models / "sk" / "only-english" / "model.bin").write_bytes(b"weights")
        foreign = await listen(speech, spoken.recorded(1), "sk")
    finally:
        await speech.close()

    assert russian == "1 секунда, модель 1 1 секунда, модель 1"
    assert again == "1 секунда, модель 1"
    assert slovak == "2.5 s. sk."
    assert (silence, damaged, endless) == (Reason.SILENT, Reason.BROKEN, Reason.LONG)
    assert foreign is Reason.LANGUAGE


async def test_what_is_missing_is_known_beforehand(models: Path, tmp_path: Path) -> None:
    """No folder, no model, no library: said without a process."""
    off, bare = Speech(None), Speech(tmp_path / "empty")
    unread = Speech(models, has=lambda library: library != "av")

    assert await listen(off, b"") is Reason.OFF
    assert await listen(bare, b"", "sk") is Reason.LANGUAGE
    assert await listen(unread, b"") is Reason.LANGUAGE
    assert is_installed("aiogram")
    assert not is_installed("no_such_library")


def test_the_command_tells_what_is_understood(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`python -m bot speech` names each language with its model, and what lacks; with a file, its words."""
    settings = Settings(_env_file=None, speech_models=models)
    monkeypatch.setattr("bot.speech.find_spec", lambda name: None if name == "av" else object())
    assert command.run(settings, None, "ru") == 1
    assert "ru: vosk, 0 MB in" in capsys.readouterr().out

    monkeypatch.setattr("bot.speech.find_spec", lambda name: object())
    monkeypatch.setattr(command, "Speech", lambda folder: heard_by(spoken.repeat, folder))
    recording = tmp_path / "voice.oga"
    recording.write_bytes(spoken.said("Был у Ромашки"))
    assert command.run(settings, None, "ru") == 0
    assert command.run(settings, recording, "ru") == 0
    assert "Был у Ромашки" in capsys.readouterr().out
    recording.write_bytes(b"")
    assert command.run(settings, recording, "ru") == 1
    assert command.run(settings, tmp_path / "none.oga", "ru") == 1
    assert command.run(Settings(_env_file=None, speech_models=None), None, "ru") == 0
