import-fault-empty = Súbor je prázdny: nie je v ňom ani jeden riadok. Vyexportujte ho ešte raz a pošlite znova.
import-fault-no_rows = Súbor má hlavičky, ale pod nimi nie sú riadky. Skontrolujte filter v programe, z ktorého je.
import-fault-no_header = Nenašiel som riadok s názvami stĺpcov. Prvý riadok tabuľky ich musí pomenovať, napríklad: Názov, IČO, Telefón.
import-fault-password = Súbor je chránený heslom. Uložte ho bez hesla a pošlite znova.
import-fault-damaged = Súbor je poškodený a nedá sa otvoriť. Uložte ho ešte raz a pošlite znova.
import-fault-not_a_table = Toto nie je tabuľka. Prečítam csv, xlsx, xls a ods.
import-fault-too_large = Súbor je príliš veľký. Rozdeľte ho: najviac 200 000 riadkov a 20 MB, aj po rozbalení.
