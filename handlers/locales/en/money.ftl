refusal-invoice-not-found = There is no such invoice.
refusal-payment-not-found = There is no such payment.
refusal-promise-not-found = There is no such promise.
