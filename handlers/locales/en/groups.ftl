refusal-group-taken = This group is bound to the department “{ $department }” already. Let its head say /unbind here first.
refusal-group-not-bound = This group is bound to no department. To bind it: /bind
command-bind = bind the group to a department
command-unbind = bind the group no longer
group-hello = Hello! To bind this group to a department, its head says /bind here.
group-bound =
    The group is bound to the department “{ $department }”.
    When and what it reads: /groups in our private chat.
group-bound-topic =
    The topic is bound to the department “{ $department }”.
    When and what it reads: /groups in our private chat.
group-unbound = The group is no longer bound to the department “{ $department }”.
group-unbound-topic = The topic is no longer bound to the department “{ $department }”.
group-which-department = Which department should this group be bound to?
group-no-departments = There are no departments yet. Invite a head in our private chat: /invite
group-lost = I was removed from the group “{ $title }”, and it is no longer bound to the department “{ $department }”. To undo it, add me and say /bind there.
person-unreachable =
    <b>{ $name } does not get my messages</b>: the bot is blocked, or the Telegram account is gone.
    { $count ->
        [0] Everything will arrive as soon as they write to me again.
        [one] { $count } reminder is waiting. It will arrive as soon as they write to me again.
       *[other] { $count } reminders are waiting. They will arrive as soon as they write to me again.
    }
command-groups = groups: when and what they read
groups-none = No groups yet. Add me to the department’s group and say /bind there.
groups-which = Which group?
groups-back = All groups
group-arranged =
    <b>{ $title }</b>
    The department’s day comes at <b>{ $clock }</b>.
    Always: totals, orders by name, tomorrow’s meetings. The rest the group reads only if you switch it on:
group-earlier = Earlier: { $clock }
group-later = Later: { $clock }
group-preview = How it looks now
group-opened = The group will read: { $part }
group-closed = The group no longer reads: { $part }
group-part-people = By person
group-part-contacts = Who is met
group-part-phones = Phones
group-part-debts = Clients’ debts
group-part-complaints = Complaints
