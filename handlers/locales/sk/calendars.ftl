command-calendar = stretnutia ako súbor do kalendára
calendar-name = Fieldbook: stretnutia
calendar-event = Stretnutie: { $client }
calendar-coming = Pripravujem súbor s vašimi stretnutiami.
calendar-file =
    { $count ->
        [0] Na 60 dní dopredu nie sú stretnutia, súbor je prázdny. Dohodnúť: /meet
        [one] { $count } stretnutie. Otvorte súbor a pridá sa do kalendára telefónu.
        [few] { $count } stretnutia. Otvorte súbor a pridajú sa do kalendára telefónu.
        [many] { $count } stretnutia. Otvorte súbor a pridajú sa do kalendára telefónu.
       *[other] { $count } stretnutí. Otvorte súbor a pridajú sa do kalendára telefónu.
    }
calendar-subscribe = Prihlásiť kalendár telefónu
calendar-address = Vložte túto adresu do kalendára telefónu ako odber a stretnutia sa budú obnovovať samy. Adresa je súkromná: nikomu ju neukazujte.
    <code>{ $address }</code>
calendar-revoke = Zrušiť adresu
calendar-revoked = Adresa už neplatí.
