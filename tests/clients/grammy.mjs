// The small bot with grammY; its one argument is the emulator's address.

import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";

const TOKEN = "42:CLIENTS";
const url = process.argv[2];
const bot = new Bot(TOKEN, { client: { apiRoot: url } });

bot.command("start", (context) =>
  context.reply("<b>Welcome</b> &amp; hello", { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("Save", "save") }));

bot.on("callback_query:data", async (context) => {
  await context.answerCallbackQuery("Heard");
  await context.editMessageText("Saved");
  try {
    await context.editMessageText("Saved");
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    const words = error.description.replace("Bad Request: ", "").split(":")[0];
    await context.reply(`Refused: ${words[0].toUpperCase()}${words.slice(1)}`);
  }
});

bot.on("message:document", async (context) => {
  const file = await context.getFile();
  const response = await fetch(`${url}/file/bot${TOKEN}/${file.file_path}`);
  const content = new Uint8Array(await response.arrayBuffer());
  await context.replyWithDocument(new InputFile(content, "back.txt"), { caption: `${content.length} bytes` });
});

process.once("SIGINT", () => bot.stop());
await bot.start();
