"""Needs, news, the dossier and files of a client: each with its day and author, two taps from the card."""

from datetime import timedelta

from tests.conftest import START
from tests.office import Office, Person


async def test_needs_and_a_dossier_are_kept_with_day_and_author(anna: Person, boris: Person) -> None:
    """A need stands on the card until it is met; the head reads the same, a part is rewritten (D080)."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Что знаем")
    assert "Пока ничего не записано" in anna.sees[-1]
    await anna.presses("+ Что нужно")
    await anna.sends("Стеллажи <в> торговый зал")
    assert "• Стеллажи <в> торговый зал (сегодня, Анна)" in anna.sees[-1]
    await anna.presses("Цели и планы")
    await anna.sends("Вторая точка")
    await anna.presses("Цели и планы")
    assert "Сейчас записано:\nВторая точка" in anna.sees[-1]
    await anna.sends("Третья точка")
    assert "Цели и планы: Третья точка (Анна, сегодня)" in anna.sees[-1]
    await anna.presses("К карточке")
    assert "Нужно: Стеллажи <в> торговый зал" in anna.sees[-1]

    await boris.sends("альфа")
    await boris.presses("Что знаем")
    assert "Третья точка" in boris.sees[-1]
    await boris.presses_twice("✓ Стеллажи")
    assert "Стеллажи" not in boris.sees[-1]
    await boris.presses("Цели и планы")
    await boris.presses("Очистить")
    assert "Досье" not in boris.sees[-1]


async def test_news_ask_whether_the_plan_changes(office: Office, anna: Person) -> None:
    """Yes promises to think it over on a day; a long text is refused, not cut (D082)."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Что знаем")
    await anna.presses("+ Новость")
    await anna.sends("я" * 1001)
    assert "Слишком длинно" in anna.sees[-1]
    await anna.sends("Открывают второй магазин")
    assert "Меняет ли она план" in anna.sees[-1]
    await anna.presses("Да, пересмотреть")
    await anna.presses("Завтра")
    assert "Напомню пересмотреть план: ср, 25 ноября" in anna.sees[-1]
    await anna.presses("К карточке")
    await anna.presses("Что знаем")
    assert "Открывают второй магазин (сегодня, Анна)" in anna.sees[-1]

    await office.moves_to(START + timedelta(hours=23))
    assert any("Пересмотреть план: Открывают второй магазин" in text for text in anna.sees)


async def test_files_are_kept_and_sent_back(anna: Person, viktor: Person) -> None:
    """Photos and documents; to a stranger's tap there is no such file."""
    await anna.sends("/newclient Альфа, Киров")
    await anna.presses("Файлы")
    await anna.presses("Добавить файлы")
    await anna.sends("вот")
    assert "пришлите файлы" in anna.sees[-1]
    await anna.sends(document={"file_id": "d", "file_unique_id": "d", "file_name": "Договор.pdf"})
    photo = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
    await anna.sends(photo=[photo], caption="Витрина")
    assert anna.sees[-1] == "Сохранено. Ещё?"
    await anna.presses("Готово")
    assert "2 файла" in anna.sees[-1]
    assert anna.buttons[:2] == ["Витрина, сегодня", "Договор.pdf, сегодня"]
    data = anna.seen[-1].buttons[1]["callback_data"]
    await anna.presses("Договор.pdf")
    assert anna.seen[-2].payload["document"] == "d"
    await anna.presses("Удалить")
    assert "1 файл." in anna.sees[-1]
    await anna.presses("К карточке")
    assert "Файлы (1)" in anna.buttons

    await viktor.sends("/clients")
    await viktor.presses_data(data.replace("1", "2"), viktor.seen[-1].message_id)
    assert viktor.sees[-1] == "Такого файла нет."
    await anna.presses_data(data, anna.seen[-1].message_id)
    assert anna.sees[-1] == "Такого файла нет."


async def test_a_slovak_reads_it_all_in_slovak(office: Office) -> None:
    """Terms, needs, files, the check and the filters, of a client with a strange name."""
    vera = await office.person("Vera", 1005, language="sk", zone="Europe/Bratislava")
    await vera.sends('/newclient <b>"&Кo Cukráreň s.r.o., Nitra')
    for screen, field, text, told in (
        ("Podmienky", "Splatnosť", "2 týždne", "splatnosť 14 dní"),
        ("Podmienky", "Úverový limit", "20 000", "limit 20 000 €"),
        ("Zmeniť", "Segment", "HoReCa 🌼", "HoReCa 🌼"),
    ):
        await vera.presses(screen)
        await vera.presses(field)
        await vera.sends(text)
        assert told in vera.sees[-1].replace("\u00a0", " ")
    await vera.presses("Podmienky")
    await vera.presses("Preveriť klienta")
    await vera.sends("/clients")
    assert not any("Pokračovať" in text for text in vera.buttons)
    await vera.presses("Filtre…")
    await vera.presses("Mesto")
    await vera.presses("Nitra (1)")
    await vera.presses("Cukráreň")
    await vera.presses("Čo vieme")
    await vera.presses("+ Potreba")
    await vera.sends("Nové vitríny")
    assert "• Nové vitríny (dnes, Vera)" in vera.sees[-1]
    await vera.sends("/client cukrarni")
    assert vera.sees[-1].startswith('<b>"&Кo Cukráreň s.r.o.')
