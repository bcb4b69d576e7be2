//! A page to render, and what to look for in it.

use async_playground::embed::snippet::{Choices, Dialect};
use async_playground::lessons;
use async_playground::model::{Embedding, Machine, Micros, Scenario, Status, View};
use async_playground::run::simulate;
use async_playground::text::Lang;
use async_playground::ui::{
    Colors, Embed, Following, MakePage, MakeView, ModeView, Page, PageProps, Painting, Picture,
    Place, Platform, ShareLinks, ShareView, Sharing, Theme, Untold,
};
use std::rc::Rc;
use yew::{Callback, ContextProvider, Html, LocalServerRenderer, Properties, component, html};

struct Nowhere;

impl Painting for Nowhere {
    fn show(&self, _: Rc<Picture>) {}
}

impl Following for Nowhere {
    fn changed(&self) {}
    fn reveal(&self, _: &str, _: u32) {}
}

const NOWHERE: Platform = Platform {
    value: |_| String::new(),
    canvas: |_, _| Box::new(Nowhere),
    follow: |_, _| Box::new(Nowhere),
    focused: || Box::new(|| ()),
    keys: |_| Box::new(()),
    focus: |_| {},
    release: |_| {},
    copy: |_, _| {},
    select: |_| {},
    save: |_, _, _| {},
    save_png: |_, _, _| {},
    colors: Colors::default,
    after: |_, _| {},
    late: |_| Box::new(()),
};

#[derive(PartialEq, Properties)]
struct Props {
    page: PageProps,
}

#[component]
fn Rooted(props: &Props) -> Html {
    html! {
        <ContextProvider<Platform> context={NOWHERE}>
            if props.page.make.is_some() {
                <MakePage ..props.page.clone() />
            } else if props.page.place == Place::Embed {
                <Embed ..props.page.clone() />
            } else {
                <Page ..props.page.clone() />
            }
        </ContextProvider<Platform>>
    }
}

/// The page of a lesson as it is opened.
pub fn opened(slug: &str, lang: Lang) -> PageProps {
    let lesson = lessons::by_slug(slug).expect("a lesson of that name");
    of(slug, lang, &Rc::new((lesson.scenario)(lang)))
}

/// The page of a lesson with that scenario in it.
pub fn of(slug: &str, lang: Lang, scenario: &Rc<Scenario>) -> PageProps {
    let lesson = lessons::by_slug(slug).expect("a lesson of that name");
    let modes = scenario.modes.iter().map(|&mode| ModeView {
        mode,
        status: Status::Idle,
        predicted: simulate(scenario, mode, &Machine::default())
            .map(Rc::new)
            .map_err(Untold::Failed),
        measured: None,
        whole: None,
        kept: None,
        failure: None,
        now: Micros::ZERO,
        started: None,
        comparable: true,
        freezes: false,
        crowded: None,
    });
    PageProps {
        place: Place::Page,
        embedding: Embedding::default(),
        full_page: Rc::from(""),
        lang,
        theme: Theme::Auto,
        lesson,
        modes: modes.collect(),
        scenario: scenario.clone(),
        shown: scenario.clone(),
        drafts: Rc::default(),
        outdated: false,
        played_back: false,
        throttled: false,
        view: View::default(),
        playback: None,
        pace: 1_000,
        guess: Rc::default(),
        question: None,
        unknown: None,
        dropped: Rc::default(),
        share: None,
        make: None,
        beside: "".into(),
        file: None,
        on: Callback::noop(),
    }
}

/// The same page after a run that went exactly as predicted.
pub fn run(mut page: PageProps) -> PageProps {
    for view in &mut page.modes {
        view.status = Status::Finished;
        view.measured = view.predicted.as_ref().ok().cloned();
    }
    page
}

/// The page as text.
pub fn render(page: PageProps) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let page = LocalServerRenderer::<Rooted>::with_props(Props { page }).hydratable(false);
    local.block_on(&runtime, page.render())
}

/// The opening tag of the element with that test id.
pub fn tag<'a>(page: &'a str, id: &str) -> &'a str {
    let at = page
        .find(&format!("data-testid=\"{id}\""))
        .unwrap_or_else(|| panic!("nothing is called {id}"));
    let start = page[..at].rfind('<').expect("a tag before its attribute");
    let end = page[at..].find('>').expect("a tag ends") + at;
    &page[start..=end]
}

/// The element with that test id, up to the next end tag of its kind.
pub fn element<'a>(page: &'a str, id: &str) -> &'a str {
    let opening = tag(page, id);
    let start = opening.as_ptr() as usize - page.as_ptr() as usize;
    let name: String = (opening.chars().skip(1))
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let close = format!("</{name}>");
    let end = page[start..]
        .find(&close)
        .map_or(page.len(), |end| start + end);
    &page[start..end]
}

/// The page with the share panel open, about this link.
pub fn sharing(lang: Lang, url: &str) -> PageProps {
    PageProps {
        share: Some(ShareView {
            sharing: Sharing::of(&View::default()),
            links: Rc::new(ShareLinks {
                url: url.to_owned(),
                embed: "<iframe title=\"a\"></iframe>".to_owned(),
                markdown: "[a](b)".to_owned(),
                make: String::new(),
            }),
        }),
        ..opened("user-lookup", lang)
    }
}

/// The page on which an embed is made, with this as the code in every dialect.
pub fn making(lang: Lang, code: &str) -> PageProps {
    PageProps {
        place: Place::Make,
        make: Some(MakeView {
            sharing: Sharing::of(&View::default()),
            choices: Choices::default(),
            frame: "https://example.org/embed/en/user-lookup/#a=\"&b".into(),
            codes: Rc::new([(); Dialect::ALL.len()].map(|()| code.to_owned())),
        }),
        beside: "en/user-lookup/#n=5".into(),
        ..opened("user-lookup", lang)
    }
}
