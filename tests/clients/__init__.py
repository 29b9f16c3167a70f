"""Bots written for Telegram with other libraries, tried against the emulator as they are: `make clients`."""
