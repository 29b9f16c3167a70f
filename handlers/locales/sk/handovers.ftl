command-reassign = odovzdať klientov inému manažérovi
reassign-ask = Ktorých klientov odovzdať?
reassign-manager = Jedného manažéra
reassign-unowned = Bez manažéra
reassign-city = Z mesta
reassign-territory = Z územia
reassign-segment = Zo segmentu
reassign-category = Z kategórie
reassign-ask-lot = Ktorých presne?
reassign-none = Takí klienti nie sú.
reassign-ask-to = <b>{ $lot }</b>. Komu odovzdať?
reassign-preview = { $count ->
        [one] <b>{ $count } klient</b>
        [few] <b>{ $count } klienti</b>
       *[other] <b>{ $count } klientov</b>
    } ({ $lot }) → <b>{ $to }</b>{ $keys ->
        [0] {""}
       *[other] , kľúčových: { $keys }
    }
reassign-open = S nimi prejde: sľubov { $promised }, úloh { $tasks }, stretnutí { $meetings }.
reassign-do = Odovzdať: { $count }
reassign-begun = Odovzdávam klientov: { $count }…
reassign-done = { $open ->
        [0] Odovzdané. Nič nebolo otvorené.
        [one] Odovzdané spolu s { $open } otvorenou vecou.
        [few] Odovzdané spolu s { $open } otvorenými vecami.
       *[other] Odovzdané spolu s { $open } otvorenými vecami.
    }
    Obaja manažéri dostanú správu.
reassign-back = Vrátiť späť
clients-given = { $count ->
        [one] Máte nového klienta (odovzdáva { $by }): <b>{ $names }</b>
        [few] Máte <b>{ $count } nových klientov</b> (odovzdáva { $by }): { $names }
       *[other] Máte <b>{ $count } nových klientov</b> (odovzdáva { $by }): { $names }
    }
clients-given-from = Pred vami: { $names }
clients-given-open = Otvorených vecí s nimi: { $count }. Sú v /today.
clients-given-look = Pozrieť
clients-given-more = { $names } a ešte { $count }
clients-taken = { $count ->
        [one] O vášho klienta sa teraz stará { $to } (odovzdáva { $by }): <b>{ $names }</b>
        [few] O <b>{ $count } vašich klientov</b> sa teraz stará { $to } (odovzdáva { $by }): { $names }
       *[other] O <b>{ $count } vašich klientov</b> sa teraz stará { $to } (odovzdáva { $by }): { $names }
    }
notice-name-clients_given = odovzdali vám klientov
notice-name-clients_taken = vašich klientov odovzdali
why-rule-clients_given = Vedúci vám odovzdal klientov: hovorím o tom obom manažérom.
why-rule-clients_taken = Vedúci odovzdal vašich klientov inému: hovorím o tom obom manažérom.
