//! The reader's own prediction, in English.

use super::GuessWords;
use crate::text::template::template;

pub(in crate::text) const WORDS: GuessWords = GuessWords {
    switch: "Predict first",
    title: "Your prediction",
    how: "Fill in as much as you like, then run. What the page predicts is hidden until the run is over.",
    seconds_of: template("{0} (s)"),
    refused: template(
        "“{0}” is not allowed here: a number from 0 to {1}, such as 7.5, or nothing.",
    ),
    order_of: template("Put the first lines in order: {0}"),
    moved: template("{0}: now in place {1} of {2}"),
    said: template("you said {0}\u{a0}s"),
    took: template("it took {0}\u{a0}s"),
    no_end: "it did not come to its end",
    right: "right",
    too_long: "too long",
    too_short: "too short",
    place: "Place",
    your_order: "You said",
    real_order: "What came",
    in_place: "in its place",
    came_in_place: template("came in place {0}"),
    nothing: "You predicted nothing this time.",
    again: "Try again",
    added_up: template("In “{0}”, you added the jobs’ times up, but they overlapped."),
    longest_decides: template("In “{0}”, the jobs overlapped: only the longest one decides."),
    one_after_another: template(
        "In “{0}”, each wait begins only when the one before is over, so they all add up.",
    ),
    one_computes: template("In “{0}”, only one job computes at a time, so the CPU work adds up."),
    not_all_at_once: template(
        "In “{0}”, not all jobs could go on at once: some had to wait their turn.",
    ),
    came_before: template("“{0}” came before “{1}”."),
    same_source: "The same program prints both, and prints them in this order.",
    in_turn: "A job prints nothing until the one before it is over.",
    same_moment: "Both came at the same moment: first come, first served.",
    waited_less: "Its wait was over sooner.",
};
