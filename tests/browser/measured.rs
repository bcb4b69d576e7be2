//! Every mode on the browser's host, on the page's own event loop and clock.

use super::cases::{self, Backend};
use async_playground::browser::{Others, Running, Setting, Start, Workers};
use async_playground::model::{Machine, Mode, Scenario, Trace};
use async_playground::run::rate;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen_test::wasm_bindgen_test;

struct Measured;

#[derive(Default)]
struct Heard {
    trace: Trace,
    waiting: Option<Waker>,
}

impl Backend for Measured {
    const EXACT: bool = false;

    async fn run(&self, scenario: &Rc<Scenario>, mode: Mode) -> Trace {
        let heard = Rc::new(RefCell::new(Heard::default()));
        let own = heard.clone();
        let setting = Setting {
            scenario: scenario.clone(),
            mode,
            start: Start::now(1),
            rate: rate(scenario, &Machine::default()),
        };
        let others = Others::new(&setting, &Workers::default(), Vec::new(), move |event| {
            let mut heard = own.borrow_mut();
            heard.trace.push(event).expect("a legal order of events");
            if let Some(waiting) = heard.waiting.take() {
                waiting.wake();
            }
        });
        let lane = Running::on_page(&setting, others).expect("the page has an event loop");
        poll_fn(|cx| {
            let mut heard = heard.borrow_mut();
            if heard.trace.ended().is_some() {
                return Poll::Ready(());
            }
            heard.waiting = Some(cx.waker().clone());
            Poll::Pending
        })
        .await;
        drop(lane);
        heard.take().trace
    }
}

macro_rules! case {
    ($name:ident) => {
        #[wasm_bindgen_test]
        async fn $name() {
            cases::$name(&Measured).await;
        }
    };
}

crate::for_each_case!(case);
