refusal-department-not-found = Такого отдела нет.
refusal-last-admin = Это единственный администратор. Сначала назначьте другого: /team
