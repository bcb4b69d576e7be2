//! What stands over a console: its name, what there is to say of its lines, the button that copies them.

use super::copy::{Copy, copy_button};
use crate::derive::{Log, Standing, grouped};
use crate::text::Template;
use yew::{Html, html};

/// The head of a console.
pub(super) struct Head<'a> {
    /// All lines.
    pub log: &'a Log,
    /// Those that the filter leaves, where there is one.
    pub found: Option<usize>,
    /// The button.
    pub copy: Copy<'a>,
}

/// The head.
pub(super) fn head(props: &Head<'_>) -> Html {
    let words = props.copy.words;
    let number = |number: usize| grouped(number as u64);
    let count = |verdict, say: Template<1>| {
        let lines = props.log.count(verdict);
        (lines > 0).then(|| say.with([&number(lines)]))
    };
    let found = props
        .found
        .map(|found| words.found.with([&number(found), &number(props.log.len())]));
    let moved = count(Standing::Moved, words.moved);
    let unpredicted = count(Standing::Unpredicted, words.unpredicted);
    let facts = [
        ("found", found, None),
        ("moved", moved, Some(words.moved_line)),
        ("unpredicted", unpredicted, Some(words.unpredicted_line)),
    ];
    html! {
        <div class="card-head">
            <h3>{ props.copy.label }</h3>
            for (fact, said, title) in facts {
                if let Some(said) = said {
                    <span key={fact} class={format!("fact {fact}")} {title}
                        data-testid={format!("{fact}-{}", props.copy.name)}>
                        { said }
                    </span>
                }
            }
            { copy_button(&props.copy) }
        </div>
    }
}
