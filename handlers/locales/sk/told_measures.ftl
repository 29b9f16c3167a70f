admin-usage = Napíšte: /admin quicklog
told-measured = <b>Správy za 30 dní: { $count }</b>
told-fate-saved = • zapísané ako bolo ukázané: { $count }
told-fate-changed = • zapísané po zmene: { $count }
told-fate-note = • len poznámka: { $count }
told-fate-dropped = • nezapísané: { $count }
told-unread-verbs = Nepochopené slová: { $verbs }
