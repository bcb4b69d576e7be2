//! What stands around the lesson: header, lesson list, status line.

mod click;
mod header;
mod language;
mod lesson_list;
mod skip;
mod status;
mod theme;

pub(super) use header::{Header, header};
pub(super) use lesson_list::{LessonList, lesson_list};
pub(super) use skip::skip;
pub(super) use status::{status_line, use_outcome};
