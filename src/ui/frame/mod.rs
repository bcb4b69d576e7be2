//! What stands around the lesson: header, lesson list, status line.

mod click;
mod header;
mod language;
mod lesson_list;
mod menu;
mod skip;
mod status;
mod theme;

pub(super) use header::{Header, Props as HeaderProps};
pub(super) use lesson_list::{LessonList, Props as LessonListProps};
pub(super) use menu::use_menu;
pub(super) use skip::skip;
pub(super) use status::{status_line, use_outcome};
