//! Addresses: what a path shows, and the path of what is shown.

use async_playground::app::Route;
use async_playground::lessons;
use async_playground::text::Lang;
use async_playground::ui::Place;

fn check(path: &str, preferred: &[&str], expect: &str) {
    let preferred: Vec<_> = preferred.iter().map(|&tag| tag.to_owned()).collect();
    let (route, _) = Route::parse(path, &preferred);
    assert_eq!(route.path(), expect, "{path:?}");
}

#[test]
fn a_path_names_language_and_lesson() {
    check("ko/hi-bye/", &["en"], "ko/hi-bye/");
    check("/en/user-lookup", &["ko"], "en/user-lookup/");
    check("en//workbench//", &[], "en/workbench/");
}

#[test]
fn a_path_begins_with_the_place() {
    check("embed/ko/hi-bye/", &["en"], "embed/ko/hi-bye/");
    check("/make/en/user-lookup", &["ko"], "make/en/user-lookup/");
    check("embed/hi-bye/", &["ko"], "embed/ko/hi-bye/");
    check("embed", &[], "embed/en/three-tasks/");
    check("make/index.html", &["ko"], "make/ko/three-tasks/");
    // A place stands first only, and once.
    check("ko/embed/", &[], "ko/three-tasks/");
    let (route, unknown) = Route::parse("embed/make/ko/hi-bye/", &[]);
    assert_eq!(route.place, Place::Embed);
    assert_eq!(unknown.as_deref(), Some("make"));
}

#[test]
fn without_a_language_the_readers_is_taken() {
    check("", &["ko-KR", "en-US"], "ko/three-tasks/");
    check("", &["de", "fr-FR", "EN-gb", "ko"], "en/three-tasks/");
    check("", &[], "en/three-tasks/");
    check("hi-bye/", &["ko"], "ko/hi-bye/");
}

#[test]
fn what_is_not_there_leads_to_the_first_lesson() {
    check("ko/no-such-lesson/", &["en"], "ko/three-tasks/");
    check("<script>", &["ko"], "ko/three-tasks/");
    check("index.html", &[], "en/three-tasks/");
    let unknown = |path| Route::parse(path, &[]).1;
    assert_eq!(
        unknown("ko/no-such-lesson/").as_deref(),
        Some("no-such-lesson")
    );
    assert_eq!(unknown("ko/index.html"), None);
    assert_eq!(unknown(""), None);
}

#[test]
fn every_route_leads_back_to_itself() {
    for lesson in lessons::all() {
        for lang in Lang::ALL {
            for place in Place::ALL {
                let route = Route {
                    place,
                    lang,
                    lesson,
                };
                assert_eq!(Route::parse(&route.path(), &[]), (route, None));
            }
        }
    }
}
