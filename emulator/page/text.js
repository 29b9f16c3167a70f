// Turns a text and its entities into nodes. Offsets count UTF-16 units, as JavaScript's own strings do.

import { el } from "./dom.js";
import { t } from "./words.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "span", custom_emoji: "span", date_time: "span",
};
const SAFE = /^(https?|tg|ton|mailto|tel):/i;

export function formatted(text, entities, actions) {
  return pieces(text, 0, text.length, [...(entities || [])], actions);
}

function pieces(text, start, end, entities, actions) {
  const nodes = [];
  let position = start;
  while (entities.length) {
    const entity = entities.shift();
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < position || entity.offset >= end) continue;
    const inside = [];
    while (entities.length && entities[0].offset < stop) inside.push(entities.shift());
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const children = pieces(text, entity.offset, stop, inside, actions);
    nodes.push(marked(entity, text.slice(entity.offset, stop), children, actions));
    position = stop;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

function marked(entity, part, children, actions) {
  const { type } = entity;
  if (type === "bot_command") return el("button", { class: "link", type: "button", onclick: () => actions.command(part) }, ...children);
  if (type === "url") return link(/^[a-z]+:/i.test(part) ? part : `http://${part}`, children, actions);
  if (type === "text_link") return link(entity.url, children, actions);
  if (type === "email") return link(`mailto:${part}`, children, actions);
  if (type === "phone_number") return link(`tel:${part.replace(/[^+\d]/g, "")}`, children, actions);
  if (type === "spoiler") return spoiler(children);
  if (type === "code" || type === "pre") return el(TAGS[type], { title: t("copy"), onclick: () => actions.copy(part) }, ...children);
  if (TAGS[type]) return el(TAGS[type], {}, ...children);
  return el("span", { class: "tinted" }, ...children);
}

function link(address, children, actions) {
  if (!SAFE.test(address)) return el("span", { class: "tinted" }, ...children);
  const attributes = { href: address, target: "_blank", rel: "noopener noreferrer" };
  const node = el("a", attributes, ...children);
  node.addEventListener("click", (event) => {
    if (actions.link(address)) event.preventDefault();
  });
  return node;
}

function spoiler(children) {
  const node = el("span", { class: "spoiler", role: "button", tabindex: "0" }, ...children);
  const show = () => node.classList.add("shown");
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return node;
}
