days-ask =
    { $question }
    Stlačte tlačidlo alebo napíšte: 27.11., v piatok, o 3 dni.
days-today = Dnes, { $day }
days-tomorrow = Zajtra, { $day }
days-next-working-day = Ďalší pracovný deň, { $day }
days-in-working-days = O 3 pracovné dni, { $day }
days-next-week = Budúci týždeň, { $day }
days-calendar = Kalendár
days-none = Bez termínu
days-back = Späť na najbližšie dni
days-unread = Nerozumel som, ktorý je to deň.
days-past = Tento deň už prešiel: { $day }. Vyberte dnešný alebo neskorší.
days-over = Tu niet čo vybrať: tento deň už prešiel.
days-chosen = Deň je už vybraný.
