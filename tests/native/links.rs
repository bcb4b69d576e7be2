//! Links: what is written is read again, and whatever comes from elsewhere does no harm.

use crate::any::{any_look, any_scenario};
use crate::draw::Draw;
use crate::support::property;
use async_playground::lessons;
use async_playground::link::{MOST_BYTES, Opened, decode, encode};
use async_playground::model::{Look, Problem, Scenario};
use async_playground::text::Lang;
use proptest::prelude::*;
use std::cell::Cell;
use std::time::{Duration, Instant};

/// How many scenarios make the round.
const ROUND_TRIPS: u64 = 100_000;
/// No link takes longer to be read, whatever it is.
const MOST: Duration = Duration::from_millis(5);
/// How much slower passes over half a megabyte may be here, where each step of them is checked.
const UNOPTIMIZED: u32 = 8;
/// How many strings are read that nobody has written.
const MUTATIONS: u64 = 1_000_000;

fn given(slug: &str) -> Scenario {
    (lessons::by_slug(slug).expect("a lesson").scenario)(Lang::Ko)
}

fn assert_round_trip(given: &Scenario, scenario: &Scenario, look: &Look) {
    let link = encode(given, scenario, look);
    let opened = decode(&link, given);
    assert_eq!(opened.dropped, [], "{link}");
    assert_eq!(opened.look, *look, "{link}");
    assert!(
        opened.scenario == *scenario,
        "{link}\n{scenario:?}\n{:?}",
        opened.scenario
    );
    assert_eq!(encode(given, &opened.scenario, &opened.look), link);
}

proptest! {
    #![proptest_config(property(300))]

    #[test]
    fn any_scenario_comes_back(
        scenario in any_scenario(),
        look in any_look(),
        lesson in 0..lessons::all().len(),
    ) {
        let given = (lessons::all()[lesson].scenario)(Lang::En);
        assert_round_trip(&given, &scenario, &look);
    }
}

#[test]
fn what_is_written_is_read_again() {
    let free = Cell::new(false);
    for_all(ROUND_TRIPS, |draw| {
        let given = draw.given();
        // Half of them are lessons with a few changes, half of them anything at all.
        let scenario = if free.replace(!free.get()) {
            draw.any()
        } else {
            draw.scenario(&given)
        };
        let look = draw.look();
        assert_round_trip(&given, &scenario, &look);
        Duration::ZERO
    });
}

#[test]
fn nothing_that_is_read_does_harm() {
    let took = for_all(MUTATIONS, |draw| {
        let given = draw.given();
        let link = draw.mutated(&given);
        let (opened, took) = timed(&link, &given);
        // The type says that it is within the limits; here that it is so in fact.
        assert!(opened.scenario.check().is_ok(), "{link}");
        assert!(opened.dropped.len() <= 21, "{link}");
        took
    });
    let slowest = |per_million| took[took.len() - 1 - took.len() * per_million / 1_000_000];
    println!(
        "links: {MUTATIONS} were read: median {:?}, all but one {:?}, most {:?} ({MOST:?} allowed)",
        slowest(500_000),
        slowest(1),
        slowest(0),
    );
    assert!(slowest(0) < MOST);
}

#[test]
fn what_is_very_long_is_read_as_quickly() {
    let given = given("workbench");
    let mut slow = Vec::new();
    let many = |piece: &str| piece.repeat(MOST_BYTES / piece.len() - 1);
    for (what, link) in [
        ("keys", many("a=1&")),
        ("separators", many("&")),
        ("digits", format!("n={}", many("9"))),
        ("entries", format!("rows=1000&n={}", many("1,"))),
        ("names", format!("rows=1000&name={}", many("%EA%B0%80,"))),
        ("percent signs", format!("first={}", many("%"))),
        ("encodings", format!("first={}", many("%2525"))),
        (
            "a name that is cut off",
            format!("rows=1000&name={}", many("%EA%B0%80")),
        ),
        (
            "one name for all rows",
            format!("rows=1000&name={}", "%EA%B0%80".repeat(55_000)),
        ),
        ("one line", format!("first={}", "%EA%B0%80".repeat(55_000))),
        ("rows", "rows=1000&n=1".to_owned()),
        ("modes", format!("modes={}gather", many("gather,"))),
        ("controls", format!("hide={}n", many("n,"))),
        ("a structure that is encoded", many("%2525")),
        ("commas that are encoded", format!("name={}", many("%2C"))),
        ("a payload", format!("p=r1.{}", many("YT0x"))),
        ("a payload of keys", format!("p=r1.{}", many("Jm49MSZu"))),
        ("too much", "n=1&".repeat(MOST_BYTES)),
    ] {
        let link = &link[..link.len().min(MOST_BYTES + usize::from(what == "too much"))];
        let (opened, took) = timed(link, &given);
        println!(
            "links: {what}: {took:?} ({:?} allowed here)",
            MOST * UNOPTIMIZED
        );
        if took >= MOST * UNOPTIMIZED {
            slow.push((what, took));
        }
        assert!(opened.scenario.check().is_ok());
        assert!(
            (1..=21).contains(&opened.dropped.len()) || ["separators", "rows"].contains(&what),
            "{what}"
        );
    }
    assert_eq!(slow, []);
}

