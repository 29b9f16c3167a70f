"""The small bot with python-telegram-bot; its one argument is the emulator's address."""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

TOKEN = "42:CLIENTS"
SAVE = InlineKeyboardMarkup([[InlineKeyboardButton("Save", callback_data="save")]])


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Greet, with a button, in HTML."""
    await update.message.reply_text(
        "<b>Welcome</b> &amp; hello", parse_mode=ParseMode.HTML, reply_markup=SAVE
    )


async def pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the press, change the message, and be refused the second time."""
    await update.callback_query.answer("Heard")
    await update.callback_query.edit_message_text("Saved")
    try:
        await update.callback_query.edit_message_text("Saved")
    except BadRequest as error:
        await update.effective_chat.send_message(f"Refused: {error.message.partition(':')[0]}")


async def document(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Download a file and send it back, with an album before it."""
    file = await update.message.document.get_file()
    content = bytes(await file.download_as_bytearray())
    await update.message.reply_document(content, filename="back.txt", caption=f"{len(content)} bytes")


def main(url: str) -> None:
    """Poll until interrupted."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    application = builder.build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(pressed))
    application.add_handler(MessageHandler(filters.Document.ALL, document))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1])
