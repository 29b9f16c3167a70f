// One person's phone: the list of chats, or one chat with its messages.

import { Mistake, get, post } from "./api.js";
import { Composer } from "./composer.js";
import { avatar, dialog, el, icon, redraw } from "./dom.js";
import { openMenu } from "./menu.js";
import { drawMessage, summary } from "./message.js";
import { day, t, time } from "./words.js";

const LAST = 200;

export class Phone {
  constructor(label, onChoice) {
    this.onChoice = onChoice;
    this.person = null;
    this.chat = null;
    this.thread = 0;
    this.drawn = new Map();
    this.picker = el("select", { "aria-label": t("who") });
    this.picker.addEventListener("change", () => this.become(Number(this.picker.value)));
    this.screen = el("div", { class: "screen" });
    this.toasts = el("div", { class: "toasts", role: "status" });
    this.node = el("section", { class: "phone", "aria-label": label }, el("div", { class: "who" }, this.picker), this.screen, this.toasts);
    this.actions = { command: (text) => this.send({ text }), copy: (text) => this.copy(text), link: (address) => this.follow(address) };
  }

  become(person) {
    this.person = person;
    this.open(person);
    this.onChoice();
  }

  update(world) {
    this.world = world;
    if (!world.people.some((one) => one.id === this.person)) this.person = world.people[0]?.id ?? null;
    const options = world.people.filter((one) => !one.deleted).map((one) => {
      const waiting = world.chats.reduce((sum, chat) => sum + (chat.unread[one.id] || 0), 0);
      const name = waiting && one.id !== this.person ? `${one.name} (${waiting})` : one.name;
      return { value: one.id, selected: one.id === this.person, name };
    });
    redraw(this.picker, options, () => options.map(({ name, ...option }) => el("option", option, name)));
    if (this.chat === null) this.drawList();
    else this.refresh();
  }

  // Where the person lives, if the world knows it: times on the phone are of that zone.
  get zone() {
    return this.self().zone;
  }

  self() {
    return this.world?.people.find((one) => one.id === this.person) || { first_name: "", name: "" };
  }

  ownContact() {
    const { first_name, phone, id } = this.self();
    return { first_name, phone_number: phone || "+421900000000", user_id: id };
  }

  title(chat) {
    return chat.type === "private" ? this.world.bot.first_name : chat.title;
  }

  isGroup() {
    return this.view?.chat.type !== "private";
  }

  // The list of chats

  drawList() {
    const mine = this.world.chats.filter((chat) => chat.members.includes(this.person) && (chat.type !== "private" || chat.id === this.person) && !chat.migrated_to);
    if (!mine.some((chat) => chat.id === this.person)) mine.unshift({ id: this.person, type: "private", unread: {}, last: null });
    mine.sort((one, other) => (other.last?.date || 0) - (one.last?.date || 0));
    if (!this.list?.isConnected) {
      this.list = el("div", { class: "list", role: "list" });
      this.screen.replaceChildren(el("div", { class: "top" }, el("h2", {}, t("chats"))), this.list);
    }
    redraw(this.list, mine, () => mine.map((chat) => this.listRow(chat)));
  }

  listRow(chat) {
    const waiting = chat.unread[this.person] || 0;
    const badge = waiting ? el("span", { class: "badge", "aria-label": t("unread", waiting) }, String(waiting)) : null;
    const last = chat.last;
    const words = el("span", { class: "words" }, el("strong", {}, this.title(chat)), el("span", {}, last ? summary(last) : t("empty")));
    const side = el("span", { class: "side" }, last ? el("time", {}, time(last.date, this.zone)) : null, badge);
    return el("button", { type: "button", class: "chat", role: "listitem", onclick: () => this.open(chat.id) }, avatar(this.title(chat), chat.id), words, side);
  }

  // One chat

