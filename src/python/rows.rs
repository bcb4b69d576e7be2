//! How the main program makes the jobs of each row, and what they are given.

use super::lines::{Places, print};
use super::literal::{Piece, string};
use super::shape::{Kind, Of, Shape, seconds};
use super::writer::{Part, Writer};
use crate::model::{Job, Micros, ModeKind, Slot};

/// The expression that makes a job: what stands around the job's arguments, and the list that it is
/// put into; none is a call.
#[derive(Clone, Copy)]
pub(super) struct Make {
    pub list: &'static str,
    pub before: &'static str,
    pub after: &'static str,
}

impl Make {
    /// The same for a job of the background.
    fn behind(self) -> Self {
        let list = "background";
        Self { list, ..self }
    }
}

/// What may stand on one line, as wide as readers of Python are used to.
const LONGEST: usize = 72;

/// Lists of all jobs, those of the background apart.
pub(super) fn lists(w: &mut Writer, shape: &Shape, make: Make) {
    if !shape.queues() && shape.background == Of::None {
        w.open(&[make.list, " = ["]);
        items(w, shape, make);
        w.close();
        return w.line(&["]"]);
    }
    if shape.background != Of::All {
        w.line(&[make.list, " = []"]);
    }
    if shape.background != Of::None {
        w.line(&["background = []"]);
    }
    statements(w, shape, make, make.behind());
}

/// Every row as items of a list or a call.
pub(super) fn items(w: &mut Writer, shape: &Shape, make: Make) {
    let Make { before, after, .. } = make;
    for (row, job) in shape.scenario.jobs.iter().enumerate() {
        let one = [before, &arguments(shape, row, job), after].concat();
        if job.count == 1 {
            w.mark(Part::Make, Some(row));
            w.line(&[&one, ","]);
            continue;
        }
        let each = for_each(shape, row, job);
        if one.len() + each.len() <= LONGEST {
            w.mark(Part::Make, Some(row));
            w.line(&["*(", &one, " ", &each, "),"]);
        } else {
            w.open(&["*("]);
            w.mark(Part::Make, Some(row));
            w.line(&[&one]);
            w.line(&[&each]);
            w.close();
            w.line(&["),"]);
        }
    }
}

/// Every row as statements.
pub(super) fn statements(w: &mut Writer, shape: &Shape, make: Make, behind: Make) {
    for (row, job) in shape.scenario.jobs.iter().enumerate() {
        if job.count > 1 {
            w.open(&[&for_each(shape, row, job), ":"]);
        }
        let queued = shape.line(Slot::Queued);
        if shape.queues() && (job.rounds > 1 || !queued.contains("{spin}")) {
            let places = Places {
                name: &name_of(job)[..],
                rounds: Piece::Text(&job.rounds.to_string()),
                round: Piece::Text("0"),
            };
            print(w, Slot::Queued, Some(row), queued, places);
        }
        let make = if shape.is_background(job) {
            behind
        } else {
            make
        };
        let arguments = arguments(shape, row, job);
        let inner = [make.before, &arguments, make.after].concat();
        w.mark(Part::Make, Some(row));
        if make.list.is_empty() {
            w.line(&[&inner]);
        } else {
            w.line(&[make.list, ".append(", &inner, ")"]);
        }
        if job.count > 1 {
            w.close();
        }
    }
}

fn name_of(job: &Job) -> Vec<Piece<'_>> {
    let mut name = vec![Piece::Text(&job.name)];
    if job.count > 1 {
        name.extend([Piece::Text(" "), Piece::Code("n")]);
    }
    name
}

fn for_each(shape: &Shape, row: usize, job: &Job) -> String {
    if job.jitter == Micros::ZERO {
        return ["for n in range(1, ", &(job.count + 1).to_string(), ")"].concat();
    }
    let list = shape.list_name(row);
    [
        "for n, ",
        shape.wait_name(),
        " in enumerate(",
        &list,
        ", 1)",
    ]
    .concat()
}

/// The parameters of the jobs' function, behind its name; what a value may be left out for.
pub(super) fn parameters(shape: &Shape) -> Vec<(&'static str, Option<&'static str>)> {
    let mut all = Vec::new();
    if shape.rounds != Of::None && !shape.has_lists() {
        all.push(("rounds", None));
    }
    if shape.waits != Of::None {
        all.push((shape.wait_name(), None));
    }
    let optional = |of: Of, default| (of == Of::Some).then_some(default);
    if shape.computes != Of::None {
        all.push(("cpu", optional(shape.computes, "0")));
    }
    if shape.steps != Of::None {
        all.push(("step", optional(shape.steps, "0")));
    }
    if shape.blocks == Of::Some {
        all.push(("blocking", Some("False")));
    }
    if shape.fails != Of::None {
        all.push(("fails_after", Some("None")));
    }
    if shape.kind == Kind::OnLane {
        for (_, default) in &mut all {
            *default = None;
        }
    }
    all
}

/// What the jobs of a row are given: by place where they run on a lane of their own.
fn arguments(shape: &Shape, row: usize, job: &Job) -> String {
    let mut list = string(&name_of(job));
    let parameters = parameters(shape);
    for (key, default) in &parameters {
        let value = value(shape, row, job, key);
        if Some(&*value) == *default {
            continue;
        }
        list.push_str(", ");
        if shape.kind != Kind::OnLane {
            list.push_str(key);
            list.push('=');
        }
        list.push_str(&value);
    }
    let is_tuple = matches!(shape.mode.kind(), ModeKind::Threads | ModeKind::FreeThreads);
    if is_tuple && parameters.is_empty() {
        list.push(',');
    }
    list
}

fn value(shape: &Shape, row: usize, job: &Job, key: &str) -> String {
    match key {
        "rounds" => job.rounds.to_string(),
        "waits" | "wait" if shape.is_listed(job) && job.count == 1 => shape.list_name(row),
        "waits" | "wait" if shape.is_listed(job) => key.to_owned(),
        "wait" if job.jitter > Micros::ZERO => {
            let one = shape.of_row(row).next();
            one.map_or_else(String::new, |one| shape.waits_of(&one).concat())
        }
        "wait" => seconds(job.wait),
        "waits" => ["[", &seconds(job.wait), "] * ", &job.rounds.to_string()].concat(),
        "cpu" => seconds(job.cpu),
        "step" => seconds(job.yield_every),
        "blocking" => String::from(if job.blocking { "True" } else { "False" }),
        _ => job
            .fails_after
            .map_or_else(|| "None".to_owned(), |round| round.to_string()),
    }
}
