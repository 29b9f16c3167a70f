// Draws one message: who, what, when, and the buttons under it.

import { fileAddress } from "./api.js";
import { el, icon } from "./dom.js";
import { formatted } from "./text.js";
import { t, time } from "./words.js";

export const summary = (message) => {
  if (!message) return "";
  if (message.kind === "service") return serviceText(message);
  const said = message.text || message.caption || "";
  const kinds = { photo: "📷", document: "📄", voice: "🎤", location: "📍", venue: "📍", contact: "👤", audio: "🎵", video: "🎬", poll: "📊", dice: "🎲", sticker: "🙂" };
  return `${kinds[message.kind] || ""} ${said}`.trim();
};

export function serviceText(message) {
  const who = message.from_name;
  if (message.new_chat_members) return t("joined", message.new_chat_members.map((user) => user.first_name).join(", "));
  if (message.left_chat_member) return t("left", message.left_chat_member.first_name);
  if (message.pinned_message) return `${who} ${t("pinned")}`;
  if (message.forum_topic_created) return `${who} ${t("topicCreated", message.forum_topic_created.name)}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return t("migrated");
  if (message.new_chat_title) return `${who}: ${message.new_chat_title}`;
  return t("service");
}

export function drawMessage(message, phone) {
  if (message.kind === "service") {
    return el("div", { class: "service", "data-message": message.message_id }, el("span", {}, serviceText(message)));
  }
  const mine = message.from?.id === phone.person;
  const attributes = {
    class: `message ${mine ? "mine" : "theirs"}`,
    "aria-label": `${message.from_name}, ${time(message.date, phone.zone)}`,
    "data-message": message.message_id,
  };
  const bubble = el("div", { class: `bubble kind-${message.kind}` }, ...body(message, phone, mine));
  const more = el("button", { class: "more", type: "button", "aria-label": t("actions"), onclick: () => phone.openActions(message, more) }, icon("more"));
  const article = el("article", attributes, el("div", { class: "line" }, bubble, more));
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) article.append(el("div", { class: "inline", role: "group" }, ...rows.map((row) => inlineRow(row, message, phone))));
  return article;
}

function body(message, phone, mine) {
  const nodes = [];
  if (!mine && phone.isGroup()) nodes.push(el("div", { class: `author hue${message.from?.id % 6}` }, message.from_name));
  const origin = message.forward_origin;
  if (origin) nodes.push(el("div", { class: "forwarded" }, t("forwarded", origin.sender_user?.first_name || origin.chat?.title || "…")));
  const answered = message.reply_to_message;
  if (answered && !answered.forum_topic_created) nodes.push(quoted(message, answered, phone));
  nodes.push(...content(message, phone));
  const said = message.text ?? message.caption;
  if (said) nodes.push(el("div", { class: "text" }, ...formatted(said, message.entities || message.caption_entities, phone.actions)));
  nodes.push(foot(message, phone.zone));
  return nodes;
}

function quoted(message, answered, phone) {
  const said = message.quote?.text || answered.text || answered.caption || t("deletedOriginal");
  const go = () => phone.scrollTo(answered.message_id);
  return el("button", { class: "quoted", type: "button", onclick: go }, el("strong", {}, answered.from?.first_name || ""), el("span", {}, said.slice(0, 120)));
}

function foot(message, zone) {
  const parts = [];
  for (const [emoji, count] of Object.entries(message.reactions || {})) parts.push(el("span", { class: "reaction" }, count > 1 ? `${emoji} ${count}` : emoji));
  if (message.edit_date) parts.push(el("span", { title: message.edits.at(-1) || "" }, t("edited")));
  parts.push(el("time", {}, time(message.date, zone)));
  return el("div", { class: "foot" }, ...parts);
}

function content(message, phone) {
  const draw = CONTENT[message.kind];
  return draw ? [draw(message, phone)] : [];
}

const CONTENT = {
  photo: (message) => {
    const size = message.photo.at(-1);
    return el("img", { class: "photo", src: fileAddress(size.file_id), alt: message.caption || t("photo"), width: size.width, height: size.height, loading: "lazy" });
  },
  sticker: (message) => el("img", { class: "photo", src: fileAddress(message.sticker.file_id), alt: "" }),
  document: (message) => attachment(message.document),
  animation: (message) => attachment(message.animation),
  video: (message) => attachment(message.video),
  audio: (message) => attachment(message.audio),
  video_note: (message) => attachment(message.video_note),
  voice: (message) => el("div", { class: "voice" }, el("span", { class: "play", "aria-hidden": "true" }, "▶"), wave(), el("span", { class: "small" }, t("voiceMessage", message.voice.duration))),
  location: (message) => place(message.location),
  venue: (message) => el("div", {}, place(message.location), el("strong", {}, message.venue.title), el("div", { class: "small" }, message.venue.address)),
  contact: (message) => el("div", { class: "contact" }, el("strong", {}, `${message.contact.first_name} ${message.contact.last_name || ""}`.trim()), el("div", {}, message.contact.phone_number)),
  poll: (message) => el("div", { class: "poll" }, el("strong", {}, message.poll.question), ...message.poll.options.map((option) => el("div", {}, `○ ${option.text}`))),
  dice: (message) => el("div", { class: "dice" }, `${message.dice.emoji} ${message.dice.value}`),
};

function attachment(file) {
  const size = file.file_size > 1048576 ? `${(file.file_size / 1048576).toFixed(1)} MB` : `${Math.ceil(file.file_size / 1024)} KB`;
  const name = file.file_name || "file";
  return el("a", { class: "document", href: fileAddress(file.file_id), download: name }, el("span", { class: "sheet", "aria-hidden": "true" }, name.split(".").pop().slice(0, 4)), el("span", {}, name, el("span", { class: "small" }, size)));
}

function wave() {
  const heights = [3, 6, 9, 5, 11, 8, 4, 7, 12, 6, 9, 3, 8, 5, 10, 4, 6, 3];
  const node = el("span", { class: "wave", "aria-hidden": "true" });
  for (const height of heights) {
    const bar = el("i");
    bar.style.height = `${height * 2}px`;
    node.append(bar);
  }
  return node;
}

function place(location) {
  const label = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  return el("div", { class: "place", role: "img", "aria-label": label }, el("span", { class: "marker" }, "📍"), el("span", { class: "small" }, label));
}

function inlineRow(row, message, phone) {
  return el("div", { class: "row" }, ...row.map((button) => inlineButton(button, message, phone)));
}

function inlineButton(button, message, phone) {
  const node = el("button", { type: "button", class: `style-${button.style || "plain"}` }, button.text);
  node.addEventListener("click", async () => {
    if (node.getAttribute("aria-busy") === "true") return;
    if ("callback_data" in button) {
      node.setAttribute("aria-busy", "true");
      await phone.press(message, button);
      node.removeAttribute("aria-busy");
    } else if (button.url) {
      if (!phone.actions.link(button.url)) window.open(button.url, "_blank", "noopener");
    } else if (button.copy_text) {
      phone.actions.copy(button.copy_text.text);
    } else if (button.web_app) {
      phone.toast(`${t("openApp")}: ${button.web_app.url}`);
    }
  });
  if (button.url) node.append(el("span", { class: "corner", "aria-hidden": "true" }, "↗"));
  return node;
}
