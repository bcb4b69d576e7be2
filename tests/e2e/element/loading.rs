//! When a lesson is loaded: near what is seen, at once, or not before it is asked for.

use serde_json::json;

use super::{host, mimic, script};
use crate::harness::{self, Setup};

#[test]
fn a_lesson_out_of_sight_is_loaded_once_it_comes_near() {
    harness::test(Setup::default(), async |page| {
        let gap =
            "<style>.gap { height: 4000px } .no { display: none }</style><div class=\"gap\"></div>";
        let body = format!(
            "{near}{gap}{far}<div class=\"no\">{hidden}</div>",
            near = mimic(page, ""),
            far = mimic(page, "load=\"visible\""),
            hidden = mimic(page, ""),
        );
        page.open_host(&host(page, &body)).await;
        let found = script(
            page,
            "await connected(); await rest(300); const [, far, hidden] = all; \
            const counts = [frames()]; far.scrollIntoView(); await connected(far); \
            counts.push(frames()); hidden.parentElement.className = ''; await connected(hidden); \
            counts.push(frames()); return counts",
        );
        assert_eq!(found.await, json!([1, 2, 3]));
    });
}

#[test]
fn an_eager_one_is_loaded_wherever_it_is() {
    harness::test(Setup::default(), async |page| {
        let gap = "<style>.gap { height: 9000px }</style><div class=\"gap\"></div>";
        page.open_host(&host(
            page,
            &(gap.to_owned() + &mimic(page, "load=\"eager\"")),
        ))
        .await;
        let found = script(
            page,
            "await connected(); return [scrollY, (await element.run()).asked]",
        );
        assert_eq!(found.await, json!([0, "run"]));
    });
}
