// The page's own words, in the browser's language (or ?lang=).

const WORDS = {
  en: {
    title: "Fieldbook on your desk",
    disclaimer: "This is not Telegram. A stand-in on this computer: nothing leaves it.",
    who: "Who are you?", chats: "Chats", back: "Back to the chats", write: "Message", send: "Send",
    attach: "Attach", commands: "Commands", keyboard: "Bot's keyboard", start: "START", unblock: "UNBLOCK THE BOT",
    bot: "bot", typing: "is typing…", busy: "is busy…", members: (n) => `${n} members`, messagesWith: (name) => `Messages with ${name}`,
    empty: "Nothing here yet", edited: "edited", deletedOriginal: "a message", all: "All", unread: (n) => `${n} unread`,
    photo: "Photo…", samplePhoto: "A sample photo", document: "Document…", voice: "A voice message", location: "Location…", contact: "My contact",
    latitude: "Latitude", longitude: "Longitude", cancel: "Cancel", ok: "OK", voiceMessage: (s) => `Voice message, ${s} s`,
    actions: "What to do with this message", reply: "Reply", edit: "Edit", copy: "Copy text", forward: "Forward to the bot", replyingTo: (name) => `Reply to ${name}`, editing: "Editing",
    forwarded: (name) => `Forwarded from ${name}`, pinned: "pinned a message", joined: (names) => `${names} joined`, left: (name) => `${name} left`, service: "service message",
    topicCreated: (name) => `opened the topic “${name}”`, migrated: "The group became a supergroup",
    clock: "Clock of this world", hour: "+1 hour", tenMinutes: "+10 min", tomorrow: "Tomorrow 08:30", nextDay: "+1 day", travelled: (when) => `It is now ${when}`,
    drawer: "Behind the scenes", calls: "The bot's calls", breakIt: "Break something", people: "Around", theme: "Dark or light", help: "Three things to try",
    noCalls: "The bot has called nothing yet.", none: "Everything works.", clear: "Repair everything", transcript: "Transcript",
    fault429: "429 on the next message", fault500: "500 on the next message", faultDrop: "Cut the next connection after the effect", faultSlow: "Answer slowly, 3 s, five times", faultAway: "Away for a while (502 on everything)", limitsOn: "Telegram's flood limits", block: (name) => `${name} blocks the bot`, unblockOf: (name) => `${name} takes the block back`,
    guideTitle: "Three things to try", guideClose: "I'll look around myself", guideDo: "Try it",
    guide: [["Say hello", "Press Start: the bot greets you and shows what it can do."], ["Ask for help", "Send /help, or open the command menu beside the typing box."], ["Travel in time", "Go to tomorrow morning, 08:30, and see what the bot has to say."]],
    offline: "The emulator does not answer…", wentOtherwise: (label) => `“${label}” is not here now: go on as you like`, copied: "Copied", violations: (n) => `${n} calls break the Bot API's description`, alert: "The bot says", openApp: "A Mini App would open here", secondPhone: "Second phone", firstPhone: "First phone", notHere: "It is not in this conversation", sample: "sample",
  },
  ru: {
    title: "Fieldbook на вашем столе",
    disclaimer: "Это не Telegram, а его замена на этом компьютере: отсюда ничего не уходит.",
    who: "Кто вы?", chats: "Чаты", back: "Назад к чатам", write: "Сообщение", send: "Отправить",
    attach: "Прикрепить", commands: "Команды", keyboard: "Клавиатура бота", start: "НАЧАТЬ", unblock: "РАЗБЛОКИРОВАТЬ БОТА",
    bot: "бот", typing: "печатает…", busy: "занят…", members: (n) => `участников: ${n}`, messagesWith: (name) => `Сообщения: ${name}`,
    empty: "Пока пусто", edited: "изменено", deletedOriginal: "сообщение", all: "Все", unread: (n) => `непрочитанных: ${n}`,
    photo: "Фото…", samplePhoto: "Фото для пробы", document: "Документ…", voice: "Голосовое сообщение", location: "Место…", contact: "Мой контакт",
    latitude: "Широта", longitude: "Долгота", cancel: "Отмена", ok: "ОК", voiceMessage: (s) => `Голосовое, ${s} с`,
    actions: "Что сделать с сообщением", reply: "Ответить", edit: "Изменить", copy: "Скопировать текст", forward: "Переслать боту", replyingTo: (name) => `Ответ: ${name}`, editing: "Изменение",
    forwarded: (name) => `Переслано от: ${name}`, pinned: "закрепил(а) сообщение", joined: (names) => `Теперь в чате: ${names}`, left: (name) => `Вышел из чата: ${name}`, service: "служебное сообщение",
    topicCreated: (name) => `открыл(а) тему «${name}»`, migrated: "Группа стала супергруппой",
    clock: "Часы этого мира", hour: "+1 час", tenMinutes: "+10 мин", tomorrow: "Завтра 08:30", nextDay: "+1 день", travelled: (when) => `Теперь ${when}`,
    drawer: "За кулисами", calls: "Вызовы бота", breakIt: "Сломать", people: "Вокруг", theme: "Тёмная или светлая", help: "Что попробовать",
    noCalls: "Бот пока ничего не вызывал.", none: "Всё работает.", clear: "Починить всё", transcript: "Запись разговоров",
    fault429: "429 на следующее сообщение", fault500: "500 на следующее сообщение", faultDrop: "Оборвать связь после действия", faultSlow: "Отвечать медленно, 3 с, пять раз", faultAway: "Пропасть (502 на всё)", limitsOn: "Ограничения Telegram на частоту", block: (name) => `${name}: заблокировать бота`, unblockOf: (name) => `${name}: разблокировать бота`,
    guideTitle: "Три вещи для начала", guideClose: "Осмотрюсь сам", guideDo: "Попробовать",
    guide: [["Поздоровайтесь", "Нажмите «Начать»: бот ответит и покажет, что умеет."], ["Попросите помощи", "Отправьте /help или откройте меню команд рядом с полем ввода."], ["Перенеситесь во времени", "Отправьтесь в завтрашнее утро, 08:30, и посмотрите, что скажет бот."]],
    offline: "Эмулятор не отвечает…", wentOtherwise: (label) => `Кнопки «${label}» сейчас нет: продолжайте сами`, copied: "Скопировано", violations: (n) => `вызовов против описания Bot API: ${n}`, alert: "Бот говорит", openApp: "Здесь открылось бы приложение", secondPhone: "Второй телефон", firstPhone: "Первый телефон", notHere: "В этой переписке этого нет", sample: "образец",
  },
  sk: {
    title: "Fieldbook na vašom stole",
    disclaimer: "Toto nie je Telegram, len jeho náhrada v tomto počítači: nič odtiaľto neodchádza.",
    who: "Kto ste?", chats: "Rozhovory", back: "Späť k rozhovorom", write: "Správa", send: "Odoslať",
    attach: "Priložiť", commands: "Príkazy", keyboard: "Klávesnica bota", start: "ZAČAŤ", unblock: "ODBLOKOVAŤ BOTA",
    bot: "bot", typing: "píše…", busy: "pracuje…", members: (n) => `členov: ${n}`, messagesWith: (name) => `Správy: ${name}`,
    empty: "Zatiaľ nič", edited: "upravené", deletedOriginal: "správa", all: "Všetko", unread: (n) => `neprečítaných: ${n}`,
    photo: "Fotka…", samplePhoto: "Fotka na skúšku", document: "Dokument…", voice: "Hlasová správa", location: "Poloha…", contact: "Môj kontakt",
    latitude: "Šírka", longitude: "Dĺžka", cancel: "Zrušiť", ok: "OK", voiceMessage: (s) => `Hlasová správa, ${s} s`,
    actions: "Čo s touto správou", reply: "Odpovedať", edit: "Upraviť", copy: "Kopírovať text", forward: "Preposlať botovi", replyingTo: (name) => `Odpoveď: ${name}`, editing: "Úprava",
    forwarded: (name) => `Preposlané od: ${name}`, pinned: "pripol(a) správu", joined: (names) => `Pribudli: ${names}`, left: (name) => `Z rozhovoru odišiel: ${name}`, service: "služobná správa",
    topicCreated: (name) => `otvoril(a) tému „${name}“`, migrated: "Zo skupiny je superskupina",
    clock: "Hodiny tohto sveta", hour: "+1 hodina", tenMinutes: "+10 min", tomorrow: "Zajtra 08:30", nextDay: "+1 deň", travelled: (when) => `Teraz je ${when}`,
    drawer: "V zákulisí", calls: "Volania bota", breakIt: "Pokaziť niečo", people: "Okolie", theme: "Tmavá alebo svetlá", help: "Tri veci na skúšku",
    noCalls: "Bot zatiaľ nič nevolal.", none: "Všetko funguje.", clear: "Všetko opraviť", transcript: "Záznam",
    fault429: "429 na ďalšiu správu", fault500: "500 na ďalšiu správu", faultDrop: "Prerušiť spojenie po účinku", faultSlow: "Odpovedať pomaly, 3 s, päťkrát", faultAway: "Zmiznúť (502 na všetko)", limitsOn: "Obmedzenia Telegramu", block: (name) => `${name}: zablokovať bota`, unblockOf: (name) => `${name}: odblokovať bota`,
    guideTitle: "Tri veci na skúšku", guideClose: "Porozhliadnem sa sám", guideDo: "Vyskúšať",
    guide: [["Pozdravte sa", "Stlačte Začať: bot odpovie a ukáže, čo vie."], ["Požiadajte o pomoc", "Pošlite /help alebo otvorte ponuku príkazov vedľa písania."], ["Cestujte v čase", "Presuňte sa na zajtra ráno 08:30 a pozrite, čo bot povie."]],
    offline: "Emulátor neodpovedá…", wentOtherwise: (label) => `Tlačidlo „${label}“ tu teraz nie je: pokračujte sami`, copied: "Skopírované", violations: (n) => `volaní proti popisu Bot API: ${n}`, alert: "Bot hovorí", openApp: "Tu by sa otvorila aplikácia", secondPhone: "Druhý telefón", firstPhone: "Prvý telefón", notHere: "V tomto rozhovore to nie je", sample: "vzorka",
  },
};

const asked = new URLSearchParams(location.search).get("lang") || navigator.language || "en";
export const language = asked.slice(0, 2) in WORDS ? asked.slice(0, 2) : "en";
document.documentElement.lang = language;

export const t = (key, ...values) => {
  const word = WORDS[language][key];
  return typeof word === "function" ? word(...values) : word;
};

// Times are told as the wall clock of a zone shows them; without one, of this computer's.

const told = (seconds, zone, options) => new Date(seconds * 1000).toLocaleString(language, { ...options, timeZone: zone || undefined });

export const time = (seconds, zone) => told(seconds, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
export const day = (seconds, zone) => told(seconds, zone, { weekday: "short", day: "numeric", month: "short" });
export const shortDay = (seconds, zone) => told(seconds, zone, { weekday: "short", day: "numeric" });