  open(chat) {
    this.chat = chat;
    this.thread = 0;
    this.view = null;
    this.drawn = new Map();
    this.composer = new Composer(this);
    const back = el("button", { type: "button", class: "round", "aria-label": t("back"), onclick: () => this.close() }, icon("back"));
    this.headline = el("h2");
    this.subtitle = el("p", { class: "small" });
    this.tabs = el("div", { class: "tabs", role: "tablist", hidden: true });
    this.pinned = el("button", { type: "button", class: "pinned", hidden: true });
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.stayAtEnd(this.log);
    this.screen.replaceChildren(el("div", { class: "top" }, back, el("div", { class: "names" }, this.headline, this.subtitle)), this.tabs, this.pinned, this.log, this.composer.node);
    this.refresh();
  }

  close() {
    this.chat = null;
    this.drawList();
  }

  async refresh() {
    const { chat, person } = this;
    if (chat === null || person === null) return;
    const asked = { chat, as: person, limit: LAST, ...(this.thread ? { thread: this.thread } : {}) };
    const view = await get("chat", asked).catch((error) => error);
    if (view instanceof Mistake && this.chat === chat && this.person === person) this.close();
    if (view instanceof Error) return; // while nobody answers, what was there stays
    if (this.chat !== chat || this.person !== person || (this.view && view.revision < this.view.revision)) return;
    this.view = view;
    this.draw();
    if (view.unread && document.visibilityState === "visible") await post("read", { from: person, chat }).catch(() => null);
  }

  draw() {
    const { view } = this;
    const name = this.title(view.chat);
    this.headline.textContent = name;
    this.log.setAttribute("aria-label", t("messagesWith", name));
    if (!this.busy) this.subtitle.textContent = this.isGroup() ? t("members", view.chat.members.length) : t("bot");
    this.drawTabs();
    this.drawPinned();
    this.composer.show(view);
    this.drawLog();
  }

  drawTabs() {
    const topics = this.view.topics;
    this.tabs.hidden = !topics.length;
    const tab = (thread, name) => el("button", { type: "button", role: "tab", "aria-selected": String(this.thread === thread), onclick: () => this.openTopic(thread) }, name);
    redraw(this.tabs, [topics, this.thread], () => [tab(0, t("all")), ...topics.map((topic) => tab(topic.thread, topic.closed ? `🔒 ${topic.name}` : topic.name))]);
  }

  openTopic(thread) {
    this.thread = thread;
    this.drawn = new Map();
    this.view = null;
    this.atEnd = true;
    this.refresh();
  }

  drawPinned() {
    const pin = this.view.messages.find((message) => message.message_id === this.view.pins.at(-1));
    this.pinned.hidden = !pin;
    if (!pin) return;
    this.pinned.replaceChildren(icon("pin"), el("span", {}, summary(pin)));
    this.pinned.onclick = () => this.scrollTo(pin.message_id);
  }

  drawLog() {
    const { log } = this;
    const nodes = [];
    let shownDay = "";
    const drawn = new Map();
    for (const message of this.view.messages) {
      const today = day(message.date, this.zone);
      if (today !== shownDay) nodes.push(this.keep(drawn, `day ${today}`, today, () => el("div", { class: "day" }, el("span", {}, today))));
      shownDay = today;
      nodes.push(this.keep(drawn, message.message_id, JSON.stringify(message), () => drawMessage(message, this)));
    }
    if (!nodes.length) nodes.push(el("p", { class: "empty" }, t("empty")));
    this.drawn = drawn;
    this.place(nodes);
    if (this.atEnd) log.scrollTop = log.scrollHeight;
  }

  stayAtEnd(log) {
    this.atEnd = true;
    let top = 0;
    const settle = () => { if (this.atEnd) log.scrollTop = log.scrollHeight; };
    // only going up leaves the end: what grows below or takes room from below does not
    log.addEventListener("scroll", () => {
      const near = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
      if (near || log.scrollTop < top) this.atEnd = near;
      top = log.scrollTop;
    });
    log.addEventListener("load", settle, true);
    new ResizeObserver(settle).observe(log);
  }

  keep(drawn, key, signature, make) {
    const old = this.drawn.get(key);
    const kept = old && old.signature === signature ? old : { signature, node: make() };
    drawn.set(key, kept);
    return kept.node;
  }

