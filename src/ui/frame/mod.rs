//! What stands around the lesson: header, lesson list, status line.

mod click;
mod header;
mod language;
mod lesson_list;
mod skip;
mod status;
mod theme;

pub(super) use header::Header;
pub(super) use lesson_list::LessonList;
pub(super) use skip::Skip;
pub(super) use status::{StatusLine, status_text};
