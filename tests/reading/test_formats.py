"""A table is the same table in whatever encoding, format, order of columns or shape it comes."""

import csv
import io
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter

from domain.import_rows import ClientRow, ImportKind, InvoiceRow, PaymentRow, PlanRow, Reason, Record, Skipped
from services.reading.records import unpack
from services.reading.understanding import Reading, Wanted, understand
from tests.program.test_samples import SAMPLES, TODAY
from tests.reading import making

SOURCES = {
    "clients_ru.csv": ("cp1251", ";"),
    "debts_flat.csv": ("utf-8-sig", ","),
    "pohladavky.csv": ("utf-8", ";"),
}


def read(content: bytes, name: str = "a.csv", region: str = "RU") -> Reading:
    """What is understood of a file."""
    return understand(content, name, Wanted(TODAY, region))


def records(reading: Reading) -> list[Record]:
    """The records of a file, whatever rows they stood in."""
    return [replace(record, row=0) for page in reading.pages for record in unpack(page)]


def grid(name: str) -> list[list[str]]:
    """The rows of a sample."""
    encoding, separator = SOURCES[name]
    text = (SAMPLES / name).read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def shuffled(rows: list[list[str]]) -> bytes:
    """The same columns in another order, with others between them."""
    order = list(range(len(rows[0])))
    random.Random(1).shuffle(order)
    mixed = [[row[place] for place in order] if row else [] for row in rows]
    body = (["1", "x", *row, "ы"] if row else [] for row in mixed[1:])
    return making.text([["№", "Код", *mixed[0], "Заметка"], *body])


WAYS: dict[str, Callable[[list[list[str]]], bytes]] = {
    "utf-16 and tabs": lambda rows: making.text(rows, "\t", "utf-16"),
    "a bar": lambda rows: making.text(rows, "|", "utf-8-sig"),
    "commas": lambda rows: making.text(rows, ",", "utf-8"),
    "sep=": lambda rows: making.text(rows, ";", "utf-8-sig", head="sep=;\r\n"),
    "a title": lambda rows: making.text([["Отчёт"], [], *rows], ";", "utf-8"),
    "xlsx": making.xlsx,
    "a page": making.page,
    "a page in utf-16": lambda rows: making.page(rows, "utf-16"),
    "xml": making.xml,
    "ods": making.ods,
    "another order": shuffled,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", SOURCES)
def test_a_table_is_the_same_however_it_is_saved(name: str, way: str) -> None:
    """The records, the rejections and what is skipped, whatever the file's name says."""
    expected = read((SAMPLES / name).read_bytes(), name)
    found = read(WAYS[way](grid(name)), "export.xls")

    assert records(found) == records(expected)
    assert [one.reason for one in found.rejections] == [one.reason for one in expected.rejections]
    assert len(found.skipped) == len(expected.skipped)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("clients_ru.csv", "cp1251"), ("clients_ru.csv", "koi8-r"), ("clients_ru.csv", "cp866"),
        ("clients_ru.csv", "utf-16-be"), ("clients_ru.csv", "utf-16-le"), ("clients_ru.csv", "mac-cyrillic"),
        ("pohladavky.csv", "cp1250"), ("pohladavky.csv", "iso8859-2"), ("pohladavky.csv", "cp852"),
    ],
)  # fmt: skip
def test_old_encodings_are_told_apart(name: str, encoding: str) -> None:
    """What the encoding can write at all is read as it was written."""
    rows = [[cell.encode(encoding, "ignore").decode(encoding) for cell in row] for row in grid(name)]
    assert records(read(making.text(rows, ";", encoding))) == records(read(making.text(rows)))


