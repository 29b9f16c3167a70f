refusal-department-not-found = Také oddelenie neexistuje.
refusal-last-admin = Toto je jediný správca. Najprv určte iného: /team
