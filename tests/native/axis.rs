//! The time axis: few marks, at round times.

use crate::support::property;
use async_playground::derive::{tick_step, ticks};
use async_playground::model::Micros;
use async_playground::ui::{Label, Picture};
use proptest::prelude::*;

fn seconds(end: u64, most: u64) -> Vec<u64> {
    let ticks = ticks(Micros::from_secs(end), most);
    ticks.map(|at| at.as_millis() / 1_000).collect()
}

#[test]
fn marks_stand_at_round_times() {
    assert_eq!(seconds(15, 15), (0..=15).collect::<Vec<_>>());
    assert_eq!(seconds(15, 10), [0, 2, 4, 6, 8, 10, 12, 14]);
    assert_eq!(seconds(15, 4), [0, 5, 10, 15]);
    assert_eq!(seconds(600, 6), [0, 100, 200, 300, 400, 500, 600]);
}

#[test]
fn nothing_to_show_has_one_mark() {
    assert_eq!(ticks(Micros::ZERO, 10).collect::<Vec<_>>(), [Micros::ZERO]);
    assert_eq!(ticks(Micros::ZERO, 0).collect::<Vec<_>>(), [Micros::ZERO]);
}

/// The digit of a step of 1, 2 or 5 times a power of ten.
fn digit(step: Micros) -> u64 {
    let mut rest = step.0;
    while rest.is_multiple_of(10) {
        rest /= 10;
    }
    rest
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn marks_are_few_even_and_as_close_as_that_allows(
        end in prop_oneof![0..2_000_000_u64, 0..1_u64 << 50],
        most in 1..200_u64,
    ) {
        let step = tick_step(Micros(end), most);
        prop_assert!([1, 2, 5].contains(&digit(step)), "{step:?}");
        let marks: Vec<_> = ticks(Micros(end), most).collect();
        prop_assert!(marks.len() as u64 <= most + 1);
        prop_assert!(marks.iter().zip(0..).all(|(mark, place)| mark.0 == step.0 * place));
        prop_assert!(marks.last().is_some_and(|last| last.0 <= end && end - last.0 < step.0));
        // The next smaller step would be too many, or below a millisecond.
        let smaller = if digit(step) == 5 { step.0 * 2 / 5 } else { step.0 / 2 };
        prop_assert!(smaller < 1_000 || end.div_ceil(most) > smaller);
    }

    #[test]
    fn no_axis_panics(end in any::<u64>(), most in any::<u64>()) {
        let step = tick_step(Micros(end), most);
        prop_assert!(step.0 > 0);
    }
}

#[test]
fn the_longest_time_there_is_has_an_axis() {
    assert!(ticks(Micros(u64::MAX), 10).count() <= 11);
}

/// A picture with marks 0, 1, 2… so far apart, and what is written of them in so many pixels.
fn written(first: u64, count: u32, width: f64, longest: f64) -> String {
    let label = |place: u32| Label {
        at: Picture::WIDTH / (count - 1).max(1) * place,
        number: first + u64::from(place),
        text: (first + u64::from(place)).to_string(),
    };
    let picture = Picture {
        margin: 12,
        labels: (0..count).map(label).collect(),
        ..Picture::default()
    };
    let labels = picture.labels_within(width, longest);
    let labels = labels.map(|(x, label)| format!("{}@{x}", label.text));
    labels.collect::<Vec<_>>().join(" ")
}

#[test]
fn as_many_numbers_are_written_as_there_is_room_for() {
    assert_eq!(written(0, 5, 424.0, 20.0), "0@12 1@112 2@212 3@312 4@412");
    assert_eq!(written(0, 5, 424.0, 93.0), "0@12 2@212 4@412");
    // The same ones are left out wherever the axis is moved.
    assert_eq!(written(3, 5, 424.0, 93.0), "4@112 6@312");
    assert_eq!(written(7, 1, 424.0, 93.0), "7@12");
    for width in [0.0, 20.0, 24.0] {
        assert_eq!(written(0, 5, width, 20.0), "");
    }
}
