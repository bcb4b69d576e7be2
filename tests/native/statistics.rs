//! The figures of a run: differences, and what they are compared with.

use crate::support::property;
use async_playground::derive::{Ratio, Statistics, Times, statistics};
use async_playground::model::Micros;
use proptest::prelude::*;
use std::cmp::Ordering;

fn secs(secs: u64) -> Micros {
    Micros::from_secs(secs)
}

fn times(predicted: u64, elapsed: Option<u64>, finished: bool) -> Times {
    Times {
        predicted: Some(secs(predicted)),
        elapsed: elapsed.map(secs),
        finished,
    }
}

#[test]
fn before_a_run_the_predictions_are_compared() {
    let figures = statistics(times(7, None, false), Some(times(15, None, false)));
    let expected = Statistics {
        elapsed: None,
        predicted: Some(secs(7)),
        difference: None,
        speed_up: Some(Ratio(214)),
    };
    assert_eq!(figures, expected);
}

#[test]
fn while_any_of_the_two_runs_the_predictions_are_compared() {
    let live = times(7, Some(5), false);
    let over = times(15, Some(30), true);
    let figures = statistics(live, Some(over));
    assert_eq!(figures.speed_up, Some(Ratio(214)));
    assert_eq!((figures.elapsed, figures.difference), (Some(secs(5)), None));
    let figures = statistics(times(7, Some(7), true), Some(times(15, Some(8), false)));
    assert_eq!(figures.speed_up, Some(Ratio(214)));
}

#[test]
fn after_both_the_measurements_are_compared() {
    let figures = statistics(times(7, Some(8), true), Some(times(15, Some(16), true)));
    assert_eq!(figures.speed_up, Some(Ratio(200)));
    assert_eq!(figures.difference, Some((Ordering::Greater, secs(1))));
    let early = statistics(times(7, Some(6), true), None);
    assert_eq!(early.difference, Some((Ordering::Less, secs(1))));
    assert_eq!(early.speed_up, None);
    let exact = statistics(times(7, Some(7), true), None);
    assert_eq!(exact.difference, Some((Ordering::Equal, secs(0))));
}

#[test]
fn against_a_prediction_that_is_not_told_nothing_is_compared() {
    let untold = Times {
        predicted: None,
        ..times(7, Some(7), true)
    };
    let figures = statistics(untold, Some(times(15, None, false)));
    assert_eq!((figures.difference, figures.speed_up), (None, None));
    let measured = statistics(untold, Some(times(14, Some(14), true)));
    assert_eq!(measured.speed_up, Some(Ratio(200)));
}

#[test]
fn no_time_at_all_is_not_compared_with() {
    let nothing = times(0, Some(0), true);
    assert_eq!(statistics(nothing, Some(nothing)).speed_up, None);
    assert_eq!(Ratio::of(secs(1), secs(0)), None);
}

#[test]
fn ratios_are_rounded_to_the_nearest_hundredth() {
    for (long, short, text) in [
        (15, 7, "2.14"),
        (13, 7, "1.86"),
        (1, 1, "1.00"),
        (0, 1, "0.00"),
        (1, 200, "0.01"),
        (1, 201, "0.00"),
        (100, 1, "100.00"),
        (2, 3, "0.67"),
    ] {
        let ratio = Ratio::of(secs(long), secs(short)).expect("a ratio");
        assert_eq!(ratio.to_string(), text);
    }
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn a_ratio_is_within_half_a_hundredth(long in 0..1_u64 << 40, short in 1..1_u64 << 40) {
        let Ratio(hundredths) = Ratio::of(Micros(long), Micros(short)).expect("a ratio");
        let exact = u128::from(long) * 200;
        let twice = u128::from(hundredths) * 2 * u128::from(short);
        prop_assert!(exact.abs_diff(twice) <= short.into());
    }

    #[test]
    fn no_ratio_panics(long in any::<u64>(), short in any::<u64>()) {
        prop_assert_eq!(Ratio::of(Micros(long), Micros(short)).is_none(), short == 0);
    }
}

#[test]
fn what_timers_may_be_late_makes_nothing_slower() {
    let sides = [97, 98, 100, 102, 103].map(|hundredths| Ratio(hundredths).side());
    let same = Ordering::Equal;
    assert_eq!(sides, [Ordering::Less, same, same, same, Ordering::Greater]);
}
