with-visit = Návšteva
with-call = Hovor
with-meeting = Stretnutie
with-feedback = Ohlas
with-history = História
