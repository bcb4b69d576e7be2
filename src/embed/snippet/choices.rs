//! What an author chooses for an embed beside its link, and what that is called in addresses and code.

/// A choice among a few, each with a name that is for good.
pub trait Named: Copy + Default + PartialEq + 'static {
    /// What the choice is called.
    const KEY: &'static str;
    /// What there is to choose from; the first is what stands where nothing is said.
    const ALL: &'static [Self];

    /// The name of this one.
    fn name(self) -> &'static str;
}

/// Declares such a choice.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident $key:literal {
        $($(#[$own:meta])* $value:ident = $name:literal,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $type {
            $($(#[$own])* $value,)+
        }

        impl Named for $type {
            const KEY: &'static str = $key;
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)+
                }
            }
        }
    };
}

named! {
    /// Light or dark.
    Theme "theme" {
        /// As the reader's system is set, or the page around it where that says so.
        #[default]
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

named! {
    /// What of the lesson is there.
    View "view" {
        /// Everything.
        #[default]
        All = "all",
        /// The timelines.
        Timeline = "timeline",
        /// The consoles.
        Console = "console",
        /// What is set, and nothing that is run.
        Params = "params",
    }
}

named! {
    /// What a reader may do.
    Use "mode" {
        /// Change things.
        #[default]
        Edit = "edit",
        /// Run them as they are.
        Read = "read",
    }
}

named! {
    /// When the program is loaded.
    Load "load" {
        /// Once it is near the part of the page that is seen.
        #[default]
        Visible = "visible",
        /// Once the reader asks for it.
        Click = "click",
        /// With the page.
        Eager = "eager",
    }
}

named! {
    /// Whether it runs by itself.
    Start "run" {
        /// The reader runs it.
        #[default]
        Never = "never",
        /// Once it is seen, where the reader's system allows motion.
        Visible = "visible",
    }
}

/// All of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Light or dark.
    pub theme: Theme,
    /// What of the lesson is there.
    pub view: View,
    /// What a reader may do.
    pub mode: Use,
    /// When it is loaded.
    pub load: Load,
    /// Whether it runs by itself.
    pub run: Start,
    /// Its height in CSS pixels, within [`Choices::LOWEST`] and [`Choices::HIGHEST`]; `None` is as high as
    /// it needs to be where the page can follow that, and else [`Choices::USUAL`].
    pub height: Option<u32>,
}

impl Choices {
    /// The least height.
    pub const LOWEST: u32 = 200;
    /// The greatest height.
    pub const HIGHEST: u32 = 4_000;
    /// The height of a frame that cannot follow its content.
    pub const USUAL: u32 = 460;

    /// Those among a few: the key of each, and the names that there are to choose from.
    pub fn keys() -> [(&'static str, Vec<&'static str>); 5] {
        [
            names::<View>(),
            names::<Use>(),
            names::<Theme>(),
            names::<Load>(),
            names::<Start>(),
        ]
    }

    /// The name of what is chosen there; empty where there is no such key.
    pub fn get(&self, key: &str) -> &'static str {
        match key {
            View::KEY => self.view.name(),
            Use::KEY => self.mode.name(),
            Theme::KEY => self.theme.name(),
            Load::KEY => self.load.name(),
            Start::KEY => self.run.name(),
            _ => "",
        }
    }

    /// Chooses what has that name, and says whether there is such a key. Where nothing has the name, it
    /// is as if nothing had been said.
    pub fn set(&mut self, key: &str, name: &str) -> bool {
        match key {
            View::KEY => self.view = named(name),
            Use::KEY => self.mode = named(name),
            Theme::KEY => self.theme = named(name),
            Load::KEY => self.load = named(name),
            Start::KEY => self.run = named(name),
            HEIGHT => self.height = Self::height_of(name),
            _ => return false,
        }
        true
    }

    /// What a fragment says of them, and the link that it is without that. What is not said, not known,
    /// or not allowed is as if nothing had been said.
    pub fn split(fragment: &str) -> (Self, String) {
        let mut choices = Self::default();
        let mut link = String::new();
        for pair in fragment.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if !choices.set(key, value) {
                join(&mut link, pair);
            }
        }
        (choices, link)
    }

    /// A height that was typed; `None` where it is no whole number within the limits.
    pub fn height_of(text: &str) -> Option<u32> {
        let number = text.trim().parse().ok()?;
        let allowed = (Self::LOWEST..=Self::HIGHEST).contains(&number);
        allowed.then_some(number)
    }

    /// A link with what an embed has to know of them.
    pub fn for_frame(&self, link: &str) -> String {
        let mut said = self.said();
        said.retain(|(key, _)| *key != Load::KEY && *key != HEIGHT);
        with(link, &said)
    }

    /// A link with all of them, as [`Choices::split`] reads it.
    pub fn for_maker(&self, link: &str) -> String {
        with(link, &self.said())
    }

    /// Names and values of what is not as usual, always in the same order.
    pub fn said(&self) -> Vec<(&'static str, String)> {
        let mut said = Vec::new();
        let mut say = |key, name: &str, is_usual: bool| {
            if !is_usual {
                said.push((key, name.to_owned()));
            }
        };
        let usual = Self::default();
        say(Theme::KEY, self.theme.name(), self.theme == usual.theme);
        say(View::KEY, self.view.name(), self.view == usual.view);
        say(Use::KEY, self.mode.name(), self.mode == usual.mode);
        say(Start::KEY, self.run.name(), self.run == usual.run);
        say(Load::KEY, self.load.name(), self.load == usual.load);
        if let Some(height) = self.height {
            say(HEIGHT, &height.to_string(), false);
        }
        said
    }
}

