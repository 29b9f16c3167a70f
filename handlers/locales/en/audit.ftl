command-audit = who changed and exported what
audit-title = <b>Activity log</b>
audit-line =
    <b>{ $who }</b>, { $moment }
    { $what }
audit-nobody = System
audit-empty = Nothing here yet.
audit-older = Earlier ›
audit-exports = Exports
audit-all = All actions
audit-exported = { $what }, { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
audit-verb-export = Exported
audit-verb-add = Added
audit-verb-change = Changed
audit-verb-remove = Removed
audit-verb-rename = Renamed
audit-verb-place = Role and department
audit-verb-move = Moved
audit-verb-cancel = Cancelled
audit-verb-bind = Linked
audit-verb-unbind = Unlinked
audit-verb-found = Created
audit-verb-invite = Invited
audit-verb-revoke = Invitation withdrawn
audit-verb-join = Joined
audit-verb-merge = Merged
audit-verb-unmerge = Merge undone
audit-verb-reassign = Handed over
audit-verb-other = Action
audit-subject-client = client
audit-subject-employee = employee
audit-subject-group = group
audit-subject-activity = record about
audit-subject-meeting = meeting with
audit-subject-department = department
audit-subject-invitation = invitation
audit-subject-setting = department setting
audit-subject-other = other
