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
