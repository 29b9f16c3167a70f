"""Reports: each opens as a short message and as a workbook, for those who may read it (D065, D070, D074)."""

import io
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from domain.people import LANGUAGES, Role
from domain.reports import Form
from handlers import report_texts
from handlers.words import words_for
from services import reports
from services.reporting import Report
from storage.moments import stored
from tests.conversations.full_book import fill
from tests.conversations.journal import client_of
from tests.office import Office, Person

LONGEST_MESSAGE = 4096


def sheet_of(person: Person) -> Worksheet:
    """The sheet of the last workbook that the person got."""
    [sheet] = openpyxl.load_workbook(io.BytesIO(person.files[-1].content)).worksheets
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_of(person: Person) -> list[dict[str, Any]]:
    """The rows of the last workbook that the person got, by the titles of its columns."""
    header, *rows = sheet_of(person).iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


async def opens(person: Person, report: Report) -> str:
    """Open a report from the list."""
    await person.sends("/reports")
    await person.presses(words_for(person.language).plain(f"report-name-{report.name}"))
    return person.sees[-1]


@pytest.mark.parametrize(("language", "role"), list(zip(LANGUAGES, Role, strict=True)))
async def test_every_report_and_its_workbook(office: Office, language: str, role: Role) -> None:
    """In the reader's language, with real numbers and days, a header that stays in sight, and filters."""
    t = words_for(language)
    manager = await office.person('=Ия <b>"&Ко 🙂', 2001, language=language)
    await fill(manager, "=СУММ(1)", 2, last_name='<i>"&Ко')
    reader = manager
    if role is not Role.MANAGER:
        reader = await office.person('Глава <b>"&Ко', 2000, role, language=language)
    for report in reports.listed(reader.employee):
        text = await opens(reader, report)
        assert t.plain(f"report-name-{report.name}") in text
        assert len(text) <= LONGEST_MESSAGE
        assert t.plain("reports-empty") not in text
        await reader.presses(t.plain("reports-excel"))

        sheet, columns = sheet_of(reader), report_texts.shown(report, reader.employee)
        titles = [str(cell.value) for cell in sheet[1]]
        words = [t.plain(f"report-column-{column.name}") for column in columns]
        assert [title.split(", ")[0] for title in titles] == [word.split(", ")[0] for word in words]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref is not None
        assert sheet.max_row > 1
        for column, cell in zip(columns, sheet[2], strict=True):
            _check(column.form, cell.value, report.name)
            assert cell.data_type != "f"


def _check(form: Form, value: object, name: str) -> None:
    if form in {Form.NUMBER, Form.PERCENT, Form.MONEY}:
        assert value is None or isinstance(value, int | float), name
    elif form in {Form.DAY, Form.MOMENT}:
        assert value is None or isinstance(value, datetime), name
    else:
        assert value is None or (isinstance(value, str) and value), name


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_report_opens_over_an_empty_book(office: Office, language: str) -> None:
    """Each says that it is empty, and leads back to the list."""
    t = words_for(language)
    head = await office.person('<b>"&Ко', 2000, Role.HEAD, language=language)
    await head.sends("/reports")
    for report in reports.listed(head.employee):
        await head.presses(t.plain(f"report-name-{report.name}"))
        assert t.plain("reports-empty") in head.sees[-1]
        assert t.plain("reports-excel") not in head.buttons
        await head.presses(t.plain("reports-back"))
    assert head.buttons == [t.plain(f"report-name-{report.name}") for report in reports.listed(head.employee)]


async def test_a_report_by_its_name(office: Office, anna: Person) -> None:
    """`/reports долги` opens it at once; what names none, or several, leads to the list."""
    await fill(anna, "Ромашка", 1)
    await anna.sends("/reports долги")
    assert "Долги" in anna.sees[-1]
    assert "ООО «Ромашка-1»" in anna.sees[-1]
    await anna.presses("ООО «Ромашка-1»")
    assert "Ромашка-1" in anna.sees[-1]
    for unclear in ("нечто", "к"):
        await anna.sends(f"/reports {unclear}")
        assert "Какой отчёт?" in anna.sees[-1]


