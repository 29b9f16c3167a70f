"""Documents as purposes of payments and reports of 1C name them (rules 7 and 9)."""

from datetime import date

import pytest

from domain.imports.columns import Column
from domain.imports.documents import is_contract, read_label
from domain.imports.headers import column_of
from domain.imports.purposes import named_documents


@pytest.mark.parametrize(
    ("purpose", "named"),
    [
        ("Оплата по счету № 123 от 03.11.2026, НДС 20%", "123 3.11"),
        ("Оплата по счёту №0000-000123 от 03.11.2026 г. В т.ч. НДС 20% - 34 875-00 руб.", "123 3.11"),
        ("Опл. по сч. 123 от 03.11.26 за товар. Без НДС", "123 3.11"),
        ("ОПЛАТА ПО СЧЕТУ N 123 ОТ 03.11.2026 В Т.Ч. НДС 20%", "123 3.11"),
        ("За товар по сч.№ 123 от 03.11.2026г., договор № 15 от 01.02.2026, НДС 20%", "123 3.11"),
        ("По дог. 15 от 01.02.2026 счет №123 от 03 ноября 2026", "123 3.11"),
        ("Счёт от 03.11.2026 № 123", "123 3.11"),
        ("Оплата по акту сверки на 31.10.2026. Без НДС", ""),
        ("Предоплата по договору № 15 от 01.02.2026, НДС 20%", ""),
        ("Оплата за товар, НДС 20%", ""),
        ("По счетам №№ 12, 13 от 01.11.2026 и 14 от 02.11.2026", "12 -, 13 1.11, 14 2.11"),
        ("Счета: №5 от 01.10.2026 (1000,00), №6 от 02.10.2026 (2000,00)", "5 1.10, 6 2.10"),
        ("Оплата по счету № 123 за ноябрь 2026 г. Сумма 5000-00", "123 -"),
        ("УПД ТД00-000091 от 09.11.2026, акт № 5 от 02.11.2026", "91 9.11"),
        ("Payment for invoice INV-00101 dated 2026-09-14", "101 14.9"),
        ("Úhrada faktúry č. FV2026110055 zo dňa 19. 11. 2026", "2026110055 19.11"),
        ("VS 2026110055, DPH 20%", "2026110055 -"),
    ],
)
def test_documents_of_a_purpose(purpose: str, named: str) -> None:
    """Contracts, acts, rates and sums of VAT are none; several are told in their order."""
    found = [
        f"{one.number} {f'{one.issued_on.day}.{one.issued_on.month}' if one.issued_on else '-'}"
        for one in named_documents(purpose)
    ]
    assert ", ".join(found) == named


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Реализация товаров и услуг 0000-000134 от 10.09.2026 12:57:24", "0000-000134"),
        ("Реализация (акт, накладная, УПД) 00БП-000026 от 10.09.2026 15:36:57", "00БП-000026"),
        ("Корректировка долга ТД00-000061 от 10.09.2026 11:17:02", "ТД00-000061"),
        ("Счет на оплату № 15 от 10.09.2026", "15"),
        ("Faktúra FV2026090014 zo dňa 10. 9. 2026", "FV2026090014"),
        ("Invoice INV-7 dated 2026-09-10", "INV-7"),
    ],
)
def test_labels_of_documents(label: str, number: str) -> None:
    """The number and the day are found behind the kind."""
    found = read_label(label)
    assert found is not None
    assert (found.number, found.issued_on, found.is_typed) == (number, date(2026, 9, 10), True)
    assert not is_contract(label)


@pytest.mark.parametrize(
    "label",
    ["№ 7/26 от 15.03.2026", "Договор поставки № 74-П от 16.03.2026", "Основной договор", "Без договора"],
)
def test_contracts_are_no_documents(label: str) -> None:
    """They look like documents and carry sums."""
    assert is_contract(label)


@pytest.mark.parametrize(
    ("headers", "column"),
    [
        ("Наименование, Контрагент, Клиент, Customer name, Odberateľ, Názov firmy, Плательщик", Column.NAME),
        ("ИНН, ИНН/КПП, Tax ID, IČO, Reg. No., Company ID, TaxId", Column.TAX_ID),
        ("Срок оплаты, Оплатить до, Due date, Splatná, Dátum splatnosti, Maturity", Column.DUE),
        ("Задолженность, Остаток долга, Outstanding, Balance due, Zostáva uhradiť, Amount due", Column.DEBT),
        ("Оплачено, Погашено, Paid, Uhradené, Paid amount", Column.PAID),
        ("Сумма, Сумма документа, Amount, Suma, Čiastka, Сумма с НДС, Invoice amount", Column.AMOUNT),
        (
            "Дней просрочки, в т. ч. просрочено, Days overdue, 31-60, Dni po splatnosti, КПП, Банк",
            Column.IGNORED,
        ),
        ("Назначение платежа, Payment details, Účel platby, Popis", Column.PURPOSE),
        ("Менеджер, Ответственный, Sales manager, Obchodník, Account manager", Column.MANAGER),
        ("Отсрочка платежа, Payment terms (days), Splatnosť (dni)", Column.DEFERRAL),
    ],
)
def test_headers_in_three_languages(headers: str, column: Column) -> None:
    """Whatever a program calls its columns."""
    assert {header: column_of(header) for header in headers.split(", ")} == dict.fromkeys(
        headers.split(", "), column
    )
