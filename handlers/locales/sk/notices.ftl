refusal-notice-not-found = Táto pripomienka už neexistuje. Čo treba dnes: /today
gathered-away =
    { $count ->
        [one] <b>Kým sme neboli v spojení, pribudla { $count } pripomienka:</b>
        [few] <b>Kým sme neboli v spojení, pribudli { $count } pripomienky:</b>
       *[other] <b>Kým sme neboli v spojení, pribudlo { $count } pripomienok:</b>
    }
gathered-waited =
    { $count ->
        [one] <b>Kým ste mali voľno, pribudla { $count } pripomienka:</b>
        [few] <b>Kým ste mali voľno, pribudli { $count } pripomienky:</b>
       *[other] <b>Kým ste mali voľno, pribudlo { $count } pripomienok:</b>
    }
gathered-crowd =
    { $count ->
        [one] <b>Na teraz { $count } pripomienka:</b>
        [few] <b>Na teraz { $count } pripomienky:</b>
       *[other] <b>Na teraz { $count } pripomienok:</b>
    }
gathered-line = { $number }. { $what } <i>({ $when })</i>
gathered-press = Otvoríte tlačidlom s číslom.
notice-name-day_plan = plán dňa
notice-name-meeting_prepare = príprava na stretnutie
notice-name-meeting_soon = stretnutie sa blíži
notice-name-meeting_leave = čas vyraziť
notice-name-meeting_outcome = výsledok stretnutia
notice-name-meeting_changed = zmena stretnutia
notice-name-follow_up_due = sľúbený kontakt
notice-name-task_due = úloha
notice-name-task_late = úloha po termíne
notice-name-call_back = zmeškaný hovor
notice-name-call_back_missed = nevrátený hovor
notice-name-feedback_escalated = sťažnosť klienta
notice-name-feedback_unanswered = sťažnosť bez odpovede
notice-name-feedback_answered = odpoveď na sťažnosť
notice-name-client_told = otázka, či to klient vie
notice-name-running_late = meškanie manažéra
notice-name-welcome = nový kolega
notice-name-role_changed = nová rola
notice-name-employee_left = odchod kolegu
notice-name-group_lost = stratená skupina
notice-name-unreachable = nedostupný kolega
