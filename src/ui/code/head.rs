//! What stands over a program: its mode, its language, the buttons, what it is.

use super::card::Look;
use crate::code::{Listing, source};
use crate::model::{ModeKind, Selected};
use crate::text::Words;
use crate::ui::consoles::{Copy, copy_button};
use crate::ui::contract::{ModeView, Platform};
use crate::ui::icon::Icon;
use crate::ui::icon_button::plain_icon_button;
use crate::ui::segment::{Segment, segment};
use std::rc::Rc;
use yew::{Callback, Html, KeyboardEvent, NodeRef, html};

/// The name of the section, and the choice of a mode where there are several.
pub(super) fn title(
    words: &Words,
    modes: &[ModeView],
    (kind, selected): (ModeKind, Option<Selected>),
    look: Look,
    set: &Callback<Look>,
) -> Html {
    let choice = |view: &ModeView| {
        let own = view.mode.kind();
        segment(&Segment {
            name: "code-mode".into(),
            value: own.slug().into(),
            label: own.slug().into(),
            hint: None,
            checked: own == kind,
            on_choose: set.reform(move |()| Look {
                mode: Some((own, selected)),
                cursor: None,
                ..look
            }),
        })
    };
    html! {
        <div class="section-head">
            <h2 id="code-title">{ words.code.title }</h2>
            if modes.len() > 1 {
                <fieldset class="segments small" data-testid="code-mode">
                    <legend class="unseen">{ words.code.mode }</legend>
                    { modes.iter().map(choice).collect::<Html>() }
                </fieldset>
            }
        </div>
    }
}

/// The head of the card.
pub(super) struct Head<'a> {
    /// The words.
    pub words: &'a Words,
    /// The lesson's name in addresses.
    pub slug: &'static str,
    /// The mode.
    pub kind: ModeKind,
    /// How it is read.
    pub look: Look,
    /// It is to be read in another way.
    pub set: Callback<Look>,
    /// The tabs.
    pub tabs: [NodeRef; 2],
    /// The browser.
    pub platform: Option<Platform>,
    /// The program.
    pub listing: Rc<Listing>,
    /// Whether copying has just worked.
    pub said: Option<bool>,
    /// It is to be copied.
    pub copy: Callback<()>,
}

/// The tabs, and what can be done with the program.
pub(super) fn head(props: Head<'_>) -> Html {
    let (words, look) = (&props.words.code, props.look);
    let to = {
        let set = props.set.clone();
        Callback::from(move |rust| {
            set.emit(Look {
                rust,
                cursor: None,
                ..look
            });
        })
    };
    let keys = {
        let (to, tabs, platform) = (to.clone(), props.tabs.clone(), props.platform);
        Callback::from(move |event: KeyboardEvent| {
            let rust = match event.key().as_str() {
                "ArrowLeft" | "ArrowRight" => !look.rust,
                "Home" => false,
                "End" => true,
                _ => return,
            };
            event.prevent_default();
            to.emit(rust);
            if let Some(platform) = platform {
                (platform.focus)(&tabs[usize::from(rust)]);
            }
        })
    };
    let tab = |rust: bool, id: &'static str, name: &'static str| {
        let own = look.rust == rust;
        html! {
            <button type="button" role="tab" {id} data-testid={id} ref={props.tabs[usize::from(rust)].clone()}
                aria-selected={if own { "true" } else { "false" }} aria-controls="code-panel"
                tabindex={if own { "0" } else { "-1" }} onclick={to.reform(move |_| rust)}>
                { name }
            </button>
        }
    };
    let save = {
        let (listing, platform, slug, kind) = (
            props.listing.clone(),
            props.platform,
            props.slug,
            props.kind,
        );
        Callback::from(move |_| {
            let Some(platform) = platform else { return };
            let text = listing.text().to_owned();
            if look.rust {
                (platform.save)(source(kind).0, "text/x-rust;charset=utf-8", text);
            } else {
                let name = [slug, "-", kind.slug(), ".py"].concat();
                (platform.save)(&name, "text/x-python;charset=utf-8", text);
            }
        })
    };
    html! {
        <div class="card-head">
            <div class="tabs" role="tablist" aria-label={words.languages} onkeydown={keys}>
                { tab(false, "code-tab-python", "Python") }
                { tab(true, "code-tab-rust", "Rust") }
            </div>
            { copy_button(&Copy {
                words: &props.words.consoles,
                name: "code",
                label: &words.title.into(),
                empty: false,
                said: props.said,
                press: props.copy,
            }) }
            { plain_icon_button("save-code", words.save, Icon::Save, false, save) }
        </div>
    }
}

/// What is shown.
pub(super) fn note(words: &Words, kind: ModeKind, rust: bool) -> Html {
    let text = if rust {
        words
            .code
            .rust
            .with([&["src/run/", source(kind).0].concat()])
    } else {
        words.code.python.to_owned()
    };
    html! { <p class="hint code-note" data-testid="code-note">{ text }</p> }
}
