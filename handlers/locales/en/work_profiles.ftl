person-profile = Norm and service
dialogue-hired_on = length of service
profile = <b>{ $name }</b>
    Norm: { $norm }
    With us since: { $since }
profile-hired-unknown = not known
profile-hired = Since which day
profile-ask-hired = Since which day has { $name } been with us? Write, for instance: 1.10.2026. In the first half year a newcomer's plan grows month by month.
norm-none = No norm
norm-fmcg = Everyday goods: 20 meetings a day
norm-b2b = B2B: 2 meetings a day
norm-key_accounts = Key accounts: never a norm
figures-a-day = Meetings and visits a working day: { $number }
figures-a-day-norm = Meetings and visits a working day: { $number }, usual { $norm }
profile-hired-unread = I did not understand the day. Write, for instance: 1.10.2026.
