with-visit = Визит
with-call = Звонок
with-meeting = Встреча
with-feedback = Отзыв
with-history = История
