refusal-department-not-found = There is no such department.
refusal-last-admin = This is the only administrator. First appoint another one: /team
refusal-bad-input = I do not understand “{ $value }”. Please write it differently.
anonymous = You write as the group or a channel, so I cannot see who you are. Write as yourself: anonymity is switched off in the administrator rights.
command-start = come in by invitation
command-invite = invite a colleague
command-team = people: roles, departments
dialogue-invite = invitation
dialogue-rename = another name
dialogue-move = move to a department
button-invite = Invite
invite-role = Who are we inviting? Choose a role.
invite-department = Which department? Choose one, or type the name of a new one.
invite-first-department = Which department? There are none yet: type the name of the first one.
invite-department-unread = Type the name of the department: 1 to { $most ->
        [one] { $most } letter
       *[other] { $most } letters
    }.
invite-days = Role: <b>{ $role }</b>. How long should the link work?
invite-days-department = Role: <b>{ $role }</b>, department “{ $department }”. How long should the link work?
days-count = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
invite-made =
    <b>The invitation is ready.</b>
    Role: { $role }.
    It lets one person in, once. It works until: { $until }.
    Forward the next message to that person.
invite-made-department =
    <b>The invitation is ready.</b>
    Role: { $role }, department “{ $department }”.
    It lets one person in, once. It works until: { $until }.
    Forward the next message to that person.
invite-to-forward =
    You are invited to the company's working bot. Role: { $role }.
    Open the link and press “Start”: { $link }
    It is for you alone and works until: { $until }.
invite-to-forward-department =
    You are invited to the company's working bot. Role: { $role }, department “{ $department }”.
    Open the link and press “Start”: { $link }
    It is for you alone and works until: { $until }.
invitations-open = Open invitations
invitations-title = <b>Open invitations</b>
invitations-none = There are no open invitations.
invitation-line = { $number }. { $role }, until: { $until }
invitation-line-department = { $number }. { $role }, “{ $department }”, until: { $until }
invitation-revoke = Revoke { $number }
invitation-revoked = Revoked. Nobody can come in by this link.
invitation-closed = This link does not work any more.
team-title = <b>People</b>: { $count }
team-line = <b>{ $name }</b>: { $place }
team-back = ‹ Back to people
person-place = { $role }, { $zone } { $clock }
person-place-department = { $role }, “{ $department }”, { $zone } { $clock }
person-title = <b>{ $name }</b>
person-rename = Rename
person-role = Role
person-department = Department
person-remove = Remove from the bot
person-back = ‹ Back
person-ask-name = <b>{ $name }</b>: what is the new name?
person-name-unread = Type a name: 1 to { $most ->
        [one] { $most } letter
       *[other] { $most } letters
    }.
person-ask-role = <b>{ $name }</b>: which role?
person-ask-department = <b>{ $name }</b>: which department? Choose one, or type the name of a new one. Clients stay in the old department.
person-ask-removal = Remove from the bot: <b>{ $name }</b>? Access ends at once. Clients, meetings and records stay.
person-remove-yes = Yes, remove
person-goodbye = Your access to the company's working bot has ended. If this is a mistake, ask your department head for a new invitation.
person-left = <b>{ $name }</b>: access has ended.
person-left-clients = <b>{ $name }</b>: access has ended. { $count ->
        [one] <b>{ $count } client</b> has no manager now
       *[other] <b>{ $count } clients</b> have no manager now
    }. Hand them over: /clients, “No manager”, card, “Change”
place-changed = Your role is now: <b>{ $role }</b>. What you can do: /help
place-changed-department = Your role is now: <b>{ $role }</b>, department “{ $department }”. What you can do: /help
keyboard-back = The buttons are back below.
