refusal-department-not-found = Такого отдела нет.
refusal-last-admin = Это единственный администратор. Сначала назначьте другого: /team
refusal-bad-input = Не понял «{ $value }». Напишите иначе.