async def test_days_are_turned_and_pictures_drawn(office: Office, anna: Person) -> None:
    """‹ leads to the month before, where another figure stands; a picture comes from below the numbers."""
    await fill(anna, "Ромашка", 3)
    await anna.sends("/reports показатели")
    assert "ноябрь" in anna.sees[-1]
    assert "›" not in anna.buttons
    await anna.presses("‹")
    assert "октябрь" in anna.sees[-1]
    await anna.presses("›")
    await anna.presses("Картинка")
    assert anna.files[-1].content.startswith(b"\x89PNG")


async def test_a_button_in_other_hands(office: Office, anna: Person, boris: Person, stranger: Person) -> None:
    """A report for leaders opens to no manager; a wrong name, a stranger and a late tap change nothing."""
    await fill(anna, "Ромашка", 1)
    await boris.sends("/reports неделя")
    week = next(data for seen in boris.seen for data in _data(seen) if data.startswith("report_xlsx:week"))
    await anna.sends("/reports")
    for forged in (week, week.replace("report_xlsx", "report"), "report:nothing:739579", "report:week:1"):
        await anna.presses_data(forged, anna.seen[-1].message_id)
        assert anna.files == []
        assert "Неделя отдела" not in anna.sees[-1]
    await anna.presses_data("report:nothing:739579", anna.seen[-1].message_id)
    await stranger.presses_data(week, 1)
    assert stranger.files == []

    async with office.database.transaction() as uow:
        uow.connection.later(
            "update employees set role = 'manager' where id = :id", {"id": boris.employee.id}
        )
    await boris.presses_data(week, boris.seen[-1].message_id)
    assert boris.files == []


def _data(seen: Any) -> list[str]:
    return [button["callback_data"] for button in seen.buttons]


async def test_the_log_says_who_took_a_report(office: Office, anna: Person, boris: Person) -> None:
    """The head reads it by its name, with how many rows went out (D088)."""
    await fill(anna, "Ромашка", 1)
    await anna.sends("/reports долги")
    await anna.presses("Excel")
    await anna.sends("/debts")
    await anna.presses("Таблица")
    await boris.sends("/audit")
    assert boris.sees[-1].count("Долги, 3 строки") == 2
    await anna.sends("/reports долги")
    await anna.presses_twice("Excel")
    assert len(anna.files) == 3
    await anna.sends("/reports долги")
    await anna.presses("Excel")
    assert [row["Долг, RUB"] for row in rows_of(anna)] == [500, 500, 500]
    assert sum(Decimal(row["Дней просрочки"]) for row in rows_of(anna)) == 25 + 190


async def _plan(manager: Person, month: str, planned: int, paid: int) -> None:
    """Plan a month of a manager, and let a client of his pay so many roubles in it."""
    async with manager.office.database.transaction() as uow:
        person = manager.employee.id
        uow.connection.later(
            "insert into plan_figures (employee_id, month, figure, value)"
            " values (:person, :month, 'paid_sales', :planned)",
            {"person": person, "month": month, "planned": str(planned)},
        )
        uow.connection.later(
            "insert into payments (client_id, paid_on, currency, amount, credit, created_at) values"
            " ((select min(id) from clients where owner_id = :person), :day, 'RUB', :amount, 0, 0)",
            {"person": person, "day": f"{month}-10", "amount": 100 * paid},
        )


async def test_two_weak_months_are_a_quiet_word_to_the_head(
    office: Office, anna: Person, viktor: Person
) -> None:
    """Below 80 % twice in a row he is told by how much; managers are told nothing (D143)."""
    head = await office.person("Глеб", 2000, Role.HEAD)
    for manager, first, second in ((anna, 62, 71), (viktor, 62, 90)):
        await client_of(manager)
        await _plan(manager, "2026-09", 100, first)
        await _plan(manager, "2026-10", 100, second)
    for report in ("неделя", "план"):
        await head.sends(f"/reports {report}")
        assert "Анна (62 % и 71 %)" in head.sees[-1]
        assert "Виктор (" not in head.sees[-1]
    await anna.sends("/reports план")
    assert "подряд" not in anna.sees[-1]


