// Behind the scenes: the bot's calls, faults, and people's whims.

import { forget, get, post } from "./api.js";
import { el, icon } from "./dom.js";
import { t } from "./words.js";

const SHOWN = 60;

export class Drawer {
  constructor(node, toast) {
    this.node = node;
    this.toast = toast;
    this.calls = el("ol", { class: "calls" });
    this.state = el("p", { class: "small" });
    this.people = el("div", { class: "buttons" });
    this.violations = el("p", { class: "warning", role: "status" });
    const close = el("button", { type: "button", class: "round", "aria-label": t("cancel"), onclick: () => this.show(false) }, icon("close"));
    const head = el("div", { class: "head" }, el("h2", {}, t("drawer")), close);
    const transcript = el("a", { href: "/sim/transcript", target: "_blank", class: "button" }, t("transcript"));
    node.setAttribute("aria-label", t("drawer"));
    node.replaceChildren(head, el("h3", {}, t("breakIt")), this.faults(), this.state, el("h3", {}, t("people")), this.people, el("h3", {}, t("calls")), this.violations, this.calls, transcript);
    this.last = 0;
  }

  faults() {
    const fault = (label, body) => el("button", { type: "button", onclick: () => this.plan(body) }, label);
    const limits = el("button", { type: "button", onclick: () => this.act(() => post("limits", { chat: true, group: true, overall: true })) }, t("limitsOn"));
    const clear = el("button", { type: "button", class: "primary", onclick: () => this.act(async () => { await forget("faults"); await post("limits", { chat: 0, group: 0, overall: 0 }); }) }, t("clear"));
    return el("div", { class: "buttons" },
      fault(t("fault429"), { kind: "429", method: "sendMessage", count: 1, seconds: 5 }),
      fault(t("fault500"), { kind: "500", method: "sendMessage", count: 1 }),
      fault(t("faultDrop"), { kind: "drop_after", count: 1 }),
      fault(t("faultSlow"), { kind: "slow", seconds: 3, count: 5 }),
      fault(t("faultAway"), { kind: "502" }),
      limits, clear);
  }

  plan(body) {
    return this.act(() => post("faults", body));
  }

  async act(work) {
    try {
      await work();
    } catch (error) {
      this.toast(error.message);
    }
    document.dispatchEvent(new CustomEvent("world"));
  }

  update(world) {
    const planned = world.faults.map((fault) => `${fault.kind}${fault.method ? ` ${fault.method}` : ""}${fault.count ? ` ×${fault.count}` : ""}`);
    const limits = ["chat", "group", "overall"].filter((name) => world.limits[name]).map((name) => `${name} ${world.limits[name]}`);
    this.state.textContent = [...planned, ...limits].join(" · ") || t("none");
    this.people.replaceChildren(...world.people.filter((one) => one.started).map((one) => {
      const [label, action] = one.blocked ? [t("unblockOf", one.name), "unblock"] : [t("block", one.name), "block"];
      return el("button", { type: "button", onclick: () => this.act(() => post(action, { from: one.id })) }, label);
    }));
    this.violations.hidden = !world.violations;
    this.violations.textContent = world.violations ? t("violations", world.violations) : "";
    if (!this.node.hidden) this.refresh();
  }

  forget() {
    this.last = 0;
    this.calls.replaceChildren();
  }

  show(visible) {
    this.node.hidden = !visible;
    if (visible) { this.refresh(); this.node.querySelector("button").focus(); }
  }

  async refresh() {
    const calls = await get("calls", { limit: SHOWN, after: this.last }).catch(() => []);
    for (const call of calls) {
      if (call.number <= this.last) continue;
      this.last = call.number;
      this.calls.prepend(this.drawCall(call));
    }
    while (this.calls.children.length > SHOWN) this.calls.lastChild.remove();
    if (!this.last) this.calls.replaceChildren(el("li", { class: "small" }, t("noCalls")));
    else this.calls.querySelector("li.small")?.remove();
  }

  drawCall(call) {
    const good = call.status === 200;
    const title = el("summary", {}, el("span", { class: good ? "good" : "bad" }, call.fault ? `${call.status} ${call.fault}` : String(call.status)), ` ${call.method}`, el("span", { class: "small" }, ` ${call.parameters.chat_id || ""}`));
    return el("li", {}, el("details", {}, title, el("pre", {}, JSON.stringify({ parameters: call.parameters, answer: call.answer }, null, 1))));
  }
}
