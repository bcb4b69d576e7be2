//! Scenario files, in English.

use super::Files;
use crate::text::template::template;

pub(in crate::text) const FILES: Files = Files {
    title: "Scenario as a file",
    save: "Save as file",
    open: "Open a file",
    drop: "Drop the file to open it",
    not_opened: template("{0} was not opened. Your scenario is as it was."),
    opened: template("{0} was opened."),
    first: template("These are the first {0} errors."),
    whole: "The file",
    too_large: template("It is larger than {0} MB, the most that is opened."),
    unreadable: "The browser cannot read it.",
    not_json: template("It is not JSON. {0}"),
    too_deep: template("Its values lie more than {0} levels deep."),
    too_many: template("It holds more than {0} values."),
    not_a_scenario: "It is no scenario file. Such a file has \"format\": \"async-playground\".",
    newer: template(
        "The file is of version {0}, and this page knows versions up to {1}. Load the page anew to have its newest version.",
    ),
    missing: "It is missing, and has to be there.",
    unknown: template("There is no such field. Allowed here: {0}."),
    not_allowed: template("Found: {0}. Allowed: {1}."),
    object: "an object, {…}",
    list: "a list, […]",
    text: "a text in quotation marks",
    flag: "true or false",
    number: "a whole number",
    number_or_null: "a whole number, or null",
    unknown_lesson: template("There is no lesson {0} here. The scenario was opened in “{1}”."),
};
