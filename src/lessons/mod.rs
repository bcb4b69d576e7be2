//! The built-in lessons: one manifest of presets and texts, in two languages.

mod lesson;
mod preset;
mod translated;

mod blocking_call;
mod cpu_loop;
mod failures;
mod gil;
mod hi_bye;
mod io_with_gil;
mod kitchen;
mod mail_queue;
mod numbered_workers;
mod processes;
mod request_order;
mod spinner_task;
mod spinner_thread;
mod ten_requests;
mod threads;
mod three_tasks;
mod two_coroutines;
mod user_lookup;
mod workbench;

pub use lesson::{Group, Knob, Lesson, Unit};
pub use translated::translated;

/// The manifest: every lesson, in the order of the list.
const ALL: [&Lesson; 19] = [
    &three_tasks::LESSON,
    &user_lookup::LESSON,
    &two_coroutines::LESSON,
    &hi_bye::LESSON,
    &numbered_workers::LESSON,
    &request_order::LESSON,
    &threads::LESSON,
    &processes::LESSON,
    &blocking_call::LESSON,
    &ten_requests::LESSON,
    &cpu_loop::LESSON,
    &gil::LESSON,
    &io_with_gil::LESSON,
    &kitchen::LESSON,
    &spinner_thread::LESSON,
    &spinner_task::LESSON,
    &mail_queue::LESSON,
    &failures::LESSON,
    &workbench::LESSON,
];

/// Every lesson, in the order of the list.
pub fn all() -> &'static [&'static Lesson] {
    &ALL
}

/// The lesson with that part of an address.
pub fn by_slug(slug: &str) -> Option<&'static Lesson> {
    ALL.into_iter().find(|lesson| lesson.slug == slug)
}

/// The lesson to open where none is asked for.
pub fn first() -> &'static Lesson {
    ALL[0]
}
