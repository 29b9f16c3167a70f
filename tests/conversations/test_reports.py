"""Reports: each opens as a short message and as a workbook, for those who may read it (D065, D070, D074)."""

import io
from typing import Any

import openpyxl
import pytest

from domain.people import LANGUAGES, Role
from handlers.words import words_for
from services import reports
from tests.office import Office, Person


def workbook(person: Person) -> list[tuple[Any, ...]]:
    """The rows of the last workbook that the person got."""
    book = openpyxl.load_workbook(io.BytesIO(person.files[-1].content))
    return list(book.worksheets[0].iter_rows(values_only=True))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_report_opens_over_an_empty_book(office: Office, language: str) -> None:
    """Each says that it is empty, and leads back to the list."""
    t = words_for(language)
    head = await office.person('<b>"&Ко', 2000, Role.HEAD, language=language)
    await head.sends("/reports")
    for report in reports.listed(head.employee):
        await head.presses(t.plain(f"report-name-{report.name}"))
        assert t.plain(f"report-name-{report.name}") in head.sees[-1]
        await head.presses(t.plain("reports-back"))
    assert head.buttons == [t.plain(f"report-name-{report.name}") for report in reports.listed(head.employee)]
