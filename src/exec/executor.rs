//! The executor itself: which task is polled next, and until when there is nothing to do.

use super::clock::Clock;
use super::deadlines::{Deadline, Deadlines, Due};
use super::inbox::{Inbox, TaskId, TaskWaker};
use super::lane::Lane;
use super::semaphore::Semaphore;
use crate::model::Micros;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

pub(super) type BoxFuture = Pin<Box<dyn Future<Output = ()>>>;

/// Some lanes, their tasks and one queue of deadlines. Dropping it drops every task.
#[must_use = "dropping the executor cancels everything that runs on it"]
pub struct Executor {
    core: Rc<Core>,
}

/// What is left to do after a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// A task is ready, but the turn was cut short.
    More,
    /// Nothing, before this deadline.
    Until(Micros),
    /// Nothing, before somebody wakes a task.
    Idle,
}

pub(super) struct Core {
    pub(super) clock: Rc<dyn Clock>,
    pub(super) cores: Semaphore,
    pub(super) inbox: Arc<Inbox>,
    pub(super) state: RefCell<State>,
}

#[derive(Default)]
pub(super) struct State {
    tasks: Vec<Option<Task>>,
    lanes: Vec<LaneState>,
    deadlines: Deadlines,
    /// The task that is being polled.
    current: Option<TaskId>,
    closed: bool,
}

struct Task {
    lane: usize,
    /// Away while it is being polled.
    future: Option<BoxFuture>,
    waker: Waker,
    rearm: Arc<TaskWaker>,
}

/// What a lane does next.
enum Entry {
    /// It polls this task.
    Task(TaskId),
    /// It meets a deadline.
    Due(Due),
}

impl Entry {
    fn task(&self) -> TaskId {
        match self {
            Self::Task(task) => *task,
            Self::Due(due) => due.task,
        }
    }
}

#[derive(Default)]
struct LaneState {
    ready: VecDeque<Entry>,
    /// How many of these belong to the round of the loop that is under way: what comes due meanwhile
    /// has its turn behind all that is ready after it, as in asyncio.
    round: usize,
    /// That.
    due: VecDeque<Entry>,
    holder: Option<TaskId>,
}

impl LaneState {
    /// What this lane may do next: while it is held, only what is the holder's.
    fn next(&mut self) -> Option<Entry> {
        let task = self.ready.front()?.task();
        if self.holder.is_some_and(|holder| holder != task) {
            return None;
        }
        self.round = self.round.saturating_sub(1);
        self.ready.pop_front()
    }

    fn is_in_round(&self) -> bool {
        self.round > 0 || self.holder.is_some()
    }

    /// A holder goes on at once; all else queues.
    fn add(&mut self, entry: Entry) {
        if self.holder == Some(entry.task()) {
            self.ready.push_front(entry);
            self.round += 1;
        } else if self.is_in_round() && matches!(entry, Entry::Due(_)) {
            self.due.push_back(entry);
        } else {
            self.ready.push_back(entry);
        }
    }

    /// The next round, once the one under way is over.
    fn begin_round(&mut self) {
        if !self.is_in_round() {
            self.ready.append(&mut self.due);
            self.round = self.ready.len();
        }
    }
}

impl Executor {
    /// An executor without a lane, on one core.
    pub fn new(clock: Rc<dyn Clock>) -> Self {
        Self::with_cores(clock, 1)
    }

    /// An executor without a lane, on so many cores.
    pub fn with_cores(clock: Rc<dyn Clock>, cores: u32) -> Self {
        let core = Rc::new(Core {
            clock,
            cores: Semaphore::new(cores),
            inbox: Arc::default(),
            state: RefCell::default(),
        });
        Self { core }
    }

    /// One more lane.
    pub fn add_lane(&self) -> Lane {
        Lane::new(self.core.clone(), self.core.add_lane())
    }

    /// Polls what is ready and fires what is due, until nothing is left for the present or
    /// `keep_going`, asked after every poll, says no.
    pub fn turn(&self, mut keep_going: impl FnMut() -> bool) -> Turn {
        loop {
            let lanes = self.core.sort_woken();
            self.core.fire_due();
            let mut moved = false;
            for lane in 0..lanes {
                // Only what is ready now: what these polls wake has its turn after it.
                self.core.state.borrow_mut().lanes[lane].begin_round();
                while self.core.go_on(lane) {
                    moved = true;
                    if !keep_going() {
                        return Turn::More;
                    }
                }
            }
            if !moved {
                return self.core.next_deadline().map_or(Turn::Idle, Turn::Until);
            }
        }
    }

    /// Ready when a task was woken since the last turn; else the next wake-up wakes `cx`, once.
    pub fn poll_woken(&self, cx: &Context<'_>) -> Poll<()> {
        self.core.inbox.poll_woken(cx.waker())
    }
}