async def test_above_the_plan_the_next_mark_is_shown(office: Office, anna: Person) -> None:
    """Past 100 % the figures say by how much, and which mark comes next (D100)."""
    await client_of(anna)
    await _plan(anna, "2026-11", 100, 123)
    await anna.sends("/reports показатели")
    assert "Сверх плана: 23 %" in anna.sees[-1]
    assert "Следующая отметка: 130 %" in anna.sees[-1]


async def test_a_key_account_manager_has_no_norm(office: Office, anna: Person, viktor: Person) -> None:
    """Visits a day stand beside the norm of who has one; who keeps key accounts has neither (D102, D150)."""
    head = await office.person("Глеб", 2000, Role.HEAD)
    for manager in (anna, viktor):
        await fill(manager, manager.name, 2)
    async with office.database.transaction() as uow:
        for manager, norm in ((anna, "fmcg"), (viktor, "key_accounts")):
            uow.connection.later(
                "insert into work_profiles (employee_id, norm) values (:id, :norm)",
                {"id": manager.employee.id, "norm": norm},
            )
    await head.sends("/reports карточка")
    await head.presses("Excel")
    found = {row["Менеджер"]: (row["Встреч в день"], row["Норма в день"]) for row in rows_of(head)}
    assert found == {"Анна": (0.1, 20), "Виктор": (None, None)}


async def test_a_long_report_stays_one_message(office: Office) -> None:
    """A dozen busy people with long names: as many as fit are told, the rest is in the workbook."""
    head = await office.person("Глеб", 2000, Role.HEAD)
    for number in range(14):
        manager = await office.person(f"{number} <b>&" * 8, 3000 + number)
        await fill(manager, f"Клиент {number} " * 6, 3)
    for report in reports.listed(head.employee):
        text = await opens(head, report)
        assert len(text) <= LONGEST_MESSAGE
        assert all(len(button) <= 40 for button in head.buttons)
    await head.sends("/reports итоги дня")
    told = head.sees[-1].count("Визиты")
    assert f"И ещё {14 - told}" in head.sees[-1]


async def test_a_client_of_his_own_rhythm(office: Office, anna: Person) -> None:
    """Who is due by his rhythm is listed after a day, and who is not, not even after two months (D166)."""
    due, patient = await client_of(anna, "Частый"), await client_of(anna, "Редкий")
    now, long_ago = stored(office.clock.now()), stored(office.clock.now() - timedelta(days=60))
    async with office.database.transaction() as uow:
        for client, heard_at, next_on in ((due, now, "2026-11-23"), (patient, long_ago, "2026-11-25")):
            cells = {"client": client.id, "manager": anna.employee.id, "at": heard_at, "next_on": next_on}
            uow.connection.later(
                "insert into activities (client_id, manager_id, kind, happened_at, created_at)"
                " values (:client, :manager, 'call', :at, :at)",
                cells,
            )
            uow.connection.later(
                "insert into cadence_runs"
                " (kind, subject_id, client_id, manager_id, steps, begun_at, anchor_on, next_on)"
                " values ('client', :client, :client, :manager, '[]', :at, '2026-11-01', :next_on)",
                cells,
            )
    await anna.sends("/reports давно")
    assert "Частый" in anna.sees[-1]
    assert "Редкий" not in anna.sees[-1]


async def test_excel_stands_below_the_screens_that_tell_the_same(
    office: Office, anna: Person, boris: Person
) -> None:
    """The funnel, open proposals, concessions and the day's summary lead to their workbooks too."""
    await fill(anna, "Ромашка", 1)
    for place, command in enumerate(("/funnel", "/proposals", "/concessions", "/summary"), start=1):
        await boris.sends(command)
        await boris.presses("Excel")
        assert len(boris.files) == place
        assert rows_of(boris)
