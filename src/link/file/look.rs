//! How a file has its scenario shown.

use super::read::millis;
use super::reader::Reader;
use super::{FileProblem, version_1 as v1};
use crate::link::control_names::{control_name, control_of};
use crate::link::json::{Json, field};
use crate::model::{Control, Controls, Look, Micros, limits};

type Fields = [(String, Json)];

pub(super) fn read_look(reader: &mut Reader, file: &Fields) -> Look {
    let fields = reader.part(file, "look");
    let back = reader.enter("look");
    reader.only(fields, &v1::LOOK);
    let rows = v1::ROWS.map(|rows| Json::text(v1::rows(rows)));
    let rows = reader.one_of(fields, "rows", &rows);
    let stamps = v1::STAMPS.map(|stamps| Json::text(v1::stamps(stamps)));
    let stamps = reader.one_of(fields, "stamps", &stamps);
    let look = Look {
        rows: v1::ROWS[rows.unwrap_or(0)],
        merged: reader.flag(fields, "merged"),
        stamps: v1::STAMPS[stamps.unwrap_or(0)],
        predict_first: reader.flag(fields, "predict_first"),
        presentation: reader.flag(fields, "presentation"),
        at: read_moment(reader, fields),
        hidden: read_controls(reader, fields, "hidden", |_| true),
        locked: read_controls(reader, fields, "locked", Control::is_locked_alone),
    };
    reader.leave(back);
    look
}

/// No run is longer than a run may be.
fn read_moment(reader: &mut Reader, look: &Fields) -> Option<Micros> {
    let at = millis(reader.optional(look, "at_ms")?);
    if at > limits::RUN {
        let found = field(look, "at_ms").map(Json::shown).unwrap_or_default();
        let (min, max) = (0, limits::RUN.as_millis());
        let back = reader.enter("at_ms");
        reader.refuse(found, FileProblem::Range { min, max });
        reader.leave(back);
    }
    Some(at)
}

fn read_controls(
    reader: &mut Reader,
    look: &Fields,
    key: &str,
    may: fn(Control) -> bool,
) -> Controls {
    let mut controls = Controls::NONE;
    let Some(json) = field(look, key) else {
        return controls;
    };
    let back = reader.enter(key);
    for (place, name) in reader.list(json).iter().enumerate() {
        let control = match name {
            Json::Text(name) => control_of(name).filter(|control| may(*control)),
            _ => None,
        };
        if let Some(control) = control {
            controls = controls.with(control, true);
            continue;
        }
        let mut allowed = Vec::new();
        for control in Control::ALL.into_iter().filter(|control| may(*control)) {
            allowed.push(Json::text(control_name(control)));
        }
        let back = reader.enter_item(place);
        reader.none_of(name, &allowed);
        reader.leave(back);
    }
    reader.leave(back);
    controls
}
