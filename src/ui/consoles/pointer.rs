//! What is pointed out in a console: the line that the keys are at, and the one of the moment that
//! timelines and consoles have selected.

use super::run::{Run, job};
use crate::derive::{Log, Source, Step};
use crate::model::{ModeKind, Selected};
use std::rc::Rc;
use yew::{Callback, KeyboardEvent, UseStateHandle};

/// Where the keys are, for as long as nothing else is selected than was at the time.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Cursor {
    kind: ModeKind,
    seq: usize,
    selected: Option<Selected>,
}

/// Points at lines.
#[derive(Clone)]
pub(super) struct Pointer {
    shown: Rc<Log>,
    kinds: Rc<[ModeKind]>,
    cursor: UseStateHandle<Option<Cursor>>,
    selected: Option<Selected>,
    select: Callback<Option<Selected>>,
    /// The line of what is selected.
    pub current: Option<usize>,
    /// The line that the keys go from.
    pub marked: Option<usize>,
}

impl Pointer {
    /// What is pointed out in these lines of these runs.
    pub(super) fn new(
        shown: &Rc<Log>,
        runs: &[Run],
        cursor: UseStateHandle<Option<Cursor>>,
        selected: Option<Selected>,
        select: &Callback<Option<Selected>>,
    ) -> Self {
        let mut pointer = Self {
            shown: shown.clone(),
            kinds: runs.iter().map(|run| run.kind).collect(),
            cursor,
            selected,
            select: select.clone(),
            current: None,
            marked: None,
        };
        let at = pointer.at();
        pointer.current = selected.and_then(|selected| {
            let source = selected.job.map_or(Source::Main, Source::Job);
            let run = pointer.run(selected.mode)?;
            shown.pointed(run, source, selected.at, at)
        });
        pointer.marked = at.or(pointer.current);
        pointer
    }

    fn run(&self, kind: ModeKind) -> Option<usize> {
        self.kinds.iter().position(|own| *own == kind)
    }

    /// The line that the keys are at by now: it may not have been drawn yet.
    fn at(&self) -> Option<usize> {
        let cursor = (*self.cursor).filter(|cursor| cursor.selected == self.selected)?;
        self.shown.place_of(self.run(cursor.kind)?, cursor.seq)
    }

    /// What tells the marked line from others, however many come before it.
    pub(super) fn key(&self) -> Option<(ModeKind, usize)> {
        let entry = self.shown.get(self.marked?)?;
        Some((*self.kinds.get(entry.run)?, entry.line.seq))
    }

    /// Selects the moment of a line.
    pub(super) fn choose(&self, place: usize) {
        let Some(entry) = self.shown.get(place) else {
            return;
        };
        let Some(mode) = self.kinds.get(entry.run).copied() else {
            return;
        };
        let selected = Some(Selected {
            mode,
            job: job(entry.line.source),
            at: entry.line.at,
        });
        self.mark(place, selected);
        self.select.emit(selected);
    }

    /// Does what a key asks for. With another key held down, it is the browser's.
    pub(super) fn press(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return;
        }
        let marked = self.at().or(self.current);
        let step = match (event.key().as_str(), marked) {
            ("ArrowUp", _) => Step::Up,
            ("ArrowDown", _) => Step::Down,
            ("Home", _) => Step::First,
            ("End", _) => Step::Last,
            ("Enter", Some(place)) => {
                event.prevent_default();
                return self.choose(place);
            }
            ("Escape", Some(_)) => {
                event.prevent_default();
                self.cursor.set(None);
                return self.select.emit(None);
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(place) = step.from(marked, self.shown.len()) {
            self.mark(place, self.selected);
        }
    }

    fn mark(&self, place: usize, selected: Option<Selected>) {
        let entry = self.shown.get(place);
        let cursor = entry.and_then(|entry| {
            let kind = *self.kinds.get(entry.run)?;
            let seq = entry.line.seq;
            Some(Cursor {
                kind,
                seq,
                selected,
            })
        });
        self.cursor.set(cursor);
    }
}
