//! Links: what is written is read again, and whatever comes from elsewhere does no harm.

use crate::any::{any_look, any_scenario};
use crate::support::property;
use async_playground::lessons;
use async_playground::link::{decode, encode};
use async_playground::model::{Look, Problem, Scenario};
use async_playground::text::Lang;
use proptest::prelude::*;

fn given(slug: &str) -> Scenario {
    (lessons::by_slug(slug).expect("a lesson").scenario)(Lang::Ko)
}

proptest! {
    #![proptest_config(property(2_000))]

    #[test]
    fn what_is_written_is_read_again(scenario in any_scenario(), look in any_look(), lesson in 0..lessons::all().len()) {
        let given = (lessons::all()[lesson].scenario)(Lang::En);
        let link = encode(&given, &scenario, &look);
        let opened = decode(&link, &given);
        prop_assert_eq!(&opened.dropped, &[], "{}", link);
        prop_assert_eq!(&opened.look, &look);
        prop_assert!(opened.scenario == scenario, "{}\n{:?}\n{:?}", link, opened.scenario, scenario);
        prop_assert_eq!(encode(&given, &opened.scenario, &opened.look), link);
    }
}

#[test]
fn a_lesson_as_it_is_given_needs_no_fragment() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            let given = (lesson.scenario)(lang);
            assert_eq!(encode(&given, &given, &Look::default()), "");
        }
    }
}

#[test]
fn links_are_readable() {
    let given = given("user-lookup");
    let opened = decode("v=1&n=4,7,3&wait=500", &given);
    assert_eq!(opened.dropped, []);
    assert_eq!(opened.scenario.jobs[0].rounds, 4);
    assert_eq!(
        encode(&given, &opened.scenario, &opened.look),
        "v=1&n=4,7&wait=500"
    );
    let _ = Problem::Broken;
}
