"""What the crowd does: the same dialogue with Fieldbook and with the bare bot."""

from bench.crowd import Step

NOTE = "Полка пустая, просят предложение на осень и скидку за объём, перезвонить после обеда"

SCRIPTS: dict[str, tuple[Step, ...]] = {
    "visit": (
        Step(text="/visit"),
        Step(data="pick:"),
        Step(data="outcome:"),
        Step(text=NOTE),
        Step(data="day:"),
    ),
    "bare": (
        Step(text="/visit"),
        Step(data="pick:"),
        Step(data="outcome:"),
        Step(text=NOTE),
        Step(data="day:"),
    ),
    "help": (Step(text="/help"),),
}
