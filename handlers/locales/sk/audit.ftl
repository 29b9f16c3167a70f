command-audit = kto čo menil a exportoval
audit-title = <b>Záznam činností</b>
audit-line =
    <b>{ $who }</b>, { $moment }
    { $what }
audit-nobody = Systém
audit-empty = Zatiaľ je tu prázdno.
audit-older = Staršie ›
audit-exports = Exporty
audit-all = Všetky činnosti
audit-exported = { $what }, { $count ->
        [one] { $count } riadok
        [few] { $count } riadky
       *[other] { $count } riadkov
    }
audit-verb-export = Export
audit-verb-add = Pridané
audit-verb-change = Zmenené
audit-verb-remove = Odstránené
audit-verb-rename = Premenované
audit-verb-place = Rola a oddelenie
audit-verb-move = Presun
audit-verb-cancel = Zrušenie
audit-verb-bind = Prepojenie
audit-verb-unbind = Odpojenie
audit-verb-found = Vytvorené
audit-verb-invite = Pozvánka
audit-verb-revoke = Pozvánka odvolaná
audit-verb-join = Vstup
audit-verb-merge = Zlúčenie
audit-verb-unmerge = Zlúčenie vrátené
audit-verb-reassign = Odovzdanie
audit-verb-other = Činnosť
audit-subject-client = klient
audit-subject-employee = zamestnanec
audit-subject-group = skupina
audit-subject-activity = záznam o klientovi
audit-subject-meeting = stretnutie s klientom
audit-subject-department = oddelenie
audit-subject-invitation = pozvánka
audit-subject-setting = nastavenie oddelenia
audit-subject-other = iné
