//! How the embed is shown: the choices among a few, its height, what is hidden and locked.

use super::view::MakeView;
use crate::derive::grouped;
use crate::embed::snippet::Choices;
use crate::text::{Lang, MakeWords};
use crate::ui::contract::{Intent, Platform};
use crate::ui::segment::{Segment, segment};
use crate::ui::share::{Include, ShareChange, author};
use yew::{Callback, Html, InputEvent, UseStateHandle, html};

/// What is chosen from.
pub(super) struct Props<'a> {
    /// The language.
    pub lang: Lang,
    /// What was chosen.
    pub make: &'a MakeView,
    /// What stands in the field of the height while that is not its value.
    pub draft: &'a UseStateHandle<Option<String>>,
    /// The browser.
    pub platform: Option<Platform>,
    /// What the person asked for.
    pub on: &'a Callback<Intent>,
}

/// All of it.
pub(super) fn choices(props: &Props<'_>) -> Html {
    let Props { lang, make, on, .. } = *props;
    let words = &lang.words().make;
    let include = make.sharing.include;
    let predict = Include {
        predict: !include.predict,
        ..include
    };
    html! {
        <>
            { language(lang, words, on) }
            for (key, names) in Choices::keys() {
                { among(props, key, &names) }
            }
            <p class="hint">{ words.load_hint }</p>
            { height(props) }
            <label class="check">
                <input type="checkbox" data-testid="make-predict" checked={include.predict}
                    onchange={on.reform(move |_| Intent::Share(ShareChange::Include(predict)))} />
                <span>{ words.predict }</span>
            </label>
            { author(&lang.words().share, &make.sharing, on) }
        </>
    }
}

fn language(lang: Lang, words: &MakeWords, on: &Callback<Intent>) -> Html {
    html! {
        <div class="make-choice">
            <span aria-hidden="true">{ words.lang }</span>
            <fieldset class="segments" data-testid="make-lang">
            <legend class="unseen">{ words.lang }</legend>
            for one in Lang::ALL {
                { segment(&Segment {
                    name: "make-lang".into(),
                    value: one.tag().into(),
                    label: one.name().into(),
                    hint: None,
                    checked: one == lang,
                    on_choose: on.reform(move |()| Intent::Language(one)),
                }) }
            }
            </fieldset>
        </div>
    }
}

/// What a choice is called, and each of what there is to choose from.
fn labels(words: &'static MakeWords, key: &str) -> (&'static str, &'static [&'static str]) {
    match key {
        "view" => (words.view.0, &words.view.1),
        "mode" => (words.mode.0, &words.mode.1),
        "theme" => (words.theme.0, &words.theme.1),
        "load" => (words.load.0, &words.load.1),
        _ => (words.run.0, &words.run.1),
    }
}

fn among(props: &Props<'_>, key: &'static str, names: &[&'static str]) -> Html {
    let words = &props.lang.words().make;
    let now = props.make.choices;
    let (legend, labels) = labels(words, key);
    let id = format!("make-{key}");
    html! {
        <div key={key} class="make-choice">
            <span aria-hidden="true">{ legend }</span>
            <fieldset class="segments" data-testid={id.clone()}>
            <legend class="unseen">{ legend }</legend>
            for (&name, &label) in names.iter().zip(labels) {
                { segment(&Segment {
                    name: id.clone().into(),
                    value: name.into(),
                    label: label.into(),
                    hint: None,
                    checked: now.get(key) == name,
                    on_choose: props.on.reform(move |()| {
                        let mut next = now;
                        next.set(key, name);
                        Intent::Make(next)
                    }),
                }) }
            }
            </fieldset>
        </div>
    }
}

fn height(props: &Props<'_>) -> Html {
    let words = &props.lang.words().make;
    let now = props.make.choices;
    let draft = props.draft;
    let text = match &**draft {
        Some(draft) => draft.clone(),
        None => now
            .height
            .map(|height| height.to_string())
            .unwrap_or_default(),
    };
    let is_good = text.trim().is_empty() || Choices::height_of(&text).is_some();
    let set = {
        let (draft, platform, on) = (draft.clone(), props.platform, props.on.clone());
        Callback::from(move |event: InputEvent| {
            let Some(platform) = platform else { return };
            let text = (platform.value)(&event);
            let height = Choices::height_of(&text);
            if height.is_some() || text.trim().is_empty() {
                on.emit(Intent::Make(Choices { height, ..now }));
            }
            draft.set(Some(text));
        })
    };
    let leave = {
        let draft = draft.clone();
        // What was refused stays to be seen.
        Callback::from(move |_| {
            if is_good {
                draft.set(None);
            }
        })
    };
    let (least, most) = (Choices::LOWEST, Choices::HIGHEST);
    html! {
        <div class="field">
            <label for="make-height">{ words.height }</label>
            <input id="make-height" data-testid="make-height" inputmode="numeric"
                autocomplete="off" value={text.clone()} oninput={set} onblur={leave}
                aria-invalid={(!is_good).then_some("true")} aria-describedby="make-height-note" />
            if is_good {
                <p class="hint" id="make-height-note">{ words.height_hint }</p>
            } else {
                <p class="error" id="make-height-note" data-testid="make-height-error">
                    { words.height_refused.with([
                        &text, &grouped(least.into()), &grouped(most.into()),
                    ]) }
                </p>
            }
        </div>
    }
}
