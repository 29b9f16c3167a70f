stranger = This is a company’s internal bot. To join, ask your department head for an invitation link.
welcome-back = You are already in, { $name }. What shall we log?
welcome-admin =
    { $name }, you own this bot.
    Invite department heads and managers: /invite
    Your time zone: { $zone }. Change it: /settings
welcome-head =
    Welcome, { $name }! You lead a department.
    Invite managers: /invite
    Your time zone: { $zone }. Change it: /settings
welcome-manager =
    Welcome, { $name }! Log your first visit: press “Visit”.
    Your time zone: { $zone }. Change it: /settings
newcomer = { $name } has joined: { $role }.
role-manager = manager
role-head = department head
role-admin = administrator
help = Just write what happened: “Visited Acme, send the proposal by Friday”. Or press a button below.
help-day = Every day
help-clients = Clients
help-money = Money
help-deals = Proposals
help-figures = Reports and tables
help-people = People and settings
command-help = what I can do
menu-visit = Visit
menu-call = Call
menu-meeting = Meeting
menu-feedback = Feedback
menu-today = My day
menu-clients = Clients
not-understood = I did not understand. Press a button below or /help.
edits-unseen = Editing a message does not change what is saved. To correct it: “Change” or “Undo” below the record.
unknown-command = There is no command { $command }. All commands: /help
only-in-private = This works in our private chat only.
only-in-group = This works in a group only.
not-your-role = Only a department head can do this.
only-for-managers = This is for managers. The department’s day: /summary, reports: /reports
button-unknown = This button no longer works. Start from /help
button-not-yours = This button is not yours.
button-over = This is already finished. Start again if you need to.
button-cancel = Cancel
button-go-on = Continue
button-drop = Drop the draft
nothing-to-cancel = Nothing to cancel. What shall we log?
cancelled =
    Cancelled: { $dialogue }
    Nothing was saved.
put-aside =
    Put aside: { $dialogue }
    Continue?
put-aside-dropped = Draft dropped: { $dialogue }
finish-first = Finish what you have started first.
failed = That did not work, and nothing was saved. Try again; if it still fails, give the administrator the code { $code }.
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
refusal-client-not-found = There is no such client. Find a client: /clients
refusal-contact-not-found = There is no such contact.
refusal-activity-not-found = There is no such record.
refusal-meeting-not-found = There is no such meeting. Your meetings: /week
refusal-feedback-not-found = There is no such feedback.
refusal-task-not-found = There is no such task.
refusal-employee-not-found = There is no such employee.
refusal-not-allowed = You are not allowed to do this. Ask your department head.
refusal-already-done = This has already been done.
refusal-invitation-unknown = There is no such invitation. Ask your department head for a new link.
refusal-invitation-used = Somebody has already joined by this link. Ask your department head for a new one.
refusal-invitation-expired = This link has expired. Ask your department head for a new one.
refusal-too-late = It is too late to undo: more than 10 minutes have passed. You can still change the record.
refusal-file-too-large = The file is larger than { $most } MB, and Telegram will not pass it on. Split it and send it in parts.
refusal-file-gone = Telegram no longer has this file. Please send it again.
