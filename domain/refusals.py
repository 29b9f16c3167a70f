"""Refusals: named facts raised below and turned into a sentence once, at the edge."""


class Refusal(Exception):
    """Something that cannot be done, and why. `facts` fill the Fluent sentence `refusal-<kebab-name>`."""

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        """Let a refusal come out of another process as it is."""
        return _refused, (type(self), self.facts)


def _refused(kind: type[Refusal], facts: dict[str, object]) -> Refusal:
    return kind(**facts)


class ClientNotFound(Refusal):
    """There is no such client, or it is not this person's to see: both look the same (D088)."""


class AppealNotFound(Refusal):
    """There is no such appeal, or it is not this person's to read."""


class AppealAnswered(Refusal):
    """Somebody has answered or decided it already; `name` is his."""


class ContactNotFound(Refusal):
    """There is no such contact at a client that this person may see."""


class ActivityNotFound(Refusal):
    """There is no such record, or it is not this person's to see."""


class MeetingNotFound(Refusal):
    """There is no such meeting, or it is not this person's to see."""


class MeetingClosed(Refusal):
    """The meeting was held or cancelled already."""


class MeetingInThePast(Refusal):
    """A meeting can be made for a moment that lies ahead, not for one that is over."""


class MeetingAhead(Refusal):
    """The meeting lies ahead, so that nothing can have come of it."""


class TooEarlyToBeLate(Refusal):
    """Nobody is late for a meeting that is hours away, or that is over."""


class FeedbackNotFound(Refusal):
    """There is no such feedback, or it is not this person's to see."""


class FeedbackTaken(Refusal):
    """A colleague has taken the matter already; `name` is his."""


class FeedbackAnswered(Refusal):
    """The client's words were answered already; `name` is whose answer it is."""


class TaskNotFound(Refusal):
    """There is no such task, or it is not this person's to see."""


class ProposalNotFound(Refusal):
    """There is no such proposal, or it is not this person's to see."""


class ProposalClosed(Refusal):
    """The proposal was won or lost already."""


class ConcessionNotFound(Refusal):
    """There is no such request, or it is not this person's to see."""


class ConcessionDecided(Refusal):
    """The request was allowed or refused already; `name` is who decided."""


class PaperNotFound(Refusal):
    """There is no such template or price list, or it is another department's."""


class EmployeeNotFound(Refusal):
    """There is no such employee, or he is not in this person's department."""


class DepartmentNotFound(Refusal):
    """There is no such department."""


class LastAdmin(Refusal):
    """The only admin can be neither removed nor made less: nobody could then lead the others in."""


class LastWorkDay(Refusal):
    """A person keeps at least one working day: on none, nothing could be planned for him."""


class GroupTaken(Refusal):
    """The group is bound to another department; `department` is its name."""


class GroupNotBound(Refusal):
    """The group is bound to no department."""


class NotAllowed(Refusal):
    """The person's role does not reach this far (D093)."""


class AlreadyDone(Refusal):
    """The thing was done before; a second tap changes nothing."""


class InvitationUnknown(Refusal):
    """No invitation with this secret was ever made."""


class InvitationUsed(Refusal):
    """The invitation has let somebody in already."""


class InvitationExpired(Refusal):
    """The invitation's time is over."""


class NoticeNotFound(Refusal):
    """There is no such notice any more, or it was told to somebody else."""


class TooLate(Refusal):
    """The time in which this could be taken back is over."""


class BadInput(Refusal):
    """What was typed cannot be read as what was asked; `value` is what was typed."""


class TaxIdWrong(Refusal):
    """The tax id has a wrong digit or a wrong length; `value` is what was typed."""


class PhoneWrong(Refusal):
    """This is no telephone number; `value` is what was typed."""


class EmailWrong(Refusal):
    """This is no e-mail address; `value` is what was typed."""


class DaysWrong(Refusal):
    """This is no number of days up to `most`; `value` is what was typed."""


class SumWrong(Refusal):
    """This is no sum of money; `value` is what was typed."""


class BirthdayWrong(Refusal):
    """This is no day on which somebody living was born; `value` is what was typed."""


class TermsFixed(Refusal):
    """The deferral or the credit limit is agreed already, and only a leader changes it (D085, D093)."""


class NoteNotFound(Refusal):
    """There is no such need or news any more, or it is of a client that is not this person's to see."""


class FileNotFound(Refusal):
    """There is no such file any more, or it is of a client that is not this person's to see."""


class NameMissing(Refusal):
    """A name is needed, and nothing that could be one was given."""


class TextTooLong(Refusal):
    """The text is longer than `most` letters."""


class FileTooLarge(Refusal):
    """The file is larger than `most` megabytes, which is what Telegram gives to a bot or takes from it."""


class FileGone(Refusal):
    """Telegram does not have the file any more, or never had it."""


class ReportNotFound(Refusal):
    """There is no such report, or it is not for this person."""


class InvoiceNotFound(Refusal):
    """There is no such invoice, or it is of a client that is not this person's to see."""


class InvoiceKnown(Refusal):
    """The client has a document of this number and day already; `number` is how it is written."""


class PaymentNotFound(Refusal):
    """There is no such payment, or it is of a client that is not this person's to see."""


class PromiseNotFound(Refusal):
    """There is no such promise to pay, or it is of a client that is not this person's to see."""


class MergedSince(Refusal):
    """The client was merged with another one later; that merge is to be undone first."""


class DayOver(Refusal):
    """The day in which this could be taken back is over."""


class ImportNotFound(Refusal):
    """There is no such import, or it is not this person's to see."""


class ImportBuiltOn(Refusal):
    """A later import has changed what this one brought."""


class ImportUsed(Refusal):
    """What this import brought is in use or was changed since; `name` is a client of it."""
