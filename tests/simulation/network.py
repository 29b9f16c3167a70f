"""What lies between the program and Telegram: latency, lost answers, outages, floods; all drawn from dice."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

HOUR = 3600.0
DAY = 24 * HOUR


class Loss(StrEnum):
    """How a request can fail."""

    NONE = "none"
    REFUSED = "no connection"
    LOST_BEFORE = "lost before it arrived"
    LOST_AFTER = "the answer was lost"
    BROKEN_BEFORE = "502 before it took effect"
    BROKEN_AFTER = "502 after it took effect"
    FLOOD = "429"
    SILENT = "no answer in time"


@dataclass(frozen=True, slots=True)
class Passage:
    """How one request fares: seconds there and back, and what is lost."""

    there: float
    back: float
    loss: Loss


@dataclass(frozen=True, slots=True)
class Outage:
    """A time in which nothing, or only half of it, gets through."""

    begins: float
    ends: float
    loss: Loss


@dataclass
class Network:
    """Draws how each request fares. `faults` is the part of requests that fail outside of outages."""

    dice: Random
    faults: float = 0.01
    outages: list[Outage] = field(default_factory=list)
    is_healed: bool = False

    def plan_outages(self, days: float, per_day: float) -> None:
        """Draw short outages, and a long one every few days."""
        at = self.dice.expovariate(per_day / DAY) if per_day else days * DAY
        while at < days * DAY:
            lasts = self.dice.uniform(2, 5) * HOUR if self.dice.random() < 0.12 else self.dice.uniform(5, 600)
            loss = self.dice.choice((Loss.REFUSED, Loss.LOST_BEFORE, Loss.BROKEN_BEFORE, Loss.SILENT))
            if self.dice.random() < 0.1:
                lasts, loss = self.dice.uniform(1, 40), Loss.LOST_AFTER
            self.outages.append(Outage(at, at + lasts, loss))
            at += lasts + self.dice.expovariate(per_day / DAY)

    def heal(self, now: float) -> None:
        """End all trouble for good."""
        self.is_healed = True
        self.outages = [
            Outage(one.begins, min(one.ends, now), one.loss) for one in self.outages if one.begins < now
        ]

    def outage_at(self, now: float) -> Outage | None:
        """Give the outage that is on."""
        place = bisect_right(self.outages, now, key=lambda outage: outage.begins)
        found = self.outages[place - 1] if place else None
        return found if found is not None and now < found.ends else None

    def passage(self, now: float) -> Passage:
        """Draw how a request that leaves now fares."""
        dice = self.dice
        slow = dice.random() < 0.003
        there, back = (dice.uniform(0.5, 3.0) if slow else dice.uniform(0.02, 0.08) for _ in range(2))
        outage = self.outage_at(now)
        if outage is not None:
            return Passage(there, back, outage.loss)
        if self.is_healed or dice.random() >= self.faults:
            return Passage(there, back, Loss.NONE)
        losses = [loss for loss in Loss if loss not in (Loss.NONE, Loss.SILENT)]
        return Passage(there, back, dice.choice(losses))

    def pause(self) -> int:
        """Draw the seconds that Telegram asks to wait for."""
        return self.dice.choice((1, 2, 3, 5, 9, 35))
