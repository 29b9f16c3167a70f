// Does several things on a phone one after another, at a pace at which one can watch.

import { t } from "./words.js";

const PATIENCE = 4000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
const rest = () => wait(calm.matches ? 0 : 600);

// Each act is `{send: text}` or `{press: label}`; a label may be the beginning of one, or several parted by `|`.
// Tells whether all could be done.
export async function perform(phone, acts) {
  let after = 0;
  for (const act of acts) {
    await rest();
    if (act.send) {
      const sent = await phone.send({ text: act.send });
      if (!sent) return false;
      after = sent.message_id;
    } else if (!(await pressLabel(phone, act.press, after))) {
      phone.toast(t("wentOtherwise", act.press));
      return false;
    }
  }
  return true;
}

// Presses the newest such button below a message, as soon as there is one.
async function pressLabel(phone, label, after) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    const found = buttonOf(phone, label, after);
    if (!found) continue;
    const node = phone.drawn.get(found.message.message_id)?.node;
    node?.classList.add("flash");
    await rest();
    const answered = await phone.press(found.message, found.button);
    node?.classList.remove("flash");
    return answered;
  }
  return null;
}

function buttonOf(phone, label, after) {
  for (const message of [...(phone.view?.messages || [])].reverse()) {
    const rows = message.message_id > after ? message.reply_markup?.inline_keyboard : null;
    const button = rows?.flat().find((one) => label.split("|").some((beginning) => one.text.startsWith(beginning)));
    if (button) return { message, button };
  }
  return null;
}
