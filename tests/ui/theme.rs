//! The dark colours stand twice in the styles; both are the same.

#[test]
fn the_system_s_dark_is_the_reader_s_dark() {
    let styles = include_str!("../../www/styles/tokens.css");
    let blocks: Vec<Vec<&str>> = styles
        .split("/* dark */")
        .skip(1)
        .map(|part| {
            let rules = part.split('}').next().unwrap_or_default();
            let lines = rules.lines().map(str::trim);
            lines.filter(|line| line.ends_with(';')).collect()
        })
        .collect();
    assert_eq!(blocks.len(), 2);
    assert!(blocks[0].len() > 20);
    assert_eq!(blocks[0], blocks[1]);
}
