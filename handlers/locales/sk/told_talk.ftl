talk-greeting = Dobrý deň! Napíšte, čo bolo, napríklad: „Bol som v Kvete, poslať ponuku do piatka“.
talk-thanks = Niet za čo! Nabudúce napíšte rovnako: „Volal som do Kvetu, zavolať znova v stredu“.
talk-farewell = Dopočutia! Čo ešte nie je zapísané, napíšte jednou vetou: „Bol som v Kvete, poslať ponuku do piatka“.
talk-assent = Dobre. Keď sa niečo stane, napíšte, napríklad: „Bol som v Kvete, poslať ponuku do piatka“.
talk-other = Nevidím, čo zapísať. Napíšte, u koho ste boli a čo ďalej: „Bol som v Kvete, poslať ponuku do piatka“.
talk-forwarded = Cudzie správy nezapisujem. Napíšte to svojimi slovami: „Kvet žiada zľavu 5 %“.
talk-help = Napíšte alebo povedzte, čo bolo: „Bol som v Kvete, poslať ponuku do piatka“. Zapíšem návštevu, úlohu, platbu. Na klienta sa spýtajte: „Čo je s Kvetom?“ Ostatné: /help
talk-question = Odpovedám o klientoch z evidencie. Spýtajte sa menom: „Čo je s Kvetom?“ Ostatné: /help