#[test]
fn links_are_readable() {
    let given = given("user-lookup");
    for (written, read) in [
        ("v=1&n=4&wait=500", "v=1&n=4&wait=500"),
        ("wait=500&n=4,7,3", "v=1&n=4,7&wait=500"),
        ("rows=2&name=A,B", "v=1&rows=2&name=A,B"),
        (
            "fail=,2&modes=threads,gather&limit=2",
            "v=1&fail=,2&modes=threads,gather&limit=2",
        ),
        ("modes=await-each,gather", "v=1&off=sequential"),
        (
            "modes=sequential,await-each,gather,wait-for&timeout=9",
            "v=1&on=wait-for&timeout=9",
        ),
        ("modes=gather,wait-for", "v=1&modes=gather,wait-for"),
        (
            "off=sequential&on=collect,gather",
            "v=1&on=collect&off=sequential",
        ),
        (
            "modes=threads,gather&on=sequential",
            "v=1&modes=sequential,threads,gather",
        ),
        ("last=Done%2E", "v=1&last=Done%2E"),
        ("hide=why,console&lock=n", "v=1&hide=console,why&lock=n"),
    ] {
        let opened = decode(written, &given);
        assert_eq!(opened.dropped, [], "{written}");
        assert_eq!(encode(&given, &opened.scenario, &opened.look), read);
    }
}

#[test]
fn what_others_do_to_links_is_undone() {
    let given = given("user-lookup");
    let mut parts = given.clone().into_parts();
    parts.jobs[0].name = "가 & 나, 100%+~".to_owned();
    parts.lines.last = "끝=#1".to_owned();
    parts.jobs[2].rounds = 9;
    let scenario = Scenario::new(parts).expect("within the limits");
    let link = encode(&given, &scenario, &Look::default());
    let twice = link.replace('%', "%25");
    let all =
        |link: &str| url::form_urlencoded::byte_serialize(link.as_bytes()).collect::<String>();
    for (how, link) in [
        ("as it is", link.clone()),
        ("with its mark", format!("#{link}")),
        (
            "in brackets, at the end of a sentence",
            format!(" {link}). "),
        ),
        ("in a page", link.replace('&', "&amp;")),
        ("with a plus for a space", link.replace("%20", "+")),
        (
            "shown to people",
            link.replace("%20", " ").replace("%EA%B0%80", "가"),
        ),
        ("encoded twice", twice.clone()),
        ("encoded three times", twice.replace('%', "%25")),
        ("its structure too", all(&link)),
        ("and that twice", all(&all(&link))),
        ("in small letters", link.replace("%EA%B0%80", "%ea%b0%80")),
    ] {
        let opened = decode(&link, &given);
        assert_eq!(opened.dropped, [], "{how}: {link}");
        assert!(opened.scenario == scenario, "{how}: {link}");
    }
}

#[test]
fn what_is_dropped_is_named_and_the_rest_is_kept() {
    let given = given("user-lookup");
    let number = |found: &str| Problem::NotANumber {
        found: found.to_owned(),
    };
    for (link, key, problem) in [
        ("wait=1s", "wait", number("1s")),
        ("wait=-1", "wait", number("-1")),
        ("wait=1.5", "wait", number("1.5")),
        ("wait=9999999999", "wait", number("9999999999")),
        ("wait=", "wait", Problem::CutOff),
        ("wait=1,", "wait", Problem::CutOff),
        ("name=%EA%B0", "name", Problem::CutOff),
        ("name=%EA%B", "name", Problem::CutOff),
        (
            "wait=1,2,3,4",
            "wait",
            Problem::TooMany {
                found: 4,
                allowed: 3,
            },
        ),
        ("v=2&wait=700", "v", Problem::Newer { found: 2, known: 1 }),
        ("v=new", "v", number("new")),
        ("<script>=1", "<script>", Problem::UnknownKey),
        ("n=4&n=5", "n", Problem::Twice),
        ("p=d1.AAAA", "p", Problem::Broken),
        ("p=r1.!", "p", Problem::Broken),
        ("p=zz", "p", Problem::Broken),
        (
            "at=600001",
            "at",
            Problem::TooMany {
                found: 600_001,
                allowed: 600_000,
            },
        ),
    ] {
        let opened = decode(&format!("{link}&n=4"), &given);
        let dropped: Vec<_> = opened
            .dropped
            .iter()
            .map(|one| (&*one.key, &one.problem))
            .collect();
        assert_eq!(dropped.first(), Some(&(key, &problem)), "{link}");
        if !link.contains("p=") {
            assert!(
                opened.scenario.jobs.iter().all(|job| job.rounds == 4),
                "{link}"
            );
        }
    }
}

/// Says which draw it was that a test has failed at.
struct Failed(u64);

impl Drop for Failed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("this was draw {}", self.0);
        }
    }
}

/// Does so for so many draws, and sorts what they say that they took.
fn for_all(cases: u64, case: impl Fn(&mut Draw) -> Duration) -> Vec<Duration> {
    let each = |number| {
        let _failed = Failed(number);
        case(&mut Draw(number << 32))
    };
    let mut took: Vec<_> = (0..cases).map(each).collect();
    took.sort_unstable();
    took
}

/// What a link opens, and how long that takes: where it seems to take long, the best of several
/// tries, for this machine may have been at something else.
fn timed(link: &str, given: &Scenario) -> (Opened, Duration) {
    let once = || {
        let start = Instant::now();
        (decode(link, given), start.elapsed())
    };
    let (opened, took) = once();
    let mut took = took;
    for _ in 0..TRIES {
        if took < MOST / 2 {
            break;
        }
        took = took.min(once().1);
    }
    (opened, took)
}

const TRIES: usize = 20;
