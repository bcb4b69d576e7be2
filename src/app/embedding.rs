//! What a host asks for and what it is told, in terms of the state.

use super::address::theme;
use super::view::Prediction;
use super::{Action, Address, Link, Route, State};
use crate::derive::{Outcome, Question, Verdict, verdict};
use crate::embed::{
    Ask, Checkpoint, Code, Error, Event, Format, Guessed, ModeSeen, RunSeen, capabilities, object,
    read,
};
use crate::link::{self, Json};
use crate::model::{Dropped, Micros, ModeKind, Problem, Status};
use crate::python;
use crate::ui::{Colors, Intent, ModeView, PageProps, Play, Theme, sheet, trace_file};

/// Something that was written for a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// What it is called after the lesson.
    pub name: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// What it holds; of an image, the drawing that it is to be made of.
    pub text: String,
}

impl State {
    /// What is to be done so that a request is met; an error says why it cannot be.
    pub fn asked(&self, ask: &Ask) -> Result<Option<Action>, Error> {
        let intent = match ask {
            Ask::Run => Intent::Run,
            Ask::Stop => Intent::Stop,
            Ask::Reset => Intent::Reset,
            Ask::SetTheme(scheme) => Intent::Theme(theme(*scheme)),
            Ask::SetLang(lang) => Intent::Language(*lang),
            Ask::Seek(_) if self.live().is_some() => return Err(Error::new(Code::Running)),
            Ask::Seek(_) if self.holds_back() => return Err(Error::new(Code::HeldBack)),
            Ask::Seek(at) => Intent::Play(at.map_or(Play::Leave, Play::Seek)),
            Ask::SetParams(text) => {
                let address = self.address_of(Link::Plain(text.clone()));
                return Ok(Some(Action::Arrived(address)));
            }
            Ask::GetState | Ask::Export { .. } | Ask::Capabilities | Ask::Subscribe(_) => {
                return Ok(None);
            }
        };
        Ok(Some(Action::Intent(intent)))
    }

    /// The address that shows a link here.
    pub fn address_of(&self, link: Link) -> Address {
        // As in an address, a switch may stand without its value, and options are no part of a link.
        let link = match link {
            Link::Plain(text) => Link::Plain(read("", &text).link),
            unpacked @ Link::Unpacked(_) => unpacked,
        };
        Address::to(self.route(), link)
    }

    /// The absolute address of the full page with this state, where the site lies in the folder with
    /// that absolute address, and the link's text is `params`.
    pub fn full_page(&self, site: &str, params: &str) -> String {
        let path = Route::page(self.lang, self.lesson).path();
        let mark = if params.is_empty() { "" } else { "#" };
        [site, &path, mark, params].concat()
    }

    /// The answer to a request that was met, in the state that has come of it.
    pub fn told(&self, ask: &Ask, site: &str) -> Json {
        match ask {
            Ask::Run | Ask::Stop => object(vec![("runId", self.run_id())]),
            Ask::Reset | Ask::SetParams(_) => object(vec![
                ("link", self.full_link(site)),
                ("params", Json::Text(self.link())),
                ("dropped", self.dropped()),
            ]),
            Ask::GetState => self.told_whole(site),
            Ask::SetTheme(_) => object(vec![("theme", Json::text(theme_slug(self.theme)))]),
            Ask::SetLang(_) => object(vec![("lang", Json::text(self.lang.tag()))]),
            Ask::Seek(_) => object(vec![("t_us", self.moment())]),
            Ask::Capabilities => capabilities(),
            Ask::Subscribe(to) => {
                let names = [("task", to.task), ("console", to.console)];
                let names = names.into_iter().filter(|(_, on)| *on);
                let names = names.map(|(name, _)| Json::text(name));
                object(vec![("events", Json::List(names.collect()))])
            }
            Ask::Export { .. } => Json::Null,
        }
    }

