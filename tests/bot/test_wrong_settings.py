"""A setting that cannot be used is one sentence that names it, and shows no secret."""

from pathlib import Path

import pytest

from bot.__main__ import main


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DATABASE_URL", "mysql://anna:geheim@host/book", "it must look like sqlite:///fieldbook.db"),
        ("TELEGRAM_API_URL", "api.telegram.org", "it must begin with https:// or http://"),
        ("LOG_LEVEL", "LOUD", "it can be DEBUG, INFO, WARNING, ERROR"),
        ("DEFAULT_LANGUAGE", "fr", "it can be ru, en, sk"),
        ("TIME_ZONE", "Moscow", "it must be a zone like Europe/Bratislava"),
        ("TIME_ZONE", "../../etc/passwd", "it must be a zone like Europe/Bratislava"),
        ("DEMO_PORT", "70000", "less than or equal to 65535"),
    ],
)
def test_a_wrong_setting_is_one_sentence(
    name: str,
    value: str,
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The program does not start, and says which setting and what it can be."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)
    assert main(["migrate"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"Fieldbook: the setting {name} is wrong: ")
    assert sentence in said
    assert said.count("\n") == 1
    assert "geheim" not in said


def test_a_level_may_be_written_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What everybody understands is taken as it is meant."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOG_LEVEL", "debug")
    assert main(["migrate"]) == 0


def test_a_database_out_of_reach_shows_no_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The address of a database may hold one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "postgresql://anna:geheim@127.0.0.1:1/book")
    assert main(["migrate"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Fieldbook: the database cannot be used: ")
    assert "geheim" not in said
