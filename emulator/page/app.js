// The page: one phone on a phone, two beside each other on a desk.

import { perform } from "./acts.js";
import { get, listen, post } from "./api.js";
import { Drawer } from "./drawer.js";
import { el, icon } from "./dom.js";
import { Guide } from "./guide.js";
import { morning } from "./moments.js";
import { Phone } from "./phone.js";
import { day, shortDay, t, time } from "./words.js";

const byId = (id) => document.getElementById(id);
const wide = matchMedia("(min-width: 860px)");
const phones = [new Phone(t("firstPhone"), remember), new Phone(t("secondPhone"), remember)];
const toast = (text) => phones[0].toast(text);
const drawer = new Drawer(byId("drawer"), toast);
const guide = new Guide(byId("guide"));
const MORNINGS = { tomorrow: {}, workday: { workday: true } };
const USUAL_STEPS = t("guide").map(([title, text], index) => ({ title, text, ...[{ send: "/start" }, { send: "/help" }, { travel: "tomorrow" }][index] }));
let world = null;
let pending = 0;
let looking = null;
let lost = false;

document.title = t("title");
byId("title").textContent = t("title");
byId("disclaimer").textContent = t("disclaimer");
theme(localStorage.getItem("theme"));
tools();
clockButtons();
start();

async function start() {
  world = await get("world");
  const wished = new URLSearchParams(location.hash.slice(1));
  const people = world.people.filter((one) => !one.deleted).map((one) => one.id);
  phones[0].person = known(people, wished.get("left")) ?? people[0];
  phones[1].person = known(people, wished.get("right")) ?? people[1] ?? people[0];
  layout();
  wide.addEventListener("change", layout);
  for (const phone of phones) { phone.world = world; phone.open(phone.person); }
  show();
  listen(world.last_event, hear, connected);
  document.addEventListener("world", soon);
  document.addEventListener("visibilitychange", soon);
  setInterval(tick, 1000);
  guide.steps = (world.guide.length ? world.guide : USUAL_STEPS).map((step) => ({ ...step, act: () => tryStep(step) }));
  guide.offer();
}

// A step sends and presses as a person, or travels in time; then it may look at somebody's phone.
async function tryStep(step) {
  const acts = step.do || (step.send ? [{ send: step.send }] : []);
  if (acts.length && !(await perform(phoneOf(step.person), acts))) return false;
  if (step.travel) await travel(step.travel in MORNINGS ? { to: morning(now(), zone(), MORNINGS[step.travel]) } : { forward: step.travel });
  if (step.look) phoneOf(step.look, phones[1]);
  return true;
}

// The phone of somebody who is shown already, or one that becomes his, with his chat with the bot open.
function phoneOf(person, otherwise = phones[0]) {
  const shown = phones.filter((one) => one.node.isConnected);
  const phone = shown.find((one) => !person || one.person === person) || (shown.includes(otherwise) ? otherwise : shown[0]);
  if (person && phone.person !== person) phone.become(person);
  else if (phone.chat !== phone.person) phone.open(phone.person);
  return phone;
}

// After a restart of the emulator everything is numbered anew, so nothing older may be trusted.
function connected(online) {
  byId("desk").classList.toggle("offline", !online);
  if (!online) { lost = true; return; }
  if (!lost) return;
  lost = false;
  drawer.forget();
  for (const phone of phones) phone.view = null;
  soon();
}

const known = (people, id) => people.find((one) => String(one) === id);

function layout() {
  const single = !wide.matches || world.people.length < 2;
  byId("desk").replaceChildren(...(single ? [phones[0].node] : phones.map((phone) => phone.node)));
}

function remember() {
  history.replaceState(null, "", `#left=${phones[0].person}&right=${phones[1].person}`);
  soon();
}

function hear(event) {
  for (const phone of phones) phone.hear(event);
  if (event.kind === "clock") { world.clock = event; tick(); toast(t("travelled", `${day(event.now, zone())}, ${time(event.now, zone())}`)); }
  soon();
}

function soon() {
  pending ||= setTimeout(look, 40);
}

// One look at a time, or an older one could come in last; what happens meanwhile is looked at after it.
async function look() {
  if (looking) await looking;
  pending = 0;
  looking = get("world").catch(() => world);
  world = await looking;
  looking = null;
  show();
}

function show() {
  for (const phone of phones) if (phone.node.isConnected) phone.update(world);
  drawer.update(world);
  const waiting = phones.filter((phone) => phone.node.isConnected).length;
  document.title = waiting && world.violations ? `⚠ ${t("title")}` : t("title");
  tick();
}

// Time

function now() {
  return Date.now() / 1000 + world.clock.offset;
}

// The clock goes by the zone of whose phone is the first.
function zone() {
  return phones[0].zone;
}

function tick() {
  const shown = wide.matches ? day : shortDay;
  byId("clock").querySelector("time").textContent = `${shown(now(), zone())}, ${time(now(), zone())}`;
}

async function travel(body) {
  await post("clock", body).catch((error) => toast(error.message));
}

function clockButtons() {
  const button = (label, act, kind) => el("button", { type: "button", class: kind, onclick: act }, label);
  byId("clock").setAttribute("aria-label", t("clock"));
  byId("clock").replaceChildren(
    el("time", {}, ""),
    button(t("tenMinutes"), () => travel({ forward: 600 }), "fine"),
    button(t("hour"), () => travel({ forward: 3600 })),
    button(t("tomorrow"), () => travel({ to: morning(now(), zone()) })),
    button(t("nextDay"), () => travel({ forward: 86400 })),
  );
}

// Tools

function tools() {
  const button = (label, name, act) => el("button", { type: "button", class: "round", "aria-label": label, title: label, onclick: act }, icon(name));
  byId("tools").replaceChildren(
    button(t("help"), "help", () => guide.show()),
    button(t("theme"), "moon", () => theme(isDark() ? "light" : "dark")),
    button(t("drawer"), "wrench", () => drawer.show(byId("drawer").hidden)),
  );
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function theme(name) {
  if (!name) return;
  document.documentElement.dataset.theme = name;
  localStorage.setItem("theme", name);
}
