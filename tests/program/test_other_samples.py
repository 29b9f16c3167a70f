"""Exports of other makers by the same rules: other headers, orders, titles and labels."""

import csv
import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from domain.import_rows import ClientRow, InvoiceRow, PaymentRow, PlanFigure, PlanRow, Record
from domain.imports.dates import month_in, report_day
from domain.imports.faults import FileFault, FileRefused
from domain.imports.headers import column_of
from domain.imports.purposes import named_documents
from handlers.words import Words
from services.reading.records import unpack
from services.reading.understanding import Reading, Wanted, understand

TODAY = date(2026, 11, 24)
TAX_ID = "7799005003"
Rows = list[list[Any]]


def as_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """The rows as a text file."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def as_xlsx(rows: Rows) -> bytes:
    """The rows as a workbook."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    sheet = book.create_sheet("Лист", 0)
    for row in rows:
        sheet.append(row or [None])
    book.save(file)
    return file.getvalue()


def read(content: bytes, name: str = "export.csv") -> tuple[Reading, list[Record]]:
    """What is understood of a file."""
    reading = understand(content, name, Wanted(TODAY))
    return reading, [record for page in reading.pages for record in unpack(page)]


STATEMENT: Rows = [
    ["ООО «Пример Опт», расчетный счет 40702810000000000001"],
    ["за период 20.11.2026 - 24.11.2026"],
    ["№", "Дата", "Номер п/п", "Плательщик", "ИНН", "Счет плательщика", "Кредит", "Дебет", "Основание"],
    [1, "20.11.2026", 101, "Альфа", TAX_ID, "40702810000000000002", "100,00", "", "Опл.с-ф 5 от 01.11.26"],
    [2, "20.11.2026", 102, "Бета", "", "40702810000000000003", "", "7,00", "Оплата поставщику"],
    ["", "", "", "", "", "", 100, 7, "Итого"],
]


@pytest.mark.parametrize("content", [as_csv(STATEMENT, "\t", "utf-16"), as_xlsx(STATEMENT)])
def test_a_statement_under_titles_has_numbers_beside_the_count(content: bytes) -> None:
    """A title is no group of columns, an account no invoice, and "№" that counts rows no payment's number."""
    reading, (payment,) = read(content)

    assert isinstance(payment, PaymentRow)
    assert (payment.row, payment.number, payment.purpose) == (4, "101", "Опл.с-ф 5 от 01.11.26")
    assert [(one.number, one.issued_on) for one in payment.named] == [("5", date(2026, 11, 1))]
    assert [reason.value for _, reason in reading.skipped] == ["outgoing"]
    assert reading.rejections == ()


@pytest.mark.parametrize(
    "header", ["Покупатель / Договор / Документ расчетов", "Покупатель\nДоговор\nДокумент расчетов"]
)
def test_levels_are_known_by_a_header_in_one_cell(header: str) -> None:
    """The header may name the levels in a line or under each other; nothing but labels tells them apart."""
    rows: Rows = [
        ["Задолженность на 23.11.2026 (сформировано 24.11.2026)"],
        [header, "Долг, руб.", "Не просрочено", "Просрочено", "Дата погашения (план)"],
        ["Гамма (ЗАО)", 290], ["№ 7/26 от 15.03.2026", 290],
        ["Реализация УТ-000006 от 11.10.2026 0:00:00", "300,00", None, None, "11.11.2026"],
        ["Поступление 0000-000099 от 13.10.2026 10:00:00", -10],
        [None, "Итого", 290],
    ]  # fmt: skip
    reading, (invoice,) = read(as_xlsx(rows), "debts.xlsx")

    assert isinstance(invoice, InvoiceRow)
    assert (reading.report_day, invoice.client.legal_form, invoice.number) == (
        date(2026, 11, 23),
        "ЗАО",
        "УТ-000006",
    )
    assert (invoice.row, invoice.due_on) == (5, date(2026, 11, 11))
    assert [reason.value for _, reason in reading.skipped] == ["advance"]


def test_the_label_of_a_total_stands_in_any_column() -> None:
    """It is no record; a bare "№" that does not count the rows holds the documents' numbers."""
    rows: Rows = [
        ["Срок оплаты", "Должник", "IČ", "Дата", "№", "Долг, тыс. руб."],
        ["31.10.2026", "ООО Альфа", TAX_ID, "01.10.2026", "512", "1,250"],
        ["Итого", "", "", "", "", "1,250"],
    ]
    _, (invoice,) = read(as_csv(rows))

    assert isinstance(invoice, InvoiceRow)
    assert (invoice.number, invoice.client.tax_id, str(invoice.amount)) == ("512", TAX_ID, "1250.00")


