// Where time travel goes: mornings of a zone.

const DAY = 86400000;

// What the wall clock of a zone shows at a moment, as if it were UTC. Both in milliseconds.
function wallClock(moment, zone) {
  const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" };
  const parts = new Intl.DateTimeFormat("en", { ...fields, timeZone: zone || undefined }).formatToParts(moment);
  const value = Object.fromEntries(parts.map((part) => [part.type, Number(part.value)]));
  return Date.UTC(value.year, value.month - 1, value.day, value.hour, value.minute, value.second);
}

// Half past eight tomorrow, or on the next day from Monday to Friday; in seconds since 1970.
export function morning(now, zone, { workday = false } = {}) {
  const midnight = Math.floor(wallClock(now * 1000, zone) / DAY) * DAY;
  let day = midnight + DAY;
  while (workday && [0, 6].includes(new Date(day).getUTCDay())) day += DAY;
  const wanted = day + 8.5 * 3600000;
  let moment = wanted;
  for (let turn = 0; turn < 2; turn += 1) moment += wanted - wallClock(moment, zone);
  return moment / 1000;
}
