refusal-group-taken = Táto skupina je už prepojená s oddelením „{ $department }“. Jeho vedúci tu musí najprv napísať /unbind.
refusal-group-not-bound = Táto skupina nie je prepojená so žiadnym oddelením. Prepojiť: /bind
command-bind = prepojiť skupinu s oddelením
command-unbind = zrušiť prepojenie skupiny s oddelením
group-hello = Dobrý deň! Ak chcete skupinu prepojiť s oddelením, jeho vedúci tu napíše /bind.
group-bound =
    Skupina je prepojená s oddelením „{ $department }“.
    Kedy a čo má čítať: /groups v súkromnom čete so mnou.
group-bound-topic =
    Téma je prepojená s oddelením „{ $department }“.
    Kedy a čo má čítať: /groups v súkromnom čete so mnou.
group-unbound = Skupina už nie je prepojená s oddelením „{ $department }“.
group-unbound-topic = Téma už nie je prepojená s oddelením „{ $department }“.
group-which-department = S ktorým oddelením prepojiť skupinu?
group-no-departments = Zatiaľ nie je žiadne oddelenie. Pozvite vedúceho v súkromnom čete: /invite
group-lost = Odstránili ma zo skupiny „{ $title }“ a tá už nie je prepojená s oddelením „{ $department }“. Ak to chcete vrátiť, pridajte ma a napíšte tam /bind.
person-unreachable =
    <b>{ $name }: moje správy neprichádzajú</b>. Bot je zablokovaný alebo účet v Telegrame už neexistuje.
    { $count ->
        [0] Všetko príde, len čo mi znova napíše.
        [one] Čaká { $count } pripomienka. Príde, len čo mi znova napíše.
        [few] Čakajú { $count } pripomienky. Prídu, len čo mi znova napíše.
       *[other] Čaká { $count } pripomienok. Prídu, len čo mi znova napíše.
    }
command-groups = skupiny: kedy a čo čítajú
groups-none = Zatiaľ žiadne skupiny. Pridajte ma do skupiny oddelenia a napíšte tam /bind.
groups-which = Ktorá skupina?
groups-back = Všetky skupiny
group-arranged =
    <b>{ $title }</b>
    Deň oddelenia príde o <b>{ $clock }</b>.
    Vždy: súhrn, objednávky podľa mien, zajtrajšie stretnutia. Ostatné skupina číta, len ak to zapnete:
group-earlier = Skôr: { $clock }
group-later = Neskôr: { $clock }
group-preview = Ako to vyzerá teraz
group-opened = Skupina bude čítať: { $part }
group-closed = Skupina už nečíta: { $part }
group-part-people = Podľa ľudí
group-part-contacts = S kým sú stretnutia
group-part-phones = Telefóny
group-part-debts = Dlhy klientov
group-part-complaints = Sťažnosti
