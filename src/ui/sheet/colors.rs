//! The colours of a document, as they are in the theme of the page.

/// The colours, each as an SVG attribute takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colors {
    /// The ground.
    pub sheet: String,
    /// Text.
    pub ink: String,
    /// Text beside it.
    pub quiet: String,
    /// Lines.
    pub rule: String,
    /// The present.
    pub accent: String,
    /// Cancelled, failed, held up by the lock.
    pub alarm: String,
    /// Faster.
    pub good: String,
    /// Of jobs, from 1; the one at 0 is for what is no job's.
    pub hues: Vec<String>,
}

impl Colors {
    /// The names of the page's own colours, in the order of the fields.
    pub const NAMES: [&str; 7] = [
        "--sheet", "--ink", "--ink-2", "--rule", "--accent", "--alarm", "--good",
    ];
    /// The same of jobs.
    pub const HUES: [&str; 9] = [
        "--ink-3", "--job-1", "--job-2", "--job-3", "--job-4", "--job-5", "--job-6", "--job-7",
        "--job-8",
    ];

    /// The colours that stand behind these names.
    pub fn read(find: impl Fn(&str) -> String) -> Self {
        let [sheet, ink, quiet, rule, accent, alarm, good] = Self::NAMES.map(&find);
        let hues = Self::HUES.iter().map(|name| find(name)).collect();
        Self {
            sheet,
            ink,
            quiet,
            rule,
            accent,
            alarm,
            good,
            hues,
        }
    }

    /// The colour of a hue.
    pub(super) fn hue(&self, hue: u8) -> &str {
        let own = self.hues.get(usize::from(hue));
        own.unwrap_or(&self.ink)
    }
}
