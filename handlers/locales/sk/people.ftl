refusal-department-not-found = Také oddelenie neexistuje.
refusal-last-admin = Toto je jediný správca. Najprv určte iného: /team
refusal-bad-input = Nerozumiem „{ $value }“. Napíšte to inak.
