//! The Rust that runs: each mode's own file of `run`, as it is compiled in.

use crate::model::ModeKind;

/// The name and the text of a mode's file in `src/run`. `include_str!` takes the file itself, so what
/// is shown cannot be another one than what runs.
pub const fn source(kind: ModeKind) -> (&'static str, &'static str) {
    match kind {
        ModeKind::Sequential => ("sequential.rs", include_str!("../run/sequential.rs")),
        ModeKind::AwaitEach => ("await_each.rs", include_str!("../run/await_each.rs")),
        ModeKind::GatherBlocking | ModeKind::Gather => {
            ("gather.rs", include_str!("../run/gather.rs"))
        }
        ModeKind::Collect => ("collect.rs", include_str!("../run/collect.rs")),
        ModeKind::TaskGroup => ("task_group.rs", include_str!("../run/task_group.rs")),
        ModeKind::WaitFor => ("wait_for.rs", include_str!("../run/wait_for.rs")),
        ModeKind::Executor | ModeKind::Processes => {
            ("executor.rs", include_str!("../run/executor.rs"))
        }
        ModeKind::Threads | ModeKind::FreeThreads => {
            ("threads.rs", include_str!("../run/threads.rs"))
        }
    }
}
