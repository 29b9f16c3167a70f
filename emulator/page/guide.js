// A first visit's guided minute: three things to try, each one tap.

import { el } from "./dom.js";
import { language, t } from "./words.js";

const SEEN = "guide-seen";

// A text, or one of several by language.
const inWords = (text) => (typeof text === "object" ? text[language] || text.en || Object.values(text)[0] : text) || "";

export class Guide {
  constructor(node) {
    this.node = node;
    this.steps = [];
    this.done = new Set();
    node.setAttribute("aria-label", t("guideTitle"));
  }

  offer() {
    if (!localStorage.getItem(SEEN)) this.show();
  }

  show() {
    const steps = this.steps.map((step, index) => this.step(index, inWords(step.title), inWords(step.text)));
    const close = el("button", { type: "button", onclick: () => this.close() }, t("guideClose"));
    this.node.replaceChildren(el("h2", {}, t("guideTitle")), el("ol", {}, ...steps), close);
    this.node.hidden = false;
    this.mark();
  }

  step(index, title, text) {
    const act = el("button", { type: "button", class: "primary", "aria-label": `${t("guideDo")}: ${title}` }, this.done.has(index) ? "✓" : t("guideDo"));
    act.addEventListener("click", async () => {
      if (this.busy) return;
      this.busy = true;
      act.setAttribute("aria-busy", "true");
      const isDone = await this.steps[index].act();
      act.removeAttribute("aria-busy");
      this.busy = false;
      if (!isDone) return;
      this.done.add(index);
      act.textContent = "✓";
      this.mark();
      if (this.done.size === this.steps.length) setTimeout(() => this.close(), 1500);
    });
    return el("li", {}, el("div", {}, el("strong", {}, title), el("span", {}, text)), act);
  }

  // Where there is little room only the first step that is not done yet is shown.
  mark() {
    const steps = [...this.node.querySelectorAll("li")];
    const next = steps.findIndex((_, index) => !this.done.has(index));
    steps.forEach((step, index) => step.classList.toggle("current", index === (next < 0 ? steps.length - 1 : next)));
  }

  close() {
    localStorage.setItem(SEEN, "1");
    this.node.hidden = true;
  }
}
