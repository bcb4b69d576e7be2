//! A judge of traces, after the document "Trace Event Format": what Perfetto would refuse or draw wrong.

use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// What a trace has in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Names of processes.
    pub processes: Vec<String>,
    /// How many `X` events there are, and how long they are together.
    pub complete: (usize, u64),
    /// How many jobs have a life of their own.
    pub lives: usize,
    /// The names of the instants, in the order of the file.
    pub instants: Vec<String>,
}

type Thread = (u64, u64);
/// Process, category and id.
type Track = (u64, String, String);
/// Time, whether something begins, and what.
type Side = (u64, bool, String);

/// Reads a trace and fails on whatever is wrong with it.
pub fn validated(text: &str) -> Seen {
    let trace: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(trace["displayTimeUnit"], "ms");
    let events = trace["traceEvents"].as_array().expect("a list of events");
    let mut seen = Seen::default();
    let (mut named, mut used) = (HashSet::new(), HashSet::new());
    let (mut processes, mut sorted) = (HashSet::new(), HashSet::new());
    let mut complete: HashMap<Thread, Vec<(u64, u64)>> = HashMap::new();
    let mut sides: HashMap<Track, Vec<Side>> = HashMap::new();
    for event in events {
        let number = |field: &str| {
            let number = event[field].as_u64();
            number.unwrap_or_else(|| panic!("{field} is no whole number: {event}"))
        };
        let text = |field: &str| {
            let text = event[field].as_str();
            text.unwrap_or_else(|| panic!("{field} is no text: {event}"))
        };
        let (pid, tid, ts, name) = (number("pid"), number("tid"), number("ts"), text("name"));
        assert!(!name.is_empty(), "{event}");
        assert!(event.get("args").is_none_or(Value::is_object), "{event}");
        if text("ph") != "M" {
            used.insert((pid, tid));
        }
        match text("ph") {
            "M" if name == "process_sort_index" => {
                assert!(event["args"]["sort_index"].is_u64(), "{event}");
                assert!(sorted.insert(pid), "twice: {event}");
            }
            "M" => {
                let own = event["args"]["name"].as_str().expect("a name");
                assert!(!own.is_empty(), "{event}");
                let new = match name {
                    "process_name" => {
                        seen.processes.push(own.to_owned());
                        processes.insert(pid)
                    }
                    "thread_name" => named.insert((pid, tid)),
                    _ => panic!("unknown: {event}"),
                };
                assert!(new, "twice: {event}");
            }
            "X" => {
                assert!(!text("cat").is_empty());
                let own = complete.entry((pid, tid)).or_default();
                own.push((ts, ts + number("dur")));
            }
            "i" => {
                assert_eq!(text("s"), "t", "{event}");
                seen.instants.push(name.to_owned());
            }
            side @ ("b" | "e") => {
                let id = event["id2"]["local"]
                    .as_str()
                    .expect("an id of its process");
                assert!(u32::from_str_radix(id.strip_prefix("0x").expect("hex"), 16).is_ok());
                let own = (pid, text("cat").to_owned(), id.to_owned());
                let own = sides.entry(own).or_default();
                own.push((ts, side == "b", name.to_owned()));
            }
            _ => panic!("unknown: {event}"),
        }
    }
    for thread in &used {
        assert!(named.contains(thread), "nameless: {thread:?}");
    }
    let numbers: HashSet<u64> = named.iter().map(|(_, thread)| *thread).collect();
    assert_eq!(numbers.len(), named.len(), "two threads have one number");
    for (pid, _) in &named {
        assert!(
            processes.contains(pid) && sorted.contains(pid),
            "nameless: {pid}"
        );
    }
    for own in complete.values_mut() {
        own.sort_unstable();
        for pair in own.windows(2) {
            assert!(pair[0].1 <= pair[1].0, "they overlap: {pair:?}");
        }
        seen.complete.0 += own.len();
        seen.complete.1 += own.iter().map(|(from, to)| to - from).sum::<u64>();
    }
    seen.lives = sides.len();
    for (id, own) in sides {
        nested(&id, own);
    }
    seen
}

/// Whether the sides of one track pair up and nest, as a reader sees them who sorts by time and leaves
/// what is of one time in its order; all of it within the first pair.
fn nested(id: &Track, mut own: Vec<Side>) {
    own.sort_by_key(|side| side.0);
    let mut open: Vec<&str> = Vec::new();
    for (place, (_, begins, name)) in own.iter().enumerate() {
        if *begins {
            assert!(place == 0 || !open.is_empty(), "outside of {id:?}: {name}");
            open.push(name);
        } else {
            assert_eq!(open.pop(), Some(name.as_str()), "{id:?}");
        }
    }
    assert_eq!(open, [""; 0], "{id:?}: not ended");
}
