//! What can be done with a row as a whole.

use crate::model::Edit;
use crate::text::{Lang, Words};
use crate::ui::contract::Platform;
use crate::ui::icon::Icon;
use crate::ui::icon_button::{IconButton, icon_button};
use yew::{
    AttrValue, Callback, Html, Properties, component, html, use_context, use_effect_with,
    use_node_ref,
};

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Change places with the row above.
    Up,
    /// Change places with the row below.
    Down,
    /// Put a copy after it.
    Duplicate,
    /// Take it out.
    Remove,
}

impl Action {
    const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Duplicate, Self::Remove];

    /// The change it makes of that row, and which row's button then has the focus, where that is
    /// another one or may be gone.
    pub fn on(self, row: usize, rows: usize) -> (Edit, Option<usize>) {
        match self {
            Self::Up => {
                let to = row.saturating_sub(1);
                (Edit::MoveJob { from: row, to }, Some(to))
            }
            Self::Down => {
                let to = row + 1;
                (Edit::MoveJob { from: row, to }, Some(to))
            }
            Self::Duplicate => (Edit::DuplicateJob(row), None),
            Self::Remove => {
                let last = rows.saturating_sub(2);
                (Edit::RemoveJob(row), Some(row.min(last)))
            }
        }
    }

    /// Whether it can be done with that row.
    fn possible(self, row: usize, rows: usize) -> bool {
        match self {
            Self::Up => row > 0,
            Self::Down => row + 1 < rows,
            Self::Duplicate => true,
            Self::Remove => rows > 1,
        }
    }

    fn label(self, words: &Words, name: &str) -> String {
        match self {
            Self::Up => words.move_up.with([name]),
            Self::Down => words.move_down.with([name]),
            Self::Duplicate => words.duplicate.with([name]),
            Self::Remove => words.remove.with([name]),
        }
    }

    const fn look(self) -> (Icon, &'static str) {
        match self {
            Self::Up => (Icon::Up, "up"),
            Self::Down => (Icon::Down, "down"),
            Self::Duplicate => (Icon::Copy, "duplicate"),
            Self::Remove => (Icon::Remove, "remove"),
        }
    }
}

/// Which row.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// Its place, from 0.
    pub row: usize,
    /// How many rows there are.
    pub rows: usize,
    /// The job's name.
    pub name: AttrValue,
    /// The action that is given the focus, and a number that changes each time.
    pub focus: Option<(Action, u32)>,
    /// One of them was asked for.
    pub act: Callback<(usize, Action)>,
}

/// The four buttons. One that cannot be used now keeps its place and the focus.
#[component]
pub(super) fn RowActions(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let focused = use_node_ref();
    {
        let focused = focused.clone();
        use_effect_with(props.focus, move |focus| {
            if let (Some(_), Some(platform)) = (focus, platform) {
                (platform.focus)(&focused);
            }
        });
    }
    let button = |action: Action| {
        let (row, possible) = (props.row, action.possible(props.row, props.rows));
        let (icon, name) = action.look();
        let label = action.label(props.lang.words(), &props.name);
        let act = props.act.clone();
        let press = Callback::from(move |_| {
            if possible {
                act.emit((row, action));
            }
        });
        let node = match props.focus {
            Some((focus, _)) if focus == action => focused.clone(),
            _ => yew::NodeRef::default(),
        };
        icon_button(IconButton {
            key: name,
            id: format!("{name}-{row}").into(),
            label: label.into(),
            icon,
            off: !possible,
            node,
            press,
        })
    };
    html! { <div class="row-actions">{ for Action::ALL.into_iter().map(button) }</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_stays_with_the_row_or_near_it() {
        assert_eq!(Action::Up.on(2, 3).1, Some(1));
        assert_eq!(Action::Down.on(0, 3).1, Some(1));
        assert_eq!(Action::Remove.on(2, 3).1, Some(1));
        assert_eq!(Action::Remove.on(0, 3).1, Some(0));
    }

    #[test]
    fn the_ends_of_the_table() {
        assert!(!Action::Up.possible(0, 3) && !Action::Down.possible(2, 3));
        assert!(!Action::Remove.possible(0, 1));
    }
}
