//! QR codes, read back by a decoder that is not ours.

use async_playground::derive::Qr;
use quircs::Quirc;

/// What is read off a picture of a code, so many pixels to a module, with four light modules around.
fn decoded(code: &Qr, scale: usize) -> String {
    let side = (code.size + 8) * scale;
    let pixel = |at: usize| {
        let (x, y) = (at % side / scale, at / side / scale);
        let (x, y) = (x.wrapping_sub(4), y.wrapping_sub(4));
        let inside = x < code.size && y < code.size;
        if inside && code.is_dark(x, y) { 0 } else { 255 }
    };
    let picture: Vec<u8> = (0..side * side).map(pixel).collect();
    let mut reader = Quirc::default();
    let mut codes = reader.identify(side, side, &picture);
    let found = codes.next().expect("a code").expect("a whole one");
    assert!(codes.next().is_none());
    let found = found.decode().expect("a code that can be read");
    assert_eq!(found.version * 4 + 17, code.size);
    String::from_utf8(found.payload).expect("a text")
}

/// A text of so many bytes in which every printable character of ASCII comes.
fn text(bytes: usize) -> String {
    let printable = (b' '..=b'~').map(char::from);
    printable.cycle().skip(bytes).take(bytes).collect()
}

#[test]
fn texts_of_every_length_are_read_as_they_were() {
    let mut sizes = Vec::new();
    for bytes in 0..=230 {
        let text = text(bytes);
        let code = Qr::new(&text).expect("it fits");
        assert_eq!(decoded(&code, 3), text);
        sizes.push(code.size);
    }
    assert!(sizes.is_sorted());
    sizes.dedup();
    assert_eq!(sizes, [21, 25, 29, 33, 37, 41, 45, 49, 53]);
    assert_eq!(Qr::new(&text(231)), None);
}

#[test]
fn what_is_no_ascii_is_read_too() {
    let text = "https://example.org/한국어/#name=조회";
    let code = Qr::new(text).expect("it fits");
    assert_eq!(decoded(&code, 3), text);
}

#[test]
fn links_are_read_in_any_size() {
    for url in [
        "https://example.org/ko/user-lookup/",
        "https://example.org/async-playground/en/user-lookup/#v=1&n=5,7,3&wait=1000",
        &format!(
            "https://example.org/en/workbench/#{}",
            "n=5,7,3&".repeat(20)
        ),
        &"0".repeat(200),
        &"\0".repeat(200),
    ] {
        let code = Qr::new(url).expect("it fits");
        for scale in [2, 4, 7] {
            assert_eq!(decoded(&code, scale), url);
        }
    }
}

#[test]
fn the_path_has_the_dark_modules_and_no_other() {
    let code = Qr::new(&text(60)).expect("it fits");
    let path = code.path();
    let mut dark = vec![false; code.size * code.size];
    for run in path.split_terminator('z') {
        let numbers = run.split(|letter: char| !letter.is_ascii_digit());
        let numbers = numbers.filter_map(|number| number.parse::<usize>().ok());
        let numbers: Vec<_> = numbers.collect();
        let [from, y, to, 1, back] = numbers[..] else {
            panic!("{run}");
        };
        assert_eq!(from, back);
        dark[y * code.size + from..y * code.size + to].fill(true);
    }
    for (at, dark) in dark.into_iter().enumerate() {
        assert_eq!(dark, code.is_dark(at % code.size, at / code.size), "{at}");
    }
}
