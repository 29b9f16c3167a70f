// A menu over a phone's screen: arrows move, Escape and leaving it close it.

import { el } from "./dom.js";

export function openMenu(screen, label, items, anchor) {
  screen.querySelector(".sheetmenu")?.remove();
  let open = true;
  const close = (back) => {
    if (!open) return;
    open = false;
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (back) anchor.focus();
  };
  const entries = items.map(([name, note, act]) => {
    const choose = () => { close(true); act(); };
    return el("button", { type: "button", role: "menuitem", onclick: choose }, el("span", {}, name), note ? el("span", { class: "small" }, note) : null);
  });
  const menu = el("div", { class: "sheetmenu", role: "menu", "aria-label": label }, ...entries);
  const step = (by) => {
    const now = entries.indexOf(document.activeElement);
    entries[(now + by + entries.length) % entries.length].focus();
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
    if (event.key === "ArrowDown") step(1);
    if (event.key === "ArrowUp") step(-1);
  });
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget)) close(false);
  });
  screen.append(menu);
  anchor.setAttribute("aria-expanded", "true");
  entries[0]?.focus();
}
