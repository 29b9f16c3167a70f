with-visit = Návšteva
with-call = Hovor
with-meeting = Stretnutie
with-feedback = Ohlas
with-history = História
pick-client = Ktorý klient? Stlačte ho alebo napíšte časť názvu.
pick-client-type = Ktorý klient? Napíšte časť názvu, telefón, IČO alebo mesto.
pick-client-none = Ktorý klient? Napíšte názov.
pick-client-found =
    { $count ->
        [one] Našiel sa jeden klient. Je to on?
        [few] Našli sa { $count } klienti. Ktorý z nich?
       *[other] Našlo sa { $count } klientov. Ktorý z nich? Ak nemá tlačidlo, napíšte z názvu viac.
    }
pick-client-unknown = Klient „{ $name }“ sa nenašiel. Skúste ho napísať inak.
refusal-tax-id-wrong = „{ $value }“ nesedí: IČO má 8 číslic, ИНН 10 alebo 12, a kontrolná číslica musí súhlasiť. Pošlite ho znova. Zahraničné číslo píšte aj s písmenami: GB123456789.
refusal-phone-wrong = „{ $value }“ nevyzerá ako telefón. Pošlite ho znova s predvoľbou krajiny: +421 900 000 001.
refusal-name-missing = Treba názov alebo meno. Pošlite ho znova.
refusal-text-too-long = Príliš dlhé: najviac { $most } znakov. Pošlite kratší text.