impl Drop for Executor {
    fn drop(&mut self) {
        self.core.state.borrow_mut().closed = true;
        // Taken out first: a future that is dropped may reach for the state.
        let tasks = std::mem::take(&mut self.core.state.borrow_mut().tasks);
        drop(tasks);
        let deadlines = std::mem::take(&mut self.core.state.borrow_mut().deadlines);
        drop(deadlines);
    }
}

impl Core {
    pub(super) fn add_lane(&self) -> usize {
        let lanes = &mut self.state.borrow_mut().lanes;
        lanes.push(LaneState::default());
        lanes.len() - 1
    }

    pub(super) fn spawn(&self, lane: usize, future: BoxFuture) -> TaskId {
        let mut state = self.state.borrow_mut();
        let task = state.tasks.len();
        if state.closed {
            drop(state);
            drop(future);
            return task;
        }
        let rearm = TaskWaker::new(task, self.inbox.clone());
        let waker = Waker::from(rearm.clone());
        state.tasks.push(Some(Task {
            lane,
            future: Some(future),
            waker: waker.clone(),
            rearm,
        }));
        drop(state);
        waker.wake();
        task
    }

    /// Drops a task, wherever it stands. No effect on one that has ended.
    pub(super) fn cancel(&self, task: TaskId) {
        let gone = (self.state.borrow_mut().tasks.get_mut(task)).and_then(Option::take);
        drop(gone);
    }

    /// A deadline of the task that is being polled.
    pub(super) fn add_deadline(&self, at: Micros, polls: bool) -> Deadline {
        let mut state = self.state.borrow_mut();
        let task = state.current.unwrap_or(TaskId::MAX);
        state.deadlines.add(at, task, polls)
    }

    /// Lets the task that is being polled hold its lane.
    pub(super) fn hold(&self, lane: usize) {
        let mut state = self.state.borrow_mut();
        state.lanes[lane].holder = state.current;
    }

    pub(super) fn release(&self, lane: usize) {
        if let Some(lane) = self.state.borrow_mut().lanes.get_mut(lane) {
            lane.holder = None;
        }
    }

    fn next_deadline(&self) -> Option<Micros> {
        self.state.borrow_mut().deadlines.next()
    }

    fn fire_due(&self) {
        // Asking a real clock costs a call into the browser: only where there is a deadline.
        if self.next_deadline().is_none() {
            return;
        }
        let now = self.clock.now();
        let mut state = self.state.borrow_mut();
        let State {
            tasks,
            lanes,
            deadlines,
            ..
        } = &mut *state;
        while let Some(due) = deadlines.take_due(now) {
            if let Some(Some(task)) = tasks.get(due.task) {
                lanes[task.lane].add(Entry::Due(due));
            }
        }
    }

    /// Puts every woken task at the end of its lane's queue; a holder goes to the front. The number
    /// of lanes.
    fn sort_woken(&self) -> usize {
        let mut woken = Vec::new();
        self.inbox.drain(&mut woken);
        let mut state = self.state.borrow_mut();
        let State { tasks, lanes, .. } = &mut *state;
        for id in woken {
            if let Some(Some(task)) = tasks.get(id) {
                lanes[task.lane].add(Entry::Task(id));
            }
        }
        lanes.len()
    }

    /// Does what is next on the lane, where anything may move in this round.
    fn go_on(&self, lane: usize) -> bool {
        let mut state = self.state.borrow_mut();
        let lane = &mut state.lanes[lane];
        if lane.round == 0 {
            return false;
        }
        let id = match lane.next() {
            None => return false,
            Some(Entry::Task(id)) => id,
            Some(Entry::Due(due)) if !due.is_wanted() => return true,
            Some(Entry::Due(due)) if due.polls => {
                due.meet();
                due.task
            }
            Some(Entry::Due(due)) => {
                due.meet();
                let waker = state.tasks[due.task]
                    .as_ref()
                    .map(|task| task.waker.clone());
                drop(state);
                waker.into_iter().for_each(Waker::wake);
                return true;
            }
        };
        let Some(task) = state.tasks[id].as_mut() else {
            return true; // cancelled while it was in the queue
        };
        let Some(mut future) = task.future.take() else {
            return true;
        };
        task.rearm.rearm();
        let waker = task.waker.clone();
        state.current = Some(id);
        drop(state);

        let ended = future
            .as_mut()
            .poll(&mut Context::from_waker(&waker))
            .is_ready();

        let mut state = self.state.borrow_mut();
        state.current = None;
        match state.tasks.get_mut(id) {
            Some(slot) if ended => {
                let gone = slot.take();
                drop(state);
                drop(gone);
            }
            Some(Some(task)) => {
                task.future = Some(future);
                return true;
            }
            // Cancelled while it was polled.
            _ => drop(state),
        }
        drop(future);
        true
    }
}
