"""Texts that the model is asked with."""
GREETING = "You write letters for a letting agency. Be short and polite."
LETTER = "Write to {salutation} about {matter}.\n{background}"
LISTING = "Describe a flat of {rooms} rooms in {town}. Features: {features}."
SIGNATURE = "Sign with {{agent_name}} and {{agent_phone}}."


def salutation_of(applicant):
    return "{} {}".format(applicant.title, applicant.last_name)


def background_of(viewing):
    text = "The viewing was on {:%d %B}.".format(viewing.day)
    if viewing.cancelled:
        text += " It was cancelled."
    return text


def letter_prompt(applicant, matter, viewing):
    return LETTER.format(salutation=salutation_of(applicant), matter=matter, background=background_of(viewing))


def blank_prompt(matter, viewing):
    return LETTER.format(salutation="Dear reader", matter=matter, background=background_of(viewing)) + SIGNATURE


def listing_prompt(flat):
    features = ", ".join(feature.name for feature in flat.features)
    return LISTING.format(rooms=flat.rooms, town=flat.town, features=features)


def income_lines(applicants):
    lines = []
    for number, applicant in enumerate(applicants, 1):
        lines.append("Applicant %d: %s, %s" % (number, applicant.employment, applicant.phone))
    return "\n".join(lines)


def anonymous_lines(applicants):
    return "\n".join("Applicant %d: %d rooms" % (number, a.rooms_wanted) for number, a in enumerate(applicants, 1))
