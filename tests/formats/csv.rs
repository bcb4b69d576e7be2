//! A reader of CSV after RFC 4180, strict.

/// The rows of a text that begins with a byte order mark, every row with as many fields as the first.
pub fn fields(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let (field, after) = field(rest);
            row.push(field);
            if let Some(next) = after.strip_prefix(',') {
                rest = next;
            } else {
                rest = after.strip_prefix("\r\n").expect("the end of a row");
                break;
            }
        }
        if let Some(first) = rows.first() {
            assert_eq!(row.len(), first.len(), "{row:?}");
        }
        rows.push(row);
    }
    rows
}

/// One field, and what stands after it.
fn field(text: &str) -> (String, &str) {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find([',', '\r', '\n']).expect("the end of a field");
        let (field, rest) = text.split_at(end);
        assert!(!field.contains('"'), "a quote in {field:?}");
        return (field.to_owned(), rest);
    };
    let mut field = String::new();
    loop {
        let (part, after) = rest.split_once('"').expect("the second quote");
        field.push_str(part);
        match after.strip_prefix('"') {
            Some(more) => {
                field.push('"');
                rest = more;
            }
            None => return (field, after),
        }
    }
}
