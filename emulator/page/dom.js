// Builds elements. Strings always become text, never markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const PATHS = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12l16-7-6 16-3-6.5L4 12z",
  attach: "M20 11.5l-8.2 8a5 5 0 01-7-7.2L13 4.300a3.4 3.4 0 014.8 4.800l-8.2 8a1.7 1.7 0 01-2.4-2.400l7.5-7.4",
  menu: "M5 7h14M5 12h14M5 17h14",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M8 14h8",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  close: "M6 6l12 12M18 6L6 18",
  moon: "M20 14.500A8.5 8.5 0 019.5 4a8.5 8.5 0 1010.5 10.500z",
  wrench: "M14.5 6.500a4.5 4.5 0 01-6 6L4 17l3 3 4.5-4.500a4.5 4.5 0 006-6l-2.8 2.8-2.5-2.5 2.3-3.300z",
  help: "M9 9a3 3 0 115 2.200c-1.2.9-2 1.5-2 2.800M12 18h.01",
  pin: "M9 4h6l-1 6 3 3H7l3-3-1-6zM12 13v7",
};

export function avatar(name, id) {
  const letters = name.split(/\s+/).map((word) => [...word][0] || "").slice(0, 2).join("");
  return el("span", { class: `avatar hue${Math.abs(id) % 6}`, "aria-hidden": "true" }, letters);
}

// Fills a node anew only when what it shows has changed, so that focus and open menus stay.
const shown = new WeakMap();

export function redraw(node, value, make) {
  const signature = JSON.stringify(value);
  if (shown.get(node) === signature) return;
  shown.set(node, signature);
  node.replaceChildren(...make());
}

export function dialog(label, ...children) {
  const box = el("dialog", { "aria-label": label }, ...children);
  document.body.append(box);
  box.addEventListener("close", () => box.remove());
  box.showModal();
  return box;
}