    fn told_whole(&self, site: &str) -> Json {
        let modes = self.shown().modes.iter().enumerate().map(|(at, mode)| {
            let run = self.run.as_ref().and_then(|run| run.modes.get(at));
            let status = run.map_or(Status::Idle, |run| run.status);
            let elapsed = run.map_or(Json::Null, |run| micros(run.now.max(run.trace.end())));
            object(vec![
                ("mode", Json::text(mode.kind().slug())),
                ("status", Json::text(status.slug())),
                ("elapsed_us", elapsed),
            ])
        });
        object(vec![
            ("link", self.full_link(site)),
            ("params", Json::Text(self.link())),
            ("lesson", Json::text(self.lesson.slug)),
            ("lang", Json::text(self.lang.tag())),
            ("theme", Json::text(theme_slug(self.theme))),
            ("view", Json::text(self.embedding.part.slug())),
            (
                "mode",
                Json::text(if self.embedding.read_only {
                    "read"
                } else {
                    "edit"
                }),
            ),
            ("predict", Json::Bool(self.view.predict_first)),
            ("running", Json::Bool(self.live().is_some())),
            ("runId", self.run_id()),
            ("t_us", self.moment()),
            ("modes", Json::List(modes.collect())),
            ("dropped", self.dropped()),
        ])
    }

    fn full_link(&self, site: &str) -> Json {
        Json::Text(self.full_page(site, &self.link()))
    }

    fn run_id(&self) -> Json {
        let run = self.run.as_ref();
        run.map_or(Json::Null, |run| Json::Number(run.id.into()))
    }

    fn moment(&self) -> Json {
        let playback = self.playback;
        playback.map_or(Json::Null, |playback| micros(playback.moment.at))
    }

    fn dropped(&self) -> Json {
        Json::List(self.dropped.iter().map(told_drop).collect())
    }
}

fn micros(time: Micros) -> Json {
    Json::Number(i64::try_from(time.0).unwrap_or(i64::MAX))
}

