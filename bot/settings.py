"""Settings, by environment or in `.env`."""

from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.people import LANGUAGES

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


class Settings(BaseSettings):
    """What one installation may choose. Every field stands in `.env.example` with its default."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    bot_token: SecretStr = Field(
        SecretStr(""), description="The token from @BotFather. Empty: the demo starts."
    )
    database_url: str = Field("sqlite:///fieldbook.db", description="Where the book is kept: sqlite:///PATH.")
    telegram_api_url: str = Field("https://api.telegram.org", description="The Bot API server.")
    default_language: str = Field(
        "ru", description="Language of those whose Telegram names none of ours: ru, en or sk."
    )
    time_zone: str = Field("Europe/Moscow", description="Zone of newcomers until they choose their own.")
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")
    demo_port: int = Field(
        8081, ge=0, le=65535, description="Port of the demo's page on this machine; 0: any free."
    )
    demo_starts_at: AwareDatetime | None = Field(
        None, description="Moment at which the demo's clock starts, like 2026-11-24T11:00+03:00; empty: now."
    )
    messages_per_second: int = Field(
        30,
        ge=0,
        description="Most messages a second, of which Telegram takes 30; 0: no limit (tests only).",
    )
    api_token: SecretStr = Field(
        SecretStr(""), description="The token by which an accounting system sends debts and payments."
    )
    api_port: int = Field(0, ge=0, le=65535, description="Port on which it does so; 0: it does not.")
    public_address: str = Field(
        "",
        description="Address of that port from outside, for calendars that subscribe: https://fieldbook.example.",
    )
    api_host: str = Field(
        "127.0.0.1", description="Address on which that port is open; behind a proxy this one alone."
    )
    speech_models: Path | None = Field(
        None,
        description="Folder with the models by which voice messages are understood; empty: they are kept.",
    )

    @field_validator("default_language")
    @classmethod
    def _known_language(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError(f"it is {value!r}; it can be {', '.join(LANGUAGES)}")
        return value

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"it is {value!r}; it must be a zone like Europe/Bratislava") from error
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("it must look like sqlite:///fieldbook.db")  # it may hold a password: not shown
        return value

    @field_validator("speech_models")
    @classmethod
    def _folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_dir():
            raise ValueError(f"there is no folder {value}")
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError(f"it is {value!r}; it must begin with https:// or http://")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in LOG_LEVELS:
            raise ValueError(f"it is {value!r}; it can be {', '.join(LOG_LEVELS)}")
        return value.upper()
