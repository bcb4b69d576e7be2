//! The panel. The page can be worked with while it is open, and it follows.

use super::author::author;
use super::copy::{Form, Outcome, copy_button, copy_note, folded};
use super::include::choices;
use super::qr::qr;
use super::sharing::{Copied, ShareChange, ShareLinks, ShareView};
use crate::derive::grouped;
use crate::model::Micros;
use crate::text::{Lang, ShareForm};
use crate::ui::contract::{Intent, Platform};
use crate::ui::icon::Icon;
use crate::ui::icon_button::plain_icon_button;
use yew::{
    Callback, Html, NodeRef, Properties, component, html, use_context, use_effect_with,
    use_node_ref, use_state_eq,
};

/// What it shows.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// What was chosen, and what comes of it.
    pub share: ShareView,
    /// The moment that is played back.
    pub moment: Option<Micros>,
    /// What the person asked for.
    pub on: Callback<Intent>,
    /// How the scenario is saved as a file, and opened from one.
    pub children: Html,
}

/// The panel, which takes the focus when it appears and gives it back.
#[component]
pub(in crate::ui) fn SharePanel(props: &Props) -> Html {
    let words = &props.lang.words().share;
    let ShareView { sharing, links } = &props.share;
    let platform = use_context::<Platform>();
    let node = use_node_ref();
    let (link, embed, markdown) = (use_node_ref(), use_node_ref(), use_node_ref());
    let failed = use_state_eq(|| None::<Copied>);
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let back = platform.map(|platform| {
                let back = (platform.focused)();
                (platform.focus)(&node);
                back
            });
            move || {
                if let Some(back) = back {
                    back();
                }
            }
        });
    }
    let form = |kind, own: &'static ShareForm, id, text: &str, node: &NodeRef| {
        let outcome = match sharing.is_up_to_date(kind, text) {
            _ if *failed == Some(kind) => Outcome::Failed,
            None => Outcome::None,
            Some(true) => Outcome::Copied,
            Some(false) => Outcome::Outdated,
        };
        let (text, node) = (text.to_owned(), node.clone());
        let (failed, on) = (failed.setter(), props.on.clone());
        let press = Callback::from(move |()| {
            let Some(platform) = platform else { return };
            let (copied, node) = (text.clone(), node.clone());
            let (failed, on) = (failed.clone(), on.clone());
            let done = Callback::from(move |is_copied: bool| {
                failed.set((!is_copied).then_some(kind));
                if is_copied {
                    on.emit(Intent::Share(ShareChange::Copied(kind, copied.clone())));
                } else {
                    // Ready for the keys that copy.
                    (platform.select)(&node);
                }
            });
            (platform.copy)(text.clone(), done);
        });
        let primary = kind == Copied::Link && links.length() <= ShareLinks::TOO_LONG;
        Form {
            words,
            own,
            id,
            primary,
            outcome,
            press,
        }
    };
    let forms = [
        form(Copied::Link, &words.link, "copy-link", &links.url, &link),
        form(
            Copied::Embed,
            &words.embed,
            "copy-embed",
            &links.embed,
            &embed,
        ),
        form(
            Copied::Markdown,
            &words.markdown,
            "copy-markdown",
            &links.markdown,
            &markdown,
        ),
    ];
    let [as_link, as_embed, as_markdown] = &forms;
    let spoken = forms.iter().map(|form| form.outcome.says(words, form.own));
    let close = props.on.reform(|_| Intent::Share(ShareChange::Close));
    let select = {
        let link = link.clone();
        Callback::from(move |()| {
            if let Some(platform) = platform {
                (platform.select)(&link);
            }
        })
    };
    html! {
        <div id="share" class="share" role="dialog" aria-labelledby="share-title" tabindex="-1"
            ref={node} data-testid="share">
            <div class="share-head">
                <h2 id="share-title">{ words.share }</h2>
                { plain_icon_button("share-close", words.close, Icon::Remove, false, close) }
            </div>
            <div class="share-part">
                <div class="field">
                    <label for="share-link">{ words.link.title }</label>
                    <input id="share-link" data-testid="share-link" readonly=true ref={link}
                        value={links.url.clone()} onfocus={select.reform(|_| ())}
                        onclick={select.reform(|_| ())} />
                </div>
                <div class="share-copy">
                    { copy_button(as_link) }
                    { length(props.lang, links.length()) }
                </div>
                { copy_note(as_link) }
                { qr(words, links) }
            </div>
            { props.children.clone() }
            { choices(words, sharing.include, props.moment, &props.on) }
            <section class="share-part" aria-labelledby="share-forms">
                <h3 id="share-forms">{ words.forms }</h3>
                { folded(as_embed, &links.embed, &embed) }
                { folded(as_markdown, &links.markdown, &markdown) }
                <p class="share-make">
                    <a href={links.make.clone()} data-testid="share-make">
                        { props.lang.words().make.title }
                    </a>
                </p>
            </section>
            { author(words, sharing, &props.on) }
            <p class="unseen" role="status" data-testid="share-status">{ for spoken }</p>
        </div>
    }
}

/// How long the link is, and what comes of that.
fn length(lang: Lang, length: usize) -> Html {
    let words = &lang.words().share;
    let number = |number: usize| grouped(number as u64);
    let warning = if length > ShareLinks::TOO_LONG {
        Some(words.too_long.with([&number(ShareLinks::TOO_LONG)]))
    } else if length > ShareLinks::LONG {
        Some(words.long.with([&number(ShareLinks::LONG)]))
    } else {
        None
    };
    html! {
        <>
            <span class="hint" data-testid="share-length">
                { words.length.with([&number(length)]) }
            </span>
            if let Some(warning) = warning {
                <p class="note" data-testid="share-warning">{ warning }</p>
            }
        </>
    }
}
