person-profile = Norma a prax
dialogue-hired_on = prax
profile = <b>{ $name }</b>
    Norma: { $norm }
    U nás od: { $since }
profile-hired-unknown = neuvedené
profile-hired = Od ktorého dňa
profile-ask-hired = Od ktorého dňa u nás pracuje { $name }? Napíšte napríklad: 1.10.2026. Prvý polrok plán nováčika rastie každým mesiacom.
norm-none = Bez normy
norm-fmcg = Bežný tovar: 20 stretnutí denne
norm-b2b = B2B: 2 stretnutia denne
norm-key_accounts = Kľúčoví klienti: normy nie sú
figures-a-day = Stretnutí a návštev za pracovný deň: { $number }
figures-a-day-norm = Stretnutí a návštev za pracovný deň: { $number }, obvykle { $norm }
profile-hired-unread = Nerozumiem dňu. Napíšte napríklad: 1.10.2026.
