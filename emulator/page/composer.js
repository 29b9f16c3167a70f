// The typing box, with what can be attached, the command menu and the bot's reply keyboard.

import { asBase64 } from "./api.js";
import { dialog, el, icon } from "./dom.js";
import { t } from "./words.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.node = el("form", { class: "composer" });
    this.node.addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    this.box = el("textarea", { rows: "1", "aria-label": t("write"), placeholder: t("write"), enterkeyhint: "send" });
    this.box.addEventListener("input", () => this.fit());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.context = el("div", { class: "context", hidden: true });
    this.keyboard = el("div", { class: "keyboard", role: "group", "aria-label": t("keyboard"), hidden: true });
    this.toggle = el("button", { type: "button", class: "round", "aria-label": t("keyboard"), "aria-expanded": "true", hidden: true, onclick: () => this.flip() }, icon("keyboard"));
    this.menu = el("button", { type: "button", class: "round", "aria-label": t("commands"), "aria-haspopup": "menu", hidden: true, onclick: () => this.openCommands() }, icon("menu"));
    this.clip = el("button", { type: "button", class: "round", "aria-label": t("attach"), "aria-haspopup": "menu", onclick: () => this.openAttachments() }, icon("attach"));
    const send = el("button", { type: "submit", class: "round primary", "aria-label": t("send") }, icon("send"));
    this.line = el("div", { class: "typing" }, this.menu, this.clip, this.box, this.toggle, send);
    this.big = el("button", { type: "button", class: "big", hidden: true, onclick: () => this.bigPressed() });
    this.node.append(this.context, this.line, this.big, this.keyboard);
    this.folded = false;
  }

  show(view) {
    const first = view.chat.type === "private" && (view.started ? !view.messages.length : view.messages.every((message) => message.from_bot));
    this.big.hidden = !(first || view.blocked);
    this.big.textContent = view.blocked ? t("unblock") : t("start");
    this.line.hidden = !this.big.hidden;
    this.commands = view.commands || [];
    this.menu.hidden = !this.commands.length;
    this.showKeyboard(view.keyboard);
  }

  showKeyboard(markup) {
    const signature = JSON.stringify(markup || null);
    if (signature === this.signature) return;
    this.signature = signature;
    this.folded = false;
    this.markup = markup;
    const rows = markup?.keyboard || [];
    this.keyboard.replaceChildren(...rows.map((row) => el("div", { class: "row" }, ...row.map((button) => this.keyboardButton(button)))));
    this.box.placeholder = markup?.input_field_placeholder || t("write");
    this.fold();
    if (markup?.force_reply) this.phone.answerTo(markup.message_id);
  }

  keyboardButton(button) {
    return el("button", { type: "button", onclick: () => this.keyboardPressed(button) }, button.text);
  }

  keyboardPressed(button) {
    if (button.request_contact) this.phone.send({ contact: this.phone.ownContact() });
    else if (button.request_location) this.openLocation();
    else if (button.web_app) this.phone.toast(`${t("openApp")}: ${button.web_app.url}`);
    else this.phone.send({ text: button.text });
    if (this.markup?.one_time_keyboard) { this.folded = true; this.fold(); }
  }

  flip() {
    this.folded = !this.folded;
    this.fold();
  }

  fold() {
    const any = Boolean(this.markup?.keyboard);
    this.toggle.hidden = !any;
    this.keyboard.hidden = !any || this.folded;
    this.toggle.setAttribute("aria-expanded", String(!this.folded));
  }

  bigPressed() {
    if (this.big.textContent === t("unblock")) this.phone.unblock();
    else this.phone.send({ text: "/start" });
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") {
      this.quiet();
    }
  }

  fit() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 120)}px`;
  }

  async submit() {
    const text = this.box.value.trim();
    if (!text) return;
    const { editing, answering } = this;
    this.box.value = "";
    this.fit();
    this.quiet();
    if (editing) await this.phone.edit(editing, text);
    else await this.phone.send({ text, ...(answering ? { reply_to: answering } : {}) });
  }

  quiet() {
    this.editing = this.answering = null;
    this.context.hidden = true;
  }

  setContext(label, said) {
    const close = el("button", { type: "button", class: "round", "aria-label": t("cancel"), onclick: () => this.quiet() }, icon("close"));
    this.context.replaceChildren(el("div", {}, el("strong", {}, label), el("span", {}, said.slice(0, 80))), close);
    this.context.hidden = false;
    this.box.focus();
  }

  answer(message) {
    this.editing = null;
    this.answering = message.message_id;
    this.setContext(t("replyingTo", message.from_name), message.text || message.caption || "");
  }

  edit(message) {
    this.answering = null;
    this.editing = message.message_id;
    this.setContext(t("editing"), message.text || message.caption || "");
    this.box.value = message.text || message.caption || "";
    this.fit();
  }

  openCommands() {
    const items = this.commands.map((item) => [`/${item.command}`, item.description, () => this.phone.send({ text: `/${item.command}` })]);
    this.phone.openMenu(t("commands"), items, this.menu);
  }

  openAttachments() {
    const items = [
      [t("photo"), "", () => this.pick("photo", "image/*")],
      [t("samplePhoto"), "", () => this.attach({ photo: true })],
      [t("document"), "", () => this.pick("document", "")],
      [t("location"), "", () => this.openLocation()],
      [t("voice"), t("sample"), () => this.attach({ voice: true })],
      [t("contact"), "", () => this.attach({ contact: this.phone.ownContact() })],
    ];
    this.phone.openMenu(t("attach"), items, this.clip);
  }

  attach(what) {
    const text = this.box.value.trim();
    this.box.value = "";
    this.fit();
    const reply = this.answering ? { reply_to: this.answering } : {};
    this.quiet();
    return this.phone.send({ ...what, ...(text ? { text } : {}), ...reply });
  }

  pick(kind, accept) {
    const input = el("input", { type: "file", accept, hidden: true });
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (file) await this.attach({ [kind]: { base64: await asBase64(file), name: file.name, mime_type: file.type || "application/octet-stream" } });
      input.remove();
    });
    this.node.append(input);
    input.click();
  }

  openLocation() {
    const field = (name, label, value) => el("label", {}, label, el("input", { name, type: "number", step: "any", required: true, value }));
    const known = JSON.parse(localStorage.getItem("place") || "[48.1486,17.1077]");
    const form = el("form", { method: "dialog" }, el("h2", {}, t("location")), field("latitude", t("latitude"), known[0]), field("longitude", t("longitude"), known[1]));
    const cancel = el("button", { type: "button", onclick: () => box.close() }, t("cancel"));
    form.append(el("div", { class: "choices" }, cancel, el("button", { class: "primary" }, t("send"))));
    form.addEventListener("submit", () => {
      const place = [Number(form.latitude.value), Number(form.longitude.value)];
      localStorage.setItem("place", JSON.stringify(place));
      this.attach({ location: { latitude: place[0], longitude: place[1], accuracy: 12 } });
    });
    const box = dialog(t("location"), form);
  }
}
