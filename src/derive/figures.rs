//! Numbers as they are read.

use crate::model::Micros;

/// Seconds with at least one decimal and no zero that says nothing: `1.0`, `0.25`, `5.004`.
pub fn short_seconds(time: Micros) -> String {
    let mut text = time.to_string();
    while text.ends_with('0') && !text.ends_with(".0") {
        text.pop();
    }
    text
}

/// Seconds as one would say them: to the nearest hundredth, or thousandth where it is under a second.
pub fn about(time: Micros) -> String {
    let step = if time < Micros::from_secs(1) {
        1_000
    } else {
        10_000
    };
    short_seconds(Micros(time.0.saturating_add(step / 2) / step * step))
}

/// Seconds with one decimal, rounded down: `5.3`.
pub fn tenths(time: Micros) -> String {
    let tenths = time.as_millis() / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Digits in groups of three: `600,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_read_well() {
        let cases = [(0, "0.0"), (250, "0.25"), (1_000, "1.0"), (5_004, "5.004")];
        for (millis, expect) in cases {
            assert_eq!(short_seconds(Micros::from_millis(millis)), expect);
        }
        assert_eq!(tenths(Micros::from_millis(5_399)), "5.3");
    }

    #[test]
    fn seconds_are_said_to_the_nearest() {
        let cases = [
            (2_345, "0.002"),
            (999_600, "1.0"),
            (6_003_900, "6.0"),
            (6_005_000, "6.01"),
        ];
        for (micros, expect) in cases {
            assert_eq!(about(Micros(micros)), expect);
        }
    }

    #[test]
    fn groups_of_three() {
        let cases = [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (600_000, "600,000"),
        ];
        for (number, expect) in cases {
            assert_eq!(grouped(number), expect);
        }
    }
}
