refusal-group-taken = Эта группа уже связана с отделом «{ $department }». Пусть его руководитель сначала напишет здесь /unbind.
refusal-group-not-bound = Эта группа не связана ни с каким отделом. Связать: /bind
