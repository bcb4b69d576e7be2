//! The course: pages of ours, under our own policy, made with nothing but the element.

use serde_json::{Value, json};

use super::script;
use crate::harness::{self, Setup};
use crate::judge::Judge;

#[test]
fn every_experiment_of_the_course_opens_in_its_language() {
    harness::test(Setup::default(), async |page| {
        for (lang, title) in [("ko", "태스크 세 개"), ("en", "Three tasks")] {
            page.open(&format!("course/{lang}/")).await;
            let posters = script(
                page,
                "await until(() => all.every((one) => one.shadowRoot?.querySelector('button'))); \
                const links = [...document.querySelectorAll('a[href]')].map((link) => link.href); \
                const broken = []; for (const link of new Set(links.map((link) => link.split('#')[0]))) \
                    if (!(await fetch(link)).ok) broken.push(link); \
                const anchors = links.filter((link) => link.includes('#')) \
                    .every((link) => document.getElementById(link.split('#')[1])); \
                return [all.length, frames(), broken, anchors, \
                    element.shadowRoot.querySelector('.title').textContent]",
            );
            assert_eq!(posters.await, json!([10, 0, [], true, title]));
            let opened = script(
                page,
                "const heard = []; \
                addEventListener('apg-ready', ({ target }) => heard.push(target)); \
                for (const one of all) one.shadowRoot.querySelector('button').click(); \
                await until(() => heard.length === 10); \
                const states = await Promise.all(all.map((one) => one.getState())); \
                return states.map(({ lang, lesson, dropped }, at) => \
                    [lang, lesson === all[at].getAttribute('lesson'), dropped.length])",
            );
            let opened = opened.await;
            let all: Vec<&Value> = opened.as_array().into_iter().flatten().collect();
            assert_eq!(all.len(), 10);
            assert!(
                all.iter().all(|one| **one == json!([lang, true, 0])),
                "{opened}"
            );
        }
    });
}

#[test]
fn the_course_fits_and_can_be_read_everywhere() {
    for (lang, dark) in [("ko", false), ("en", true), ("en", false), ("ko", true)] {
        let setup = Setup {
            dark,
            ..Setup::default()
        };
        harness::test(setup, async |page| {
            let mut judge = Judge::new(page);
            for width in [320, 360, 768, 1280] {
                page.resize(width, 900).await;
                page.open(&format!("course/{lang}/")).await;
                let over = script(
                    page,
                    "await until(() => all.every((one) => one.shadowRoot?.querySelector('button'))); \
                    const html = document.documentElement; return html.scrollWidth - html.clientWidth",
                );
                assert_eq!(over.await, json!(0), "{width}");
                judge.look(&format!("{width} wide")).await;
                let theme = if dark { "dark" } else { "light" };
                page.screenshot(&format!("course-{lang}-{theme}-{width}"))
                    .await;
            }
            judge.verdict(&format!("course, {lang}, dark: {dark}"));
        });
    }
}
