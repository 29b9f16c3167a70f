refusal-meeting-closed = Toto stretnutie sa už uskutočnilo alebo bolo zrušené. Vaše stretnutia: /week
refusal-meeting-in-the-past = Tento čas už prešiel. Vyberte čas v budúcnosti.
refusal-too-early-to-be-late = Meškanie sa hlási najskôr tri hodiny pred stretnutím, kým sa neskončí.
