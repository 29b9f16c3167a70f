item-first-shipment = prvá dodávka, č. { $number }: sledujte, ako prebehne. Ak niečo nesedí, zapíšte spätnú väzbu
item-after-shipment = zavolať po dodávke č. { $number }: je všetko v poriadku?
item-order-due =
    { $days ->
        [one] spýtať sa, kedy čakať objednávku: zvyčajne raz za { $days } deň
        [few] spýtať sa, kedy čakať objednávku: zvyčajne raz za { $days } dni
       *[other] spýtať sa, kedy čakať objednávku: zvyčajne raz za { $days } dní
    }
not-shipped =
    { $count ->
        [one] <b>{ $count } klient ešte bez dodávky, { $month }</b>
        [few] <b>{ $count } klienti ešte bez dodávky, { $month }</b>
       *[other] <b>{ $count } klientov ešte bez dodávky, { $month }</b>
    }
not-shipped-client = • { $client }: posledná { $day }
not-shipped-manager = • { $name }: { $count }
not-shipped-all = Všetci bez dodávky
notice-name-not_shipped = klienti bez dodávky
why-rule-not_shipped = Desiateho, dvadsiateho a v posledných 5 pracovných dňoch mesiaca pripomínam, kto z aktívnych klientov ešte nič nedostal.
why-less-shipments = Menej: zoznam príde, len kým na ňom niekto je.