def test_a_group_of_clients_is_labelled_in_whatever_column_is_first() -> None:
    """The manager's name alone in a row heads the clients below it."""
    rows: Rows = [
        ["Телефон", "Контрагент", "ИНН"],
        ["Малышев Егор Олегович", "", ""],
        ["8 900 000-11-22", "ООО Альфа", TAX_ID],
    ]
    _, (client,) = read(as_csv(rows, ",", "cp1251"))

    assert isinstance(client, ClientRow)
    assert (client.row, client.manager, client.phones) == (3, "Малышев Егор Олегович", ("+79000001122",))


@pytest.mark.parametrize(
    "rows",
    [
        [["Sales targets"], ["01.12.2026 - 31.12.2026"], ["Sales rep", "Paid sales", "New clients"]],
        [["План"], ["Период:", "12 месяц 2026"], ["Менеджер", "План продаж", "План по новым клиентам"]],
        [["Plan Dec-2026"], ["Obchodník", "Predaj", "Noví klienti"]],
    ],
)
def test_a_plan_is_of_the_month_that_its_title_names(rows: Rows) -> None:
    """By name, by number or by its days; a column that names who sells is no sum of sales."""
    reading, (plan,) = read(as_csv([*rows, ["Левин Б.М.", "2 100", "6"]]))

    assert isinstance(plan, PlanRow)
    assert reading.month == date(2026, 12, 1)
    assert {figure: int(value) for figure, value in plan.figures.items()} == {
        PlanFigure.PAID_SALES: 2100,
        PlanFigure.NEW_CLIENTS: 6,
    }


def test_a_plan_with_months_in_its_rows_is_of_theirs() -> None:
    """The month of the file is that of most rows."""
    rows: Rows = [["ФИО", "Месяц", "Выручка", "Визиты"], ["Левин Борис", "12.2026", "100", "3"]]

    assert read(as_csv(rows))[0].month == date(2026, 12, 1)


def test_a_document_is_named_with_the_hour_it_was_made_at() -> None:
    """Neither the hour nor the words before the number hide it."""
    (named,) = named_documents("по Счет на оплату покупателю 123 от 03.11.2026 10:22:11")

    assert (named.number, named.issued_on) == ("123", date(2026, 11, 3))


def test_the_day_of_printing_is_not_the_report_s() -> None:
    """It may stand in the same line, before or behind."""
    assert report_day(["Печать: 24.11.2026. Данные на 23.11.2026"]) == date(2026, 11, 23)
    assert report_day(["Дата отчёта: 23.11.2026   Дата печати: 24.11.2026"]) == date(2026, 11, 23)
    assert report_day(["Print date 24.11.2026"]) is None
    assert month_in("Dec '26") == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Дата оплаты (план)", "due"), ("Дата оплаты", "pay_day"), ("Должник", "name"),
        ("Sold-to party", "name"), ("Макс. долг", "limit"), ("Допустимая сумма задолженности", "limit"),
        ("K úhrade", "debt"),
        ("Paid to date", "paid"), ("IČ", "tax_id"), ("IČ DPH", "vat_id"), ("Business ID", "tax_id"),
        ("Тип клиента", "category"), ("Счет получателя", "ignored"),
    ],
)  # fmt: skip
def test_columns_are_known_by_other_names(title: str, column: str) -> None:
    """As other programs and people call them."""
    assert column_of(title) == column


@pytest.mark.parametrize("language", ["ru", "en", "sk"])
def test_every_fault_of_a_file_has_its_sentence(language: str) -> None:
    """Whatever is refused, somebody is told why."""
    assert all(
        Words(language).plain(f"import-fault-{fault.value}").endswith((".", "!")) for fault in FileFault
    )


def test_a_table_without_a_header_is_refused() -> None:
    """Rows of data are not taken for their names."""
    with pytest.raises(FileRefused, match="no_header"):
        read(as_csv([["ООО Альфа", TAX_ID, "8 900 000-11-22"], ["ООО Бета", "", "8 900 000-11-23"]]))
