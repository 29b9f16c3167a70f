// A first visit's guided minute: three things to try, each one tap.

import { el } from "./dom.js";
import { t } from "./words.js";

const SEEN = "guide-seen";

export class Guide {
  constructor(node, tries) {
    this.node = node;
    this.tries = tries;
    this.done = new Set();
    node.setAttribute("aria-label", t("guideTitle"));
  }

  offer() {
    if (!localStorage.getItem(SEEN)) this.show();
  }

  show() {
    const steps = t("guide").map(([title, text], index) => this.step(index, title, text));
    const close = el("button", { type: "button", onclick: () => this.close() }, t("guideClose"));
    this.node.replaceChildren(el("h2", {}, t("guideTitle")), el("ol", {}, ...steps), close);
    this.node.hidden = false;
    this.mark();
  }

  step(index, title, text) {
    const act = el("button", { type: "button", class: "primary", "aria-label": `${t("guideDo")}: ${title}` }, this.done.has(index) ? "✓" : t("guideDo"));
    act.addEventListener("click", async () => {
      await this.tries[index]();
      this.done.add(index);
      act.textContent = "✓";
      this.mark();
      if (this.done.size === this.tries.length) setTimeout(() => this.close(), 1500);
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
