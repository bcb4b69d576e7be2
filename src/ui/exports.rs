//! The buttons that save what the page shows. A file is written when it is asked for, not before.

use super::contract::{ModeView, PageProps, Platform};
use super::icon::Icon;
use super::sheet::sheet;
use super::wording::mode_name;
use crate::derive::{Export, Roster, Told, chrome_trace, console_text, csv};
use crate::model::{Micros, Trace};
use crate::text::Exports as Words;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, UseStateHandle, html};

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Svg,
    Png,
    Console,
    Csv,
    Trace,
}

impl What {
    const ALL: [Self; 5] = [Self::Svg, Self::Png, Self::Console, Self::Csv, Self::Trace];

    /// What the file is called after the lesson, and its type.
    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Svg => ("timeline.svg", "image/svg+xml"),
            Self::Png => ("timeline.png", "image/png"),
            Self::Console => ("console.txt", "text/plain;charset=utf-8"),
            Self::Csv => ("jobs.csv", "text/csv;charset=utf-8"),
            Self::Trace => ("trace.json", "application/json"),
        }
    }

    /// The name that tests use.
    const fn slug(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Console => "console",
            Self::Csv => "csv",
            Self::Trace => "trace",
        }
    }

    const fn words(self, words: &Words) -> (&'static str, &'static str) {
        match self {
            Self::Svg => (words.svg, words.svg_hint),
            Self::Png => (words.png, words.png_hint),
            Self::Console => (words.console, words.console_hint),
            Self::Csv => (words.csv, words.csv_hint),
            Self::Trace => (words.trace, words.trace_hint),
        }
    }
}

/// The section of these buttons. `failed` is whether the last image could not be made.
// Neither this nor what follows is ever put into what calls it: by their names they are found to be loaded late.
#[inline(never)]
pub(super) fn exports(
    page: &PageProps,
    platform: Option<Platform>,
    failed: &UseStateHandle<bool>,
) -> Html {
    let words = &page.lang.words().exports;
    let empty = page.modes.iter().all(|view| told(view).is_none());
    let press = {
        let (page, failed) = (Rc::new(page.clone()), failed.clone());
        Callback::from(move |what| {
            if let Some(platform) = platform.filter(|_| !empty) {
                save(&page, platform, what, &failed);
            }
        })
    };
    html! {
        <section class="exports" data-testid="exports" aria-labelledby="exports-title">
            <h2 id="exports-title">{ words.save }</h2>
            <ul>
                for what in What::ALL {
                    <li key={what.slug()}>
                        { button(words, what, empty, press.reform(move |_| what)) }
                    </li>
                }
            </ul>
            <p class="error" role="status" data-testid="save-failed">
                { if **failed { words.png_failed } else { "" } }
            </p>
        </section>
    }
}

fn button(words: &Words, what: What, empty: bool, press: Callback<MouseEvent>) -> Html {
    let (name, hint) = what.words(words);
    html! {
        <button type="button" class="plain" title={hint} onclick={press}
            data-testid={format!("save-{}", what.slug())} aria-disabled={empty.then_some("true")}>
            { Icon::Save.draw() }
            { name }
        </button>
    }
}

fn save(page: &Rc<PageProps>, platform: Platform, what: What, failed: &UseStateHandle<bool>) {
    let (file, mime) = what.file();
    let name = format!("{}-{file}", page.lesson.slug);
    let text = match what {
        What::Svg | What::Png => sheet(page, &(platform.colors)()),
        What::Console => console(page),
        What::Csv => csv(&Roster::new(&page.shown), &runs(page)),
        What::Trace => trace_file(page),
    };
    failed.set(false);
    if what == What::Png {
        let failed = failed.clone();
        let done = Callback::from(move |saved: bool| failed.set(!saved));
        (platform.save_png)(&name, text, done);
    } else {
        (platform.save)(&name, mime, text);
    }
}

/// What there is of a mode in all: its run, else what should come out where that may be told.
fn told(view: &ModeView) -> Option<&Rc<Trace>> {
    let run = view.whole.as_ref().or(view.measured.as_ref());
    run.or(view.predicted.as_ref().ok())
}

fn measured(page: &PageProps, view: &ModeView) -> bool {
    view.measured.is_some() && !page.played_back
}

fn runs(page: &PageProps) -> Vec<Export<'_>> {
    let run = |view| {
        let view: &ModeView = view;
        // A run that is played back is saved as it was, up to its end.
        let live = view.whole.is_none();
        Some(Export {
            mode: view.mode,
            trace: told(view)?,
            measured: measured(page, view),
            predicted: view.predicted.as_deref().ok(),
            now: if live { view.now } else { Micros::ZERO },
        })
    };
    page.modes.iter().filter_map(run).collect()
}

/// The events of what the page shows, as a trace.
#[inline(never)]
pub fn trace_file(page: &PageProps) -> String {
    chrome_trace(&Roster::new(&page.shown), &runs(page))
}

fn console(page: &PageProps) -> String {
    let words = page.lang.words();
    let told = page.modes.iter().filter_map(|view| {
        let name = mode_name(words, view.mode);
        let heading = if measured(page, view) {
            words.table_measured
        } else {
            words.table_predicted
        };
        Some(Told {
            heading: format!("# {}", heading.with([&name])),
            trace: told(view)?.clone(),
            started: view.started,
        })
    });
    let told: Vec<Told> = told.collect();
    let roster = Roster::new(&page.shown);
    console_text(page.view.stamps, &told, &roster, words.consoles.main)
}
