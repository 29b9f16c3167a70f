"""The small bot with pyTelegramBotAPI; its one argument is the emulator's address."""

import io
import sys

from telebot import TeleBot, apihelper
from telebot.apihelper import ApiTelegramException
from telebot.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

TOKEN = "42:CLIENTS"


def main(url: str) -> None:
    """Poll until interrupted."""
    apihelper.API_URL = url + "/bot{0}/{1}"
    apihelper.FILE_URL = url + "/file/bot{0}/{1}"
    bot = TeleBot(TOKEN, parse_mode="HTML")

    def start(message: Message) -> None:
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Save", callback_data="save")]])
        bot.reply_to(message, "<b>Welcome</b> &amp; hello", reply_markup=markup)

    def pressed(query: CallbackQuery) -> None:
        bot.answer_callback_query(query.id, "Heard")
        place = {"chat_id": query.message.chat.id, "message_id": query.message.message_id}
        bot.edit_message_text("Saved", **place)
        try:
            bot.edit_message_text("Saved", **place)
        except ApiTelegramException as error:
            words = error.description.removeprefix("Bad Request: ").capitalize().partition(":")[0]
            bot.send_message(query.message.chat.id, f"Refused: {words}")

    def document(message: Message) -> None:
        content = bot.download_file(bot.get_file(message.document.file_id).file_path)
        back = io.BytesIO(content)
        back.name = "back.txt"
        bot.send_document(message.chat.id, back, caption=f"{len(content)} bytes")

    bot.register_message_handler(start, commands=["start"])
    bot.register_message_handler(document, content_types=["document"])
    bot.register_callback_query_handler(pressed, func=lambda query: True)
    bot.infinity_polling()


if __name__ == "__main__":
    main(sys.argv[1])
