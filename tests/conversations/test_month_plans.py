"""The plan of a month beside the facts: set by the head, seen alike by both, drawn (D070, D106, D107)."""

from io import BytesIO

from openpyxl import load_workbook

from tests.conversations.diary import known_client
from tests.conversations.journal import log_visit
from tests.office import Office, Person


async def test_the_head_plans_and_both_see_it(office: Office, anna: Person, boris: Person) -> None:
    """A typed number becomes the plan; the fact is counted, with a forecast by working days."""
    await known_client(anna)
    await log_visit(anna)
    await anna.sends("/plan")
    assert "План на этот месяц ещё не задан" in anna.sees[-1]
    await boris.sends("/plan")
    await boris.presses("Анна")
    await boris.presses("Визиты")
    await boris.sends("восемьдесят")
    assert "не похоже на число" in boris.sees[-1]
    await boris.sends("40")
    assert "Визиты: 1 из 40 (2 %), прогноз 1: недостижимо" in boris.sees[-1]
    await boris.presses("Оплаченные продажи")
    await boris.sends("1,5 млн")
    assert "Оплаченные продажи: 0 ₽ из 1 500 000 ₽ (0 %)" in boris.sees[-1].replace("\u00a0", " ")
    await boris.presses("Оплаченные продажи")
    await boris.presses("Без плана")
    assert "Оплаченные продажи" not in boris.sees[-1]

    await anna.sends("/plan")
    assert "Мой план: ноябрь 2026" in anna.sees[-1]
    assert "Визиты: 1 из 40" in anna.sees[-1]
    await anna.presses("Картинка")
    assert anna.files[-1].content.startswith(b"\x89PNG")
    await anna.sends("/mystats")
    await anna.presses("Месяц")
    await anna.presses("Картинка")
    assert len(anna.files) == 2
    await boris.presses("Все планы")
    assert "Визиты: 1 из 40" in boris.sees[-1]
    await boris.presses("Таблица (xlsx)")
    book = load_workbook(BytesIO(boris.files[-1].content))
    assert book.sheetnames == ["План и факт", "Люди", "Дни"]
    assert [cell.value for cell in book["План и факт"][2]][:4] == ["Анна", "Визиты", 40, 1]
    assert [row[1].value for row in book["Дни"].iter_rows(min_row=25, max_row=25)] == [1]


async def test_norms_and_newcomers(office: Office, anna: Person, boris: Person) -> None:
    """A newcomer's plan grows by the month; key account managers have neither visit plan nor norm (D215)."""
    await known_client(anna)
    await log_visit(anna)
    await boris.sends("/plan")
    await boris.presses("Анна")
    await boris.presses("Визиты")
    await boris.sends("60")
    await boris.sends("/team")
    await boris.presses("Анна")
    await boris.presses("Норма и стаж")
    await boris.presses("B2B")
    await boris.presses("С какого дня работает")
    await boris.sends("01.10.2026")
    assert "Работает у нас с: 1 октября" in boris.sees[-1]
    await anna.sends("/plan")
    assert "Визиты: 1 из 20" in anna.sees[-1]
    await anna.sends("/mystats")
    await anna.presses("Неделя")
    assert "Встреч и визитов за рабочий день: 0,5, обычно 2" in anna.sees[-1]
    await boris.presses("Ключевые клиенты")
    await anna.sends("/plan")
    assert "Визиты" not in anna.sees[-1]
    await anna.sends("/mystats")
    await anna.presses("Неделя")
    assert "за рабочий день" not in anna.sees[-1]


async def test_a_plan_is_shared_out(office: Office, anna: Person, viktor: Person, boris: Person) -> None:
    """The department's number is divided among its managers; nothing is lost in rounding."""
    await boris.sends("/plan")
    await boris.presses("Поделить на всех: Визиты")
    await boris.sends("81")
    assert "Визиты: 0 из 81" in boris.sees[-1]
    await anna.sends("/plan")
    await viktor.sends("/plan")
    parts = {person.sees[-1].split("Визиты: 0 из ")[1][:2] for person in (anna, viktor)}
    assert parts == {"40", "41"}
