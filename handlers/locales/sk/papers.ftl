command-templates = šablóny ponúk
command-price = cenníky
dialogue-paper = súbor pre oddelenie
papers-template = <b>Šablóny ponúk</b>
papers-price = <b>Cenníky</b>
papers-none-template = <b>Zatiaľ žiadne šablóny.</b> Pridáva ich vedúci.
papers-none-price = <b>Zatiaľ žiadne cenníky.</b> Pridáva ich vedúci.
paper-label = { $name } · { $day }
paper-caption = <b>{ $name }</b>, { $day }, verzia { $version }
paper-button-add = Pridať alebo obnoviť
paper-button-readers = Kto otvoril
paper-button-open = Otvoriť
paper-button-list = K zoznamu
paper-button-withdraw = Odobrať
paper-button-name = Nazvať „{ $name }“
paper-ask-template = Pošlite súbor šablóny alebo jej text.
paper-ask-price = Pošlite súbor cenníka.
paper-ask-name = Ako ho nazvať? S rovnakým menom to bude nová verzia.
paper-published = <b>{ $name }</b>, verzia { $version }: majú to všetci a dozvedia sa o tom.
paper-readers = <b>{ $name }</b>: otvorilo { $opened } z { $total }
paper-read-by = ✓ { $name }, { $moment }
paper-unread-by = — { $name }
paper-withdrawn = Odobraté.
paper-new-template =
    { $version ->
        [1] <b>Nová šablóna ponuky: { $name }</b>, { $day }
       *[other] <b>Šablóna je obnovená: { $name }</b>, { $day }
    }
paper-new-price =
    { $version ->
        [1] <b>Nový cenník: { $name }</b>, { $day }
       *[other] <b>Cenník je obnovený: { $name }</b>, { $day }
    }
refusal-paper-not-found = Taký súbor už nie je. Zoznamy: /templates, /price
notice-name-paper_new = nový súbor oddelenia
why-rule-paper_new = Vedúci pridal šablónu alebo cenník. Ak ho neotvoríte, pripomeniem ho ešte raz v nasledujúci pracovný deň.
