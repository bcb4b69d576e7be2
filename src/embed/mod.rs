//! A lesson in somebody else's page: the options in its address, and what it and its host say to each
//! other. `docs/protocol.md` is the reference.
//!
//! ```text
//! query, fragment ──> options     and what is left for the link
//! host's message  ──> request ──> (app) ──> answer
//! state and state ──> watch ──────────────> events
//! author's choices ─> snippet             the code that puts it there
//! ```

mod capabilities;
mod checkpoint;
mod error;
mod height;
mod message;
mod options;
mod request;
pub mod snippet;
mod watch;

pub use capabilities::capabilities;
pub use checkpoint::{Checkpoint, Guessed};
pub use error::{Code, Error};
pub use height::{LEAST_HEIGHT, MOST_HEIGHT, height};
pub use message::{
    EVENTS, Event, Job, MOST_ITEMS, Printed, RunEnd, Task, answer, is_connect, object, ready,
};
pub use options::{Opening, Options, Scheme, Speech, read};
pub use request::{Ask, FORMATS, Format, Id, MOST_PARAMS, REQUESTS, Refused, Request, request};
pub use watch::{ModeSeen, RunSeen, Subscription, Watch};

/// The version of the protocol.
pub const VERSION: i64 = 1;
