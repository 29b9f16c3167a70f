"""Three things to try in the demo, each one tap: what the page offers to who comes for the first time."""

from typing import Any

ANNA, BORIS = 1001, 1002

GUIDE: list[dict[str, Any]] = [
    {
        "title": {"ru": "Запишите визит", "en": "Log a visit", "sk": "Zapíšte návštevu"},
        "text": {
            "ru": "Четыре нажатия и одно сообщение, выходя от клиента. Смотрите на телефон Анны.",
            "en": "Four taps and one text, walking out of the door. Watch Anna's phone.",
            "sk": "Štyri ťuknutia a jedna správa, cestou od klienta. Sledujte Annin telefón.",
        },
        "person": ANNA,
        "do": [
            {"send": "Визит"},
            {"press": "★ ООО «Ромашка»"},
            {"press": "Договорились"},
            {"send": "Пустая полка у кассы, просят КП → отправить КП"},
            {"press": "Завтра|Следующий рабочий день"},
        ],
    },
    {
        "title": {"ru": "Получите напоминание", "en": "Be reminded", "sk": "Nechajte si pripomenúť"},
        "text": {
            "ru": "Перенеситесь в следующее рабочее утро, 08:30: у Анны план дня и то, что она обещала.",
            "en": "Travel to the next working morning, 08:30: Anna gets her day and what she has promised.",
            "sk": "Presuňte sa na ďalšie pracovné ráno, 08:30: Anna dostane plán dňa a čo sľúbila.",
        },
        "person": ANNA,
        "travel": "workday",
        "look": ANNA,
    },
    {
        "title": {"ru": "Передайте жалобу", "en": "Pass a complaint on", "sk": "Odovzdajte sťažnosť"},
        "text": {
            "ru": "Клиент недоволен, и Анне это не исправить. Смотрите на телефон Бориса, её руководителя.",
            "en": "The client is not pleased, and Anna cannot fix it. Watch the phone of Boris, her head.",
            "sk": "Klient je nespokojný a Anna to nenapraví. Sledujte telefón Borisa, jej vedúceho.",
        },
        "person": ANNA,
        "do": [
            {"send": "/feedback Ромашка"},
            {"press": "Недоволен"},
            {"press": "Качество"},
            {"send": "Брак: три коробки из десяти"},
            {"press": "Нет, нужен руководитель"},
        ],
        "look": BORIS,
    },
]
