//! The icons: lines on a 16 by 16 grid, in the colour of the text beside them.

use yew::{Html, html};

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    /// A triangle.
    Run,
    /// A circular arrow.
    Again,
    /// A square.
    Stop,
    /// An arrow back to the start.
    Reset,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// Two sheets.
    Copy,
    /// An arrow out of a tray.
    Share,
    /// An arrow down to a line.
    Save,
    /// A cross.
    Remove,
    /// A plus sign.
    Add,
    /// A minus sign.
    Less,
    /// A ring around a point.
    Target,
    /// Arrows to both sides.
    Fit,
    /// Two bars.
    Pause,
    /// A triangle back to a bar.
    ToStart,
    /// A triangle back.
    StepBack,
    /// A triangle on.
    StepOn,
    /// A sheet on a stand.
    Screen,
    /// A question mark.
    Help,
    /// A padlock.
    Lock,
    /// Three lines.
    Menu,
    /// Half dark.
    Auto,
    /// A sun.
    Light,
    /// A moon.
    Dark,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Run => "M4.5 2.8v10.4L13 8z",
            Self::Again => "M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3",
            Self::Stop => "M4 4h8v8H4z",
            Self::Reset => "M3 8a5 5 0 1 0 1.5-3.5M3 2v3h3",
            Self::Up => "M8 13V3.5M4 7l4-4 4 4",
            Self::Down => "M8 3v9.5M4 9l4 4 4-4",
            Self::Copy => "M5.5 5.5h7v8h-7zM10 3H3.5v7.5",
            Self::Share => "M8 10V2M5 4.700L8 2l3 2.700M3.500 8v5.500h9V8",
            Self::Save => "M8 2.5v8M4.5 7L8 10.5L11.5 7M3 13.5h10",
            Self::Remove => "M4 4l8 8M12 4l-8 8",
            Self::Add => "M8 3v10M3 8h10",
            Self::Less => "M3 8h10",
            Self::Target => "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM8 1v4M8 11v4M1 8h4M11 8h4",
            Self::Fit => "M2 8h12M5 5L2 8l3 3M11 5l3 3-3 3",
            Self::Pause => "M4 3h3v10H4zM9 3h3v10H9z",
            Self::ToStart => "M4 3v10M13 3.5v9L6 8z",
            Self::StepBack => "M11 3.5v9L4.5 8z",
            Self::StepOn => "M5 3.5v9L11.5 8z",
            Self::Screen => "M2 3h12v8H2zM8 11v3M5 14h6",
            Self::Help => "M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.700 8 9.200 8 10M8 13v.1",
            Self::Lock => "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
            Self::Menu => "M2.5 4h11M2.5 8h11M2.5 12h11",
            Self::Auto => "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 2.5a5.5 5.5 0 0 0 0 11z",
            Self::Light => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 \
                 8H15M3 3l1.2 1.2M11.8 11.8L13 13M13 3l-1.2 1.2M4.2 11.8L3 13"
            }
            Self::Dark => "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Run | Self::Stop | Self::Pause | Self::StepBack | Self::StepOn => "icon solid",
            Self::Auto => "icon half",
            _ => "icon",
        }
    }

    /// Draws it. It says nothing by itself: what it stands beside or in has the words.
    pub(super) fn draw(self) -> Html {
        html! {
            <svg class={self.class()} viewBox="0 0 16 16" width="16" height="16"
                aria-hidden="true" focusable="false">
                <path d={self.path()} />
            </svg>
        }
    }
}
