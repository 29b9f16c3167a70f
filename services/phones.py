"""Telephone numbers as people type them, kept in one form (E.164) and shown in another."""

from domain.people import Employee

REGIONS = ("RU", "SK")


def region_of(employee: Employee) -> str:
    """Give the country whose numbers this person writes without a country code."""
    return "SK" if employee.language == "sk" or employee.zone.key == "Europe/Bratislava" else "RU"


def read(text: str, employee: Employee) -> str | None:
    """Give a typed number as E.164, with ";ext=12" behind it for an extension; None for what is no number.

    Without a country code it is a number of the person's own country, or else of the other one.
    """
    import phonenumbers

    home = region_of(employee)
    for region in (home, *(other for other in REGIONS if other != home)):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        possible = text.strip().startswith("+") and phonenumbers.is_possible_number(number)
        if possible or phonenumbers.is_valid_number(number):
            kept = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return f"{kept};ext={number.extension}" if number.extension else kept
    return None


def spelled(phone: str) -> str:
    """Give a kept number as people read it: "+7 900 000-00-01"; one that cannot be read stays as it is."""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone.replace(";ext=", " x"), None)
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
