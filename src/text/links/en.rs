//! English.

use super::Links;
use crate::text::template::template;

pub(in crate::text) const LINKS: Links = Links {
    title: "Not everything in this link could be used",
    instead: "The lesson's own setting stands in for what is listed; all else is as the link says.",
    dismiss: "Close this notice",
    unknown_lesson: template("There is no lesson called “{0}”. This is the first one."),
    unknown_key: "is not something this page knows.",
    twice: "is there more than once. The first one counts.",
    not_one_of: template("cannot be “{0}”. Possible: {1}."),
    not_a_number: template("should be a whole number, but is “{0}”."),
    cut_off: "is incomplete. A piece of the link seems to be missing.",
    too_many: template("says {0}, but at most {1} is possible."),
    newer: template(
        "is {0}, and this page knows versions up to {1}. Reloading may bring a newer page.",
    ),
    too_long: template("The link has {0} bytes; at most {1} are read."),
    broken: "cannot be unpacked. A piece of the link seems to be missing.",
};
