//! The programs in Python: a few of them on file, strings that survive, marks that point at what
//! they say.

use crate::support::data;
use async_playground::lessons;
use async_playground::model::ModeKind;
use async_playground::python::program;
use async_playground::text::Lang;
use std::fs;

/// Lessons whose programs are on file, each in one mode.
const ON_FILE: [(&str, ModeKind); 17] = [
    ("three-tasks", ModeKind::Sequential),
    ("three-tasks", ModeKind::Gather),
    ("user-lookup", ModeKind::AwaitEach),
    ("blocking-call", ModeKind::GatherBlocking),
    ("cpu-loop", ModeKind::Gather),
    ("mail-queue", ModeKind::Gather),
    ("spinner-task", ModeKind::Gather),
    ("failures", ModeKind::Gather),
    ("failures", ModeKind::Collect),
    ("failures", ModeKind::TaskGroup),
    ("failures", ModeKind::WaitFor),
    ("ten-requests", ModeKind::Gather),
    ("ten-requests", ModeKind::Executor),
    ("spinner-thread", ModeKind::Threads),
    ("kitchen", ModeKind::Threads),
    ("gil", ModeKind::FreeThreads),
    ("kitchen", ModeKind::Processes),
];

/// After a change on purpose, write them anew with `UPDATE=1 cargo test --test native on_file`, and
/// read the difference.
#[test]
fn programs_are_as_on_file() {
    let folder = data().join("python");
    let mut wrong = Vec::new();
    for (slug, kind) in ON_FILE {
        let lesson = lessons::by_slug(slug).expect("a lesson");
        let scenario = (lesson.scenario)(Lang::En);
        let mode = scenario.mode(kind).expect("a mode of the lesson");
        let text = program(&scenario, mode).text;
        let path = folder.join(format!("{slug}.{}.py", kind.slug()));
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&path, &text).expect("a file");
        }
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            wrong.push(format!("{}:\n{text}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
