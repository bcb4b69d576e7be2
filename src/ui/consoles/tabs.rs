//! The consoles, and how they are looked at: one per mode or one for all, what stands before a line,
//! which lines.

use super::console::{self, Console};
use super::run::Run;
use crate::derive::Roster;
use crate::model::{Stamps, View};
use crate::text::{Lang, Words};
use crate::ui::contract::{Intent, ModeView, Platform};
use crate::ui::erased::mount_keyed;
use crate::ui::segment::{Segment, segment};
use crate::ui::wording::mode_name;
use std::rc::Rc;
use yew::{
    AttrValue, Callback, Html, InputEvent, Properties, component, html, use_callback, use_context,
    use_mut_ref, use_state_eq,
};

/// What was printed.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The scenario that the modes are about.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
    /// How they are looked at.
    pub view: View,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// The consoles.
#[component]
pub(in crate::ui) fn Consoles(props: &Props) -> Html {
    let (lang, words, view) = (props.lang, props.lang.words(), props.view);
    let platform = use_context::<Platform>();
    let filter = use_state_eq(AttrValue::default);
    // A console is not drawn anew because timelines are looked at in another way.
    let latest = use_mut_ref(|| view);
    latest.replace(view);
    let select = use_callback(props.on.clone(), move |selected, on| {
        let from = *latest.borrow();
        let to = View { selected, ..from };
        on.emit(Intent::Look { from, to });
    });
    let merged = view.merged && props.modes.len() > 1;
    let runs = |modes: &[ModeView]| -> Vec<Run> {
        let runs = modes.iter().filter_map(|mode| Run::of(words, mode));
        runs.collect()
    };
    let console = |name: &'static str, label: AttrValue, expected, modes: &[ModeView]| {
        html! {
            { mount_keyed::<Console>(name, console::Props {
                lang,
                name: name.into(),
                label,
                expected,
                runs: runs(modes),
                which: merged,
                roster: props.roster.clone(),
                filter: (*filter).clone(),
                stamps: view.stamps,
                selected: view.selected,
                select: select.clone(),
            }) }
        }
    };
    let consoles: Html = if merged {
        console("merged", words.merged.into(), None, &props.modes)
    } else {
        let modes = props.modes.iter().map(|mode| {
            let (name, label) = (mode.mode.kind().slug(), mode_name(words, mode.mode));
            let expected = mode.predicted.as_ref().ok().cloned();
            console(name, label.into(), expected, std::slice::from_ref(mode))
        });
        modes.collect()
    };
    let set_filter = {
        let filter = filter.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(platform) = platform {
                filter.set((platform.value)(&event).into());
            }
        })
    };
    html! {
        <section class="consoles" aria-labelledby="console-title">
            <div class="section-head">
                <h2 id="console-title">{ words.console }</h2>
                <p class="unseen" id="console-keys">{ words.consoles.keys }</p>
                <label class="filter">
                    <span>{ words.consoles.filter }</span>
                    <input type="search" data-testid="console-filter" value={(*filter).clone()}
                        placeholder={words.consoles.filter_hint} oninput={set_filter}
                        autocomplete="off" spellcheck="false" />
                </label>
                { stamps(props, words) }
                if props.modes.len() > 1 {
                    <fieldset class="segments small" data-testid="console-view">
                        <legend class="unseen">{ words.console_view }</legend>
                        { arrangement(props, "by-mode", words.by_mode, false) }
                        { arrangement(props, "merged", words.merged, true) }
                    </fieldset>
                }
            </div>
            <div class={if merged { "cards one" } else { "cards" }}>{ consoles }</div>
        </section>
    }
}

fn arrangement(props: &Props, value: &'static str, label: &'static str, merged: bool) -> Html {
    let from = props.view;
    let to = View { merged, ..from };
    segment(&Segment {
        name: "console-view".into(),
        value: value.into(),
        label: label.into(),
        hint: None,
        checked: from.merged == merged,
        on_choose: props.on.reform(move |()| Intent::Look { from, to }),
    })
}

fn stamps(props: &Props, words: &Words) -> Html {
    let (from, words) = (props.view, &words.consoles);
    let choice = |value: &'static str, label: &'static str, hint: &'static str, stamps| {
        segment(&Segment {
            name: "console-stamps".into(),
            value: value.into(),
            label: label.into(),
            hint: Some(hint.into()),
            checked: from.stamps == stamps,
            on_choose: props.on.reform(move |()| Intent::Look {
                from,
                to: View { stamps, ..from },
            }),
        })
    };
    let (start, line) = (words.since_start, words.since_line);
    html! {
        <fieldset class="segments small" data-testid="console-stamps">
            <legend class="unseen">{ words.stamps }</legend>
            { choice("relative", start, words.since_start_hint, Stamps::Relative) }
            { choice("gap", line, words.since_line_hint, Stamps::Gap) }
            { choice("clock", words.clock, words.clock_hint, Stamps::Clock) }
        </fieldset>
    }
}
