admin-usage = Write: /admin quicklog
told-measured = <b>Messages in 30 days: { $count }</b>
told-fate-saved = • saved as shown: { $count }
told-fate-changed = • saved after a change: { $count }
told-fate-note = • only a note: { $count }
told-fate-dropped = • not saved: { $count }
told-unread-verbs = Words not understood: { $verbs }