def report(**wanted: str) -> tuple[list[list[str]], list[int]]:
    """The report of 1C as texts, with the outline levels of its rows."""
    import python_calamine

    sheet = python_calamine.load_workbook(str(SAMPLES / "debts_1c.xlsx")).get_sheet_by_index(0)
    rows = [[_told(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    documents = ("Реализация", "Корректировка", "Поступление")
    contracts = ("Договор", "№", "Основной", "Без")
    levels = [
        2 if row[0].startswith(documents) else int(number > 8 and row[0].startswith(contracts))
        for number, row in enumerate(rows)
    ]
    return rows, levels


def _told(cell: object) -> str:
    return f"{cell:%d.%m.%Y}" if isinstance(cell, date) else "" if cell is None else str(cell)


@pytest.mark.parametrize("way", ["levels", "indents", "blanks", "neither", "text"])
def test_levels_of_a_report_are_told_by_anything(way: str) -> None:
    """Outline levels, indents, blanks before the text, or nothing but the labels themselves."""
    rows, levels = report()
    if way == "blanks":
        rows = [[" " * 2 * level + row[0], *row[1:]] for row, level in zip(rows, levels, strict=True)]
    content = {
        "levels": lambda: making.xlsx(rows, levels=levels),
        "indents": lambda: making.xlsx(rows, indents=levels),
        "text": lambda: making.text(rows, ";", "cp1251"),
    }.get(way, lambda: making.xlsx(rows))()

    found = read(content, "report.xlsx")
    expected = read((SAMPLES / "debts_1c.xlsx").read_bytes(), "debts_1c.xlsx")
    assert records(found) == records(expected)
    assert found.report_day == date(2026, 11, 23)
    assert [reason for _, reason in found.skipped] == [Skipped.ADVANCE] * 2


def test_a_bank_statement() -> None:
    """Debit is outgoing, and so is what we have paid ourselves; the turnover below is no payment."""
    found = read(
        making.text(
            [
                ["Выписка за 20.11.2026"],
                ["ООО «Пример Опт»"],
                "Дата;Номер;Плательщик;ИНН плательщика;Получатель;Дебет;Кредит;Назначение".split(";"),
                "20.11.2026;15;ООО Ромашка;7799001009;ООО Пример Опт;;1 000,00;По счету 5".split(";"),
                "20.11.2026;16;ООО Пример Опт;;ООО Склад;500,00;;За аренду по счету 9".split(";"),
                "Итого оборотов;;;;;500,00;1 000,00;".split(";"),
            ],
            encoding="cp1251",
        )
    )
    [payment] = records(found)
    assert found.kind is ImportKind.PAYMENTS
    assert isinstance(payment, PaymentRow)
    assert (payment.client.name, payment.amount) == ("Ромашка", Decimal(1000))
    assert [one.number for one in payment.named] == ["5"]
    assert found.skipped == ((5, Skipped.OUTGOING),)


def test_groups_subtotals_and_signatures_are_no_clients() -> None:
    """A manager above his clients, a subtotal, the head's signature; a company called Total is one."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet("Клиенты")
    rows = [
        ("Список контрагентов",), ("Наименование", "ИНН", "Телефон", "Лимит, тыс. руб."),
        ("Кольцова Анна Сергеевна", None, None, 150), ("ООО Ромашка", 299003100, 79000000001, 1.5),
        ("<Менеджер не указан>",), ("Total Oil LLC", None, "8 900 000-00-02, +7 900 000-00-03"),
        ("Итого", None, None, 151.5), ("Руководитель ____________",),
    ]  # fmt: skip
    for number, row in enumerate(rows):
        sheet.set_row(number, None, None, {"level": int(number in {3, 5})})
        for place, cell in enumerate(row):
            if cell is not None:
                sheet.write(number, place, cell)
    book.add_worksheet("Справка").write(0, 0, "Это справка")
    book.close()

    found = read(content.getvalue(), "clients.xlsx")
    clients = [record for record in records(found) if isinstance(record, ClientRow)]
    assert [(one.client.name, one.client.tax_id, one.manager, one.credit_limit) for one in clients] == [
        ("Ромашка", "0299003100", "Кольцова Анна Сергеевна", 1500),
        ("Total Oil", "", "", None),
    ]
    assert clients[1].phones == ("+79000000002", "+79000000003")


def test_formulas_errors_and_hidden_rows() -> None:
    """An error is no value, a stored result is one, an empty formula is empty, and what is hidden counts."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Клиент", "Номер", "Дата", "Срок оплаты", "Сумма"])
    sheet.write_row(1, 0, ["Ромашка", "1", 46000, 46010])
    sheet.write_formula(1, 4, "=2+2", None, 4)
    sheet.write_row(2, 0, ["Ромашка", "2", 46000, 46010])
    sheet.write_formula(2, 4, "=A1/0", None, "#DIV/0!")
    sheet.write_row(3, 0, ["Ромашка", "3", 46000, 46010])
    sheet.write_formula(3, 4, "=A9", None, "")
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.set_column(1, 1, None, None, {"hidden": True})
    book.close()

    found = read(content.getvalue())
    [invoice] = records(found)
    assert isinstance(invoice, InvoiceRow)
    assert (invoice.number, invoice.amount, invoice.issued_on) == ("1", Decimal(4), date(2025, 12, 9))
    reasons = [(one.row, one.reason) for one in found.rejections]
    assert reasons == [(3, Reason.AMOUNT_INVALID), (4, Reason.AMOUNT_MISSING)]


def test_a_plan_beside_facts() -> None:
    """Two rows of headers, thousands in the title, counts that are none, and a month in Slovak."""
    found = read(
        making.text(
            [
                ["Plán na december 2026, tis. EUR"],
                ["Obchodník", "Tržby", "", "Návštevy", ""],
                ["", "plán", "skutočnosť", "plán", "skutočnosť"],
                ["Ján Kováč", "210,5", "100", "60", "5"],
                ["Spolu", "210,5", "100", "60", "5"],
            ],
            encoding="cp1250",
        )
    )
    [plan] = records(found)
    assert isinstance(plan, PlanRow)
    assert (plan.month, {figure.value: str(value) for figure, value in plan.figures.items()}) == (
        date(2026, 12, 1),
        {"paid_sales": "210500.0", "visits": "60"},
    )
