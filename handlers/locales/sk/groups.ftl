refusal-group-taken = Táto skupina je už prepojená s oddelením „{ $department }“. Jeho vedúci tu musí najprv napísať /unbind.
refusal-group-not-bound = Táto skupina nie je prepojená so žiadnym oddelením. Prepojiť: /bind
command-bind = prepojiť skupinu s oddelením
command-unbind = zrušiť prepojenie skupiny s oddelením
group-hello = Dobrý deň! Ak chcete skupinu prepojiť s oddelením, jeho vedúci tu napíše /bind.
group-bound = Skupina je prepojená s oddelením „{ $department }“.
group-bound-topic = Téma je prepojená s oddelením „{ $department }“.
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
