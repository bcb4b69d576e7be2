//! Which characters no name and no line may have.

/// Whether a character is refused: it does something else than to be seen, and no script and no
/// emoji needs it for its words.
///
/// - controls (general category Cc);
/// - what opens or closes a stretch of another direction, so that a text reads otherwise than it is
///   (UAX #9, "Explicit Directional Formatting Characters"; CVE-2021-42574, "Trojan Source");
/// - what breaks a line or a paragraph;
/// - what is `Default_Ignorable_Code_Point` and so hides text, or makes another name look the same
///   (UTR #36, UTS #39): blank Hangul letters, spaces without width, invisible operators, tags.
///
/// Of the latter, these stay: the joiners (Persian, Indic scripts, emoji), the marks of direction, which
/// move no letter, and variation selectors (emoji, Han). The price of no tags is the flags of England,
/// Scotland and Wales.
pub(super) fn is_refused(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{3164}'
                | '\u{ffa0}'
                | '\u{200b}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{e0000}'..='\u{e007f}'
        )
}
