//! What a reader predicted and what it came to, as learning platforms are told: the parts of an `xAPI`
//! statement, without the person, whom only the host knows.

use super::message::object;
use crate::link::Json;
use crate::model::{Micros, ModeKind};

/// A prediction that a run has settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The lesson's name in addresses.
    pub lesson: &'static str,
    /// What the lesson is called.
    pub title: String,
    /// The language of that, and of the lines.
    pub lang: &'static str,
    /// The absolute address of the lesson's page.
    pub page: String,
    /// Which mode was predicted.
    pub mode: ModeKind,
    /// How long that mode took; `None` where it did not come to its end.
    pub took: Option<Micros>,
    /// What was predicted.
    pub guessed: Guessed,
}

/// What was predicted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guessed {
    /// How long it takes.
    Seconds {
        /// What the reader said.
        said: Micros,
        /// Whether that is right.
        right: bool,
    },
    /// In which order its first lines come.
    Order {
        /// The lines, each at its place in the page's own prediction.
        lines: Vec<String>,
        /// The reader's order of them.
        said: Vec<usize>,
        /// How many came where the reader put them.
        in_place: usize,
    },
}

impl Checkpoint {
    /// What it is called: the same for the same question, whatever the language.
    pub fn id(&self) -> String {
        [self.lesson, "/", self.mode.slug(), "/", self.what()].concat()
    }

    const fn what(&self) -> &'static str {
        match self.guessed {
            Guessed::Seconds { .. } => "seconds",
            Guessed::Order { .. } => "order",
        }
    }

    /// Whether the reader was right.
    pub fn success(&self) -> bool {
        self.permille() == 1_000
    }

    /// How right, in thousandths. Of seconds, by how much of the longer time they were off; of lines,
    /// how many were in place.
    pub fn permille(&self) -> u32 {
        match &self.guessed {
            Guessed::Seconds { right: true, .. } => 1_000,
            Guessed::Seconds { said, .. } => self.took.map_or(0, |took| {
                let longer = (*said).max(took).0.max(1);
                share(longer - said.abs_diff(took).0, longer).min(999)
            }),
            Guessed::Order {
                lines, in_place, ..
            } => share(*in_place as u64, lines.len().max(1) as u64),
        }
    }

    pub(super) fn write(&self, fields: &mut Vec<(&'static str, Json)>) {
        fields.push(("id", Json::Text(self.id())));
        fields.push(("success", Json::Bool(self.success())));
        fields.push(("score", decimal(self.permille())));
        fields.push(("statement", self.statement()));
    }

    fn statement(&self) -> Json {
        let in_lang = |text: &str| Json::Object(vec![(self.lang.to_owned(), Json::text(text))]);
        let mut definition = vec![
            (
                "type",
                Json::text("http://adlnet.gov/expapi/activities/cmi.interaction"),
            ),
            ("name", in_lang(&self.title)),
        ];
        let response = match &self.guessed {
            Guessed::Seconds { said, .. } => {
                definition.push(("interactionType", Json::text("numeric")));
                said.to_string()
            }
            Guessed::Order { lines, said, .. } => {
                definition.push(("interactionType", Json::text("sequencing")));
                let choices = lines.iter().enumerate().map(|(line, text)| {
                    let id = Json::Text(line.to_string());
                    object(vec![("id", id), ("description", in_lang(text))])
                });
                definition.push(("choices", Json::List(choices.collect())));
                let said: Vec<_> = said.iter().map(ToString::to_string).collect();
                said.join("[,]")
            }
        };
        let object_id = [&self.page, "#", self.mode.slug(), "/", self.what()].concat();
        let score = object(vec![("scaled", decimal(self.permille()))]);
        let mut result = vec![
            ("success", Json::Bool(self.success())),
            ("score", score),
            ("response", Json::Text(response)),
        ];
        if let Some(took) = self.took {
            result.push(("duration", Json::Text(format!("PT{took}S"))));
        }
        let verb = object(vec![
            ("id", Json::text("http://adlnet.gov/expapi/verbs/answered")),
            ("display", object(vec![("en", Json::text("answered"))])),
        ]);
        let about = object(vec![
            ("objectType", Json::text("Activity")),
            ("id", Json::Text(object_id)),
            ("definition", object(definition)),
        ]);
        object(vec![
            ("verb", verb),
            ("object", about),
            ("result", object(result)),
        ])
    }
}

fn share(part: u64, whole: u64) -> u32 {
    u32::try_from(part.saturating_mul(1_000) / whole).unwrap_or(1_000)
}

/// Thousandths as a number.
fn decimal(permille: u32) -> Json {
    match permille {
        0 => Json::Number(0),
        1_000.. => Json::Number(1),
        part => Json::Other(format!("0.{part:03}")),
    }
}
