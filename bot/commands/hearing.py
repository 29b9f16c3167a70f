"""`python -m bot speech`: whether voice messages are understood here, and what is heard in a recording."""

import asyncio
import sys
import time
from pathlib import Path

from bot.settings import Settings
from bot.speech import Speech
from domain.people import LANGUAGES
from domain.speech import LONGEST_HEARD, NotHeard, Reason

_REASONS = {
    Reason.OFF: "off: SPEECH_MODELS is empty, so voice messages are kept, and asked about",
    Reason.LANGUAGE: "no model that knows this language: put one into {folder}",
    Reason.LONG: "the recording is too long",
    Reason.SILENT: "no word is heard in it",
    Reason.BROKEN: "it is no recording, or it could not be recognised: see what was logged above",
}


def run(settings: Settings, recording: Path | None, language: str) -> int:
    """Print what there is for each language, or the words of a recording; 1 where there are none."""
    speech = Speech(settings.speech_models)
    if recording is None:
        told = [_state(speech, settings.speech_models, language) for language in LANGUAGES]
        print("\n".join(line for line, _ in told))
        return 0 if all(is_well for _, is_well in told) else 1
    try:
        content = recording.read_bytes()
    except OSError as error:
        print(f"Fieldbook: {recording} cannot be read: {error}", file=sys.stderr)
        return 1
    return asyncio.run(_try(speech, content, settings.speech_models, language))


def _state(speech: Speech, models: Path | None, language: str) -> tuple[str, bool]:
    try:
        model = speech.model_for(language)
    except NotHeard as error:
        return f"{language}: {_why(error, models, language)}", error.reason is Reason.OFF
    found = f"{language}: {model.engine.value}, {model.megabytes} MB in {model.folder}"
    missing = speech.missing_for(model)
    if missing:
        return f"{found}, but these are not installed: {', '.join(missing)}", False
    return found, True


def _why(error: NotHeard, models: Path | None, language: str) -> str:
    return _REASONS[error.reason].format(folder=models / language if models else "")


async def _try(speech: Speech, recording: bytes, models: Path | None, language: str) -> int:
    began = time.monotonic()
    try:
        words = await speech.hear(recording, language, LONGEST_HEARD)
    except NotHeard as error:
        print(f"Fieldbook: {_why(error, models, language)}", file=sys.stderr)
        return 1
    finally:
        await speech.close()
    print(f"{words}\n({time.monotonic() - began:.1f} s with loading)")
    return 0
