refusal-invoice-not-found = Taký doklad neexistuje.
refusal-payment-not-found = Taká platba neexistuje.
refusal-promise-not-found = Taký prísľub neexistuje.