const fn theme_slug(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn told_drop(dropped: &Dropped) -> Json {
    let (problem, found) = match &dropped.problem {
        Problem::UnknownKey => ("unknown-key", None),
        Problem::Twice => ("twice", None),
        Problem::Invalid(invalid) => ("invalid", Some(invalid.found.clone())),
        Problem::NotOneOf { found, .. } => ("not-one-of", Some(found.clone())),
        Problem::NotANumber { found } => ("not-a-number", Some(found.clone())),
        Problem::CutOff => ("cut-off", None),
        Problem::TooMany { found, .. } => ("too-many", Some(found.to_string())),
        Problem::Newer { found, .. } => ("newer", Some(found.to_string())),
        Problem::TooLong { found, .. } => ("too-long", Some(found.to_string())),
        Problem::Broken => ("broken", None),
    };
    object(vec![
        ("key", Json::text(&dropped.key)),
        ("problem", Json::text(problem)),
        ("found", found.map_or(Json::Null, Json::Text)),
    ])
}

/// What can be seen of the run that is shown.
pub fn run_seen(state: &State, predictions: &[Prediction]) -> Option<RunSeen> {
    let run = state.run.as_ref()?;
    let modes = run.modes.iter().enumerate().map(|(at, mode)| ModeSeen {
        mode: mode.mode.kind(),
        status: mode.status,
        trace: mode.trace.clone(),
        predicted: match predictions.get(at) {
            Some(Ok(trace)) => Some(trace.end()),
            _ => None,
        },
        failure: mode.failure.as_ref().map(ToString::to_string),
    });
    Some(RunSeen {
        id: run.id,
        instant: run.played_back,
        modes: modes.collect(),
    })
}

/// What the reader's prediction has come to, now that the run is over: a checkpoint for the seconds of
/// each mode that has come to its end, and one for the order of lines.
pub fn checkpoints(state: &State, question: Option<&Question>, site: &str) -> Vec<Checkpoint> {
    let Some(run) = state.run.as_ref().filter(|_| state.view.predict_first) else {
        return Vec::new();
    };
    let over = |mode: ModeKind| {
        let mut modes = run.modes.iter();
        modes.find(|own| own.mode.kind() == mode && own.status == Status::Finished)
    };
    let outcomes = run.modes.iter().map(|mode| Outcome {
        mode: mode.mode,
        took: over(mode.mode.kind()).map(|mode| mode.trace.end()),
        trace: Some(&*mode.trace),
    });
    let outcomes: Vec<_> = outcomes.collect();
    let Verdict {
        estimates, order, ..
    } = verdict(&run.scenario, question, &state.guess, &outcomes);
    let (lesson, lang) = (state.lesson, state.lang);
    let told = |mode: ModeKind, guessed| Checkpoint {
        lesson: lesson.slug,
        title: lesson.title.in_lang(lang).to_owned(),
        lang: lang.tag(),
        page: state.full_page(site, ""),
        mode,
        took: over(mode).map(|mode| mode.trace.end()),
        guessed,
    };
    let seconds = estimates.iter().filter_map(|estimate| {
        let (_, judged) = estimate.took?;
        let (said, right) = (estimate.said, judged.is_eq());
        let guessed = Guessed::Seconds { said, right };
        Some(told(estimate.mode.kind(), guessed))
    });
    let mut checkpoints: Vec<_> = seconds.collect();
    if let Some(question) = question
        && !order.is_empty()
        && over(question.mode).is_some()
    {
        let places = order.iter().enumerate();
        let guessed = Guessed::Order {
            lines: question
                .lines
                .iter()
                .map(|line| line.text.clone())
                .collect(),
            said: order.iter().map(|placed| placed.said).collect(),
            in_place: places
                .filter(|(place, placed)| placed.belongs == *place)
                .count(),
        };
        checkpoints.push(told(question.mode, guessed));
    }
    checkpoints
}

/// What a host asks to be written. Of [`Format::Png`] this is the drawing.
pub fn exported(
    state: &State,
    page: &PageProps,
    (format, mode): (Format, Option<ModeKind>),
    (site, colors): (&str, &dyn Fn() -> Colors),
) -> Result<Exported, Error> {
    let told = |view: &ModeView| view.measured.is_some() || view.predicted.is_ok();
    let of_trace = matches!(format, Format::Svg | Format::Png | Format::Trace);
    if of_trace && !page.modes.iter().any(told) {
        let held = state.holds_back();
        let code = if held { Code::HeldBack } else { Code::Nothing };
        return Err(Error::new(code));
    }
    let scenario = &state.scenario;
    let (name, mime, text) = match format {
        Format::Svg => ("timeline.svg", "image/svg+xml", sheet(page, &colors())),
        Format::Png => ("timeline.png", "image/png", sheet(page, &colors())),
        Format::Trace => ("trace.json", "application/json", trace_file(page)),
        Format::Json => {
            let (lesson, lang) = (state.lesson.slug, state.lang.tag());
            let text = link::to_json(lesson, lang, scenario, &state.view.look());
            ("scenario.json", "application/json", text)
        }
        Format::Link => {
            let text = state.full_page(site, &state.link());
            ("link.txt", "text/uri-list", text)
        }
        Format::Python => {
            let kind = mode.unwrap_or_else(|| scenario.modes[0].kind());
            let Some(mode) = scenario.mode(kind) else {
                let modes: Vec<_> = scenario.modes.iter().map(|own| own.kind().slug()).collect();
                let found = Json::text(kind.slug());
                return Err(Error::of("mode", Some(&found), &modes.join(", ")));
            };
            let text = python::program(scenario, mode).text;
            ("program.py", "text/x-python", text)
        }
    };
    Ok(Exported { name, mime, text })
}

impl Exported {
    /// The answer with it; `data` stands for the text where it was made into something else.
    pub fn json(self, format: &'static str, slug: &str, data: Option<String>) -> Json {
        object(vec![
            ("format", Json::text(format)),
            ("name", Json::Text([slug, "-", self.name].concat())),
            ("mime", Json::text(self.mime)),
            ("data", Json::Text(data.unwrap_or(self.text))),
        ])
    }
}

/// What a host is told of a run, with the checkpoints behind the end of its last mode.
pub fn with_checkpoints(events: Vec<Event>, found: impl Fn() -> Vec<Checkpoint>) -> Vec<Event> {
    let mut all = Vec::new();
    for event in events {
        let last =
            matches!(&event, Event::RunEnd(end) if end.left == 0 && end.reason != "abandoned");
        all.push(event);
        if last {
            let found = found().into_iter();
            all.extend(found.map(|one| Event::Checkpoint(Box::new(one))));
        }
    }
    all
}
