//! The code: for whom, what to do with it, and the button that copies it.

use super::view::MakeView;
use crate::embed::snippet::Dialect;
use crate::text::{Dialects, Lang};
use crate::ui::contract::{Intent, Platform};
use crate::ui::segment::{Segment, segment};
use crate::ui::share::{Copied, Form, Outcome, ShareChange, copy_button, copy_note};
use yew::{
    Callback, Html, NodeRef, Properties, component, html, use_context, use_node_ref, use_state_eq,
};

/// What there is to copy.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The code, and what was copied.
    pub make: MakeView,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

/// A choice of dialects, and what there is in the one that is chosen.
#[component]
pub(super) fn Codes(props: &Props) -> Html {
    let words = props.lang.words();
    let platform = use_context::<Platform>();
    let chosen = use_state_eq(|| Dialect::ALL[0]);
    let failed = use_state_eq(|| None::<Dialect>);
    let (node, once) = (use_node_ref(), use_node_ref());
    let (sharing, dialect) = (&props.make.sharing, *chosen);
    let mut spoken = "";
    let mut block = |dialect: Dialect, node: &NodeRef, title: Option<&'static str>| {
        let text = props.make.code(dialect).to_owned();
        let kind = Copied::Code(dialect);
        let outcome = match sharing.is_up_to_date(kind, &text) {
            _ if *failed == Some(dialect) => Outcome::Failed,
            None => Outcome::None,
            Some(true) => Outcome::Copied,
            Some(false) => Outcome::Outdated,
        };
        let own = &words.make.form;
        if outcome != Outcome::None {
            spoken = outcome.says(&words.share, own);
        }
        let press = {
            let (text, node) = (text.clone(), node.clone());
            let (failed, on) = (failed.setter(), props.on.clone());
            Callback::from(move |()| {
                let Some(platform) = platform else { return };
                let (copied, node) = (text.clone(), node.clone());
                let (failed, on) = (failed.clone(), on.clone());
                let done = Callback::from(move |is_copied: bool| {
                    failed.set((!is_copied).then_some(dialect));
                    if is_copied {
                        let change = ShareChange::Copied(kind, copied.clone());
                        on.emit(Intent::Share(change));
                    } else {
                        // Ready for the keys that copy.
                        (platform.select)(&node);
                    }
                });
                (platform.copy)(text.clone(), done);
            })
        };
        let form = Form {
            words: &words.share,
            own,
            id: if dialect == Dialect::JekyllInclude {
                "copy-once"
            } else {
                "copy-code"
            },
            primary: dialect != Dialect::JekyllInclude,
            outcome,
            press,
        };
        html! {
            <div key={dialect.id()} class="make-code">
                if let Some(title) = title {
                    <h3>{ title }</h3>
                }
                <pre translate="no"><code ref={node.clone()} data-testid={format!("{}-text", form.id)}>
                    { text }
                </code></pre>
                { copy_button(&form) }
                { copy_note(&form) }
            </div>
        }
    };
    let blocks = if dialect == Dialect::Jekyll {
        vec![
            block(Dialect::JekyllInclude, &once, Some(words.make.once)),
            block(dialect, &node, Some(words.make.in_page)),
        ]
    } else {
        vec![block(dialect, &node, None)]
    };
    let dialects = Dialect::ALL.into_iter();
    let shown = dialects.filter(|dialect| *dialect != Dialect::JekyllInclude);
    html! {
        <section class="make-part" aria-labelledby="make-code">
            <h2 id="make-code">{ words.make.code }</h2>
            <div class="make-choice">
                <span aria-hidden="true">{ words.make.dialect }</span>
                <fieldset class="segments" data-testid="make-dialect">
                <legend class="unseen">{ words.make.dialect }</legend>
                for one in shown {
                    { segment(&Segment {
                        name: "make-dialect".into(),
                        value: one.id().into(),
                        label: named(&words.make.dialects, one).0.into(),
                        hint: None,
                        checked: one == dialect,
                        on_choose: {
                            let chosen = chosen.setter();
                            Callback::from(move |()| chosen.set(one))
                        },
                    }) }
                }
                </fieldset>
            </div>
            <p class="hint">{ named(&words.make.dialects, dialect).1 }</p>
            { for blocks }
            <p class="unseen" role="status" data-testid="make-status">{ spoken }</p>
        </section>
    }
}

/// What a dialect is called, and what to do with code in it.
const fn named(words: &Dialects, dialect: Dialect) -> (&'static str, &'static str) {
    match dialect {
        Dialect::Iframe => words.iframe,
        Dialect::Element => words.element,
        Dialect::Link => words.link,
        Dialect::Markdown => words.markdown,
        Dialect::MkDocs => words.mkdocs,
        Dialect::Jekyll | Dialect::JekyllInclude => words.jekyll,
        Dialect::MdBook => words.mdbook,
        Dialect::Docusaurus => words.docusaurus,
        Dialect::Jupyter => words.jupyter,
        Dialect::Notion => words.notion,
    }
}
