//! The reader's own prediction, in English.

use super::GuessWords;

pub(in crate::text) const WORDS: GuessWords = GuessWords {
    switch: "Predict first",
    title: "Your prediction",
    how: "Fill in as much as you like, then run. What the page predicts is hidden until the run is over.",
    seconds_of: |mode| format!("{mode} (s)"),
    refused: |found, most| {
        format!(
            "“{found}” is not allowed here: a number from 0 to {most}, such as 7.5, or nothing."
        )
    },
    order_of: |mode| format!("Put the first lines in order: {mode}"),
    moved: |line, place, places| format!("{line}: now in place {place} of {places}"),
    said: |said| format!("you said {said} s"),
    took: |took| format!("it took {took} s"),
    no_end: "it did not come to its end",
    right: "right",
    too_long: "too long",
    too_short: "too short",
    place: "Place",
    your_order: "You said",
    real_order: "What came",
    in_place: "in its place",
    came_in_place: |place| format!("came in place {place}"),
    nothing: "You predicted nothing this time.",
    again: "Try again",
    added_up: |mode| format!("In “{mode}”, you added the jobs’ times up, but they overlapped."),
    longest_decides: |mode| {
        format!("In “{mode}”, the jobs overlapped: only the longest one decides.")
    },
    one_after_another: |mode| {
        format!(
            "In “{mode}”, each wait begins only when the one before is over, so they all add up."
        )
    },
    one_computes: |mode| {
        format!("In “{mode}”, only one job computes at a time, so the CPU work adds up.")
    },
    not_all_at_once: |mode| {
        format!("In “{mode}”, not all jobs could go on at once: some had to wait their turn.")
    },
    came_before: |first, later| format!("“{first}” came before “{later}”."),
    same_source: "The same program prints both, and prints them in this order.",
    in_turn: "A job prints nothing until the one before it is over.",
    same_moment: "Both came at the same moment: first come, first served.",
    waited_less: "Its wait was over sooner.",
};