  place(nodes) {
    const wanted = new Set(nodes);
    for (const child of [...this.log.children]) if (!wanted.has(child)) child.remove();
    nodes.forEach((node, index) => {
      if (this.log.children[index] !== node) this.log.insertBefore(node, this.log.children[index] || null);
    });
  }

  scrollTo(number) {
    const node = this.log.querySelector(`[data-message="${number}"]`);
    if (!node) { this.toast(t("notHere")); return; }
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.add("flash");
    setTimeout(() => node.classList.remove("flash"), 1200);
  }

  // What the person does

  async attempt(work) {
    try {
      return await work();
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  send(what) {
    this.atEnd = true;
    const thread = this.thread ? { thread: this.thread } : {};
    return this.attempt(() => post("send", { from: this.person, chat: this.chat, ...thread, ...what }));
  }

  edit(number, text) {
    return this.attempt(() => post("edit", { from: this.person, chat: this.chat, message_id: number, text }));
  }

  press(message, button) {
    if (message === this.view?.messages.at(-1)) this.atEnd = true; // what becomes of it is to be seen whole
    const body = { from: this.person, chat: this.chat, message_id: message.message_id, data: button.callback_data, wait: 15 };
    return this.attempt(() => post("press", body));
  }

  unblock() {
    return this.attempt(() => post("unblock", { from: this.person }));
  }

  answerTo(number) {
    const message = this.view?.messages.find((one) => one.message_id === number);
    if (message) this.composer.answer(message);
  }

  copy(text) {
    navigator.clipboard?.writeText(text).then(() => this.toast(t("copied")), () => null);
  }

  follow(address) {
    const match = /^(?:https?:\/\/t\.me\/|tg:\/\/resolve\?domain=)([A-Za-z0-9_]+)\/?[?&]start=([\w-]*)/i.exec(address);
    if (!match || match[1].toLowerCase() !== this.world.bot.username.toLowerCase()) return false;
    if (this.chat !== this.person) this.open(this.person);
    this.send({ text: `/start ${match[2]}`.trim() });
    return true;
  }

  openActions(message, anchor) {
    const own = message.from?.id === this.person;
    const items = [
      [t("reply"), "", () => this.composer.answer(message)],
      [t("copy"), "", () => this.copy(message.text || message.caption || "")],
      ...(own && (message.text || message.caption) ? [[t("edit"), "", () => this.composer.edit(message)]] : []),
      ...(this.chat !== this.person ? [[t("forward"), "", () => this.attempt(() => post("forward", { from: this.person, chat: this.person, from_chat: this.chat, message_id: message.message_id }))]] : []),
      ...["👍", "❤", "🔥"].map((emoji) => [emoji, "", () => this.attempt(() => post("react", { from: this.person, chat: this.chat, message_id: message.message_id, emoji }))]),
    ];
    this.openMenu(t("actions"), items, anchor);
  }

  openMenu(label, items, anchor) {
    openMenu(this.screen, label, items, anchor);
  }

  // What the bot says beside messages

  toast(text) {
    const node = el("div", { class: "toast" }, text);
    this.toasts.replaceChildren(node);
    setTimeout(() => node.remove(), 4000);
  }

  hear(event) {
    if (event.kind === "callback_answer" && event.person === this.person) {
      if (event.url && this.follow(event.url)) return;
      if (!event.text) return;
      if (!event.show_alert) { this.toast(event.text); return; }
      const ok = el("button", { class: "primary", onclick: () => box.close() }, t("ok"));
      const box = dialog(t("alert"), el("p", { class: "small" }, this.self().name), el("p", {}, event.text), el("div", { class: "choices" }, ok));
    }
    if (event.kind === "action" && event.chat === this.chat) this.showBusy(event.action);
    if (event.kind === "message" && event.chat === this.chat) this.stopBusy();
  }

  showBusy(action) {
    clearTimeout(this.busy);
    this.busy = setTimeout(() => this.stopBusy(), 5000);
    this.subtitle.textContent = action === "typing" ? t("typing") : t("busy");
  }

  stopBusy() {
    clearTimeout(this.busy);
    this.busy = null;
    if (this.view) this.subtitle.textContent = this.isGroup() ? t("members", this.view.chat.members.length) : t("bot");
  }
}
