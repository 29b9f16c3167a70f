refusal-invoice-not-found = Такого документа нет.
refusal-payment-not-found = Такой оплаты нет.
refusal-promise-not-found = Такого обещания нет.
