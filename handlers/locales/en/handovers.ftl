command-reassign = hand clients over to another manager
reassign-ask = Which clients shall be handed over?
reassign-manager = Of a manager
reassign-unowned = Without a manager
reassign-city = Of a city
reassign-territory = Of a territory
reassign-segment = Of a segment
reassign-category = Of a category
reassign-ask-lot = Which exactly?
reassign-none = There are no such clients.
reassign-ask-to = <b>{ $lot }</b>. To whom?
reassign-preview = { $count ->
        [one] <b>{ $count } client</b>
       *[other] <b>{ $count } clients</b>
    } ({ $lot }) → <b>{ $to }</b>{ $keys ->
        [0] {""}
       *[other] , key ones: { $keys }
    }
reassign-open = Going along: promises { $promised }, tasks { $tasks }, meetings { $meetings }.
reassign-do = Hand over: { $count }
reassign-begun = Handing over clients: { $count }…
reassign-done = { $open ->
        [0] Handed over. Nothing was open.
        [one] Handed over, with { $open } open item.
       *[other] Handed over, with { $open } open items.
    }
    Both managers will be told.
reassign-back = Give back
clients-given = { $count ->
        [one] You have a new client (from { $by }): <b>{ $names }</b>
       *[other] You have <b>{ $count } new clients</b> (from { $by }): { $names }
    }
clients-given-from = Before you: { $names }
clients-given-open = Open items with them: { $count }. They are in /today.
clients-given-look = Have a look
clients-given-more = { $names } and { $count } more
clients-taken = { $count ->
        [one] A client of yours is now with { $to } (by { $by }): <b>{ $names }</b>
       *[other] <b>{ $count } clients</b> of yours are now with { $to } (by { $by }): { $names }
    }
notice-name-clients_given = clients handed over to you
notice-name-clients_taken = your clients handed over
why-rule-clients_given = Your head handed clients over to you: both managers are told of that.
why-rule-clients_taken = Your head handed your clients over to somebody else: both managers are told of that.