const HEIGHT: &str = "height";

fn with(link: &str, said: &[(&str, String)]) -> String {
    let mut all = link.to_owned();
    for (key, value) in said {
        join(&mut all, &[key, "=", value].concat());
    }
    all
}

fn join(link: &mut String, pair: &str) {
    if !link.is_empty() {
        link.push('&');
    }
    link.push_str(pair);
}

fn names<T: Named>() -> (&'static str, Vec<&'static str>) {
    (T::KEY, T::ALL.iter().map(|one| one.name()).collect())
}

fn named<T: Named>(name: &str) -> T {
    let named = T::ALL.iter().find(|one| one.name() == name);
    named.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_read_back() {
        let mut all = 0;
        for &theme in Theme::ALL {
            for &view in View::ALL {
                for &mode in Use::ALL {
                    for (&load, &run) in Load::ALL.iter().zip(Start::ALL.iter().cycle()) {
                        for height in [None, Some(200), Some(4_000)] {
                            let choices = Choices {
                                theme,
                                view,
                                mode,
                                load,
                                run,
                                height,
                            };
                            for link in ["", "v=1&n=5,7,3&lock=wait"] {
                                let fragment = choices.for_maker(link);
                                assert_eq!(Choices::split(&fragment), (choices, link.to_owned()));
                            }
                            all += 1;
                        }
                    }
                }
            }
        }
        assert_eq!(all, 216);
        assert_eq!(Choices::default().for_maker("n=5"), "n=5");
    }

    #[test]
    fn what_is_not_known_says_nothing() {
        for query in [
            "",
            "theme=blue&view=&mode&height=199",
            "height=-5&height=4001&load=VISIBLE",
        ] {
            let nothing = (Choices::default(), String::new());
            assert_eq!(Choices::split(query), nothing, "{query}");
        }
        let others = "utm_source=x&n=5&themes=dark&modes=gather";
        let split = Choices::split(&format!("{others}&theme=light&theme=dark"));
        assert_eq!(split.1, others);
        assert_eq!(split.0.theme, Theme::Dark, "the last one counts");
    }
}
