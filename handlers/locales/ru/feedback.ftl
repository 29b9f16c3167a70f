command-feedback = записать отзыв клиента
dialogue-feedback = отзыв
dialogue-answer = ответ на жалобу
sign-positive = Доволен
sign-neutral = Нейтрально
sign-negative = Недоволен
felt-positive = клиент доволен
felt-neutral = нейтрально
felt-negative = клиент недоволен
topic-quality = Качество
topic-price = Цена
topic-delivery = Доставка
topic-assortment = Ассортимент
topic-service = Обслуживание
topic-payment = Оплата
topic-other = Другое
feedback-ask-sign = <b>{ $client }</b>: клиент доволен?
feedback-ask-topic = <b>{ $client }</b>: о чём отзыв?
feedback-ask-text =
    <b>{ $client }</b>: что сказал клиент?
    Можно приложить фото, голос или файл.
feedback-ask-fix = <b>{ $client }</b>: можете исправить это сами?
button-can-fix = Да, исправлю сегодня
button-cannot-fix = Нет, нужен руководитель
button-enough-said = Готово
feedback-kept = Слова сохранены.
feedback-file-kept = Файл приложен.
feedback-saved = <b>Отзыв записан.</b> { $client }: { $felt }
feedback-about = Тема: { $topic }
feedback-files = Файлов: { $count }
feedback-fixed = <b>Исправлено.</b> { $client }: клиент доволен
feedback-fix-today = Исправьте это сегодня. Спрошу, доволен ли клиент: { $moment }
feedback-nobody-above = Передать некому: выше вас никого нет.
feedback-passed-on =
    <b>Передано: { $names }</b>
    Скажите клиенту (нажмите, чтобы скопировать):
words-answer-coming =
    { $topic ->
        [quality] Ваш вопрос о качестве
        [price] Ваш вопрос о цене
        [delivery] Ваш вопрос о доставке
        [assortment] Ваш вопрос об ассортименте
        [service] Ваш вопрос об обслуживании
        [payment] Ваш вопрос об оплате
       *[other] Ваш вопрос
    } передан руководителю. Вернусь к вам с ответом, как только он будет.
button-undo-feedback = Отменить запись
feedback-undone = <b>Отзыв удалён.</b> Всё, что из него следовало, отменено.
case-title =
    <b>Жалоба: { $client }</b>
    Тема: { $topic }
case-taken = Занимается: <b>{ $name }</b>
case-answered =
    <b>Ответ</b>, { $name }:
    «{ $answer }»
case-no-words = Без слов, смотрите файлы.
case-manager = Менеджер: { $name }, { $moment }
case-contacts = <b>Последние контакты</b>
case-complaints = <b>Другие жалобы без ответа</b>
case-promises = <b>Обещано клиенту</b>
case-bullet = • { $text }
case-unanswered = <b>4 рабочих часа без ответа.</b>
case-taken-back = <b>Жалоба отозвана.</b> Менеджер: { $name }
case-is-yours = Теперь этим занимаетесь вы.
button-take-case = Беру
button-answer-case = Ответить
button-case-files = Файлы: { $count }
button-whole-text = Читать целиком
whole-text = { $text }
answer-ask = <b>{ $client }</b>: что ответить? Напишите: ответ сразу придёт менеджеру. Менеджер: { $name }
answer-words = Напишите ответ словами.
answer-sent = <b>Ответ отправлен.</b> { $client }
answer-title =
    <b>Ответ руководителя: { $client }</b>
    { $name }:
answer-to = Жалоба была: { $text }
answer-pass-on = Передайте ответ клиенту.
button-client-told = Клиент знает
ask-client-told =
    <b>Клиенту сказали?</b> { $client }: вопрос передан руководителю.
    Слова для клиента (нажмите, чтобы скопировать):
ask-answer-told = <b>Клиенту передали ответ?</b> { $client }
button-told-yes = Да
button-told-not-yet = Ещё нет
client-told = Отмечено: клиент знает.
client-untold = Скажите клиенту. Спрошу ещё раз: { $moment }
client-untold-last = Больше не спрошу. Отметьте, когда скажете.
refusal-feedback-taken = Этим уже занимается { $name }.
refusal-feedback-answered = Ответ уже дан: { $name }.
