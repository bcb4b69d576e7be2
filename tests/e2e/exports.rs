//! What is saved, as a reader gets it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use async_playground::text::Lang;
use async_playground::ui::SHEET_WIDTH;
use serde_json::{Value, json};

use crate::consoles::has_run;
use crate::formats::{fields, parsed, validated};
use crate::harness::{self, Page, Setup};
use crate::steps::{at_speed, before_all, open, run};

/// Keeps every file that is saved in the page, where a test can read it.
pub const CATCH: &str = "window.blobs = new Map(); window.saved = []; \
    const make = URL.createObjectURL; \
    URL.createObjectURL = what => { \
        const url = make.call(URL, what); window.blobs.set(url, what); return url }; \
    HTMLAnchorElement.prototype.click = function () { \
        window.saved.push({ name: this.download, blob: window.blobs.get(this.href) }) }";

/// What is saved by a press of a button: the file's name, its type, its text.
pub async fn saved(page: &Page, what: &str) -> (String, String, String) {
    page.js("window.saved.length = 0").await;
    page.click(&format!("save-{what}")).await;
    page.wait_for_js("window.saved.length === 1").await;
    // Not `text()`, which takes a byte order mark away.
    let script = "const [done] = arguments; const [{ name, blob }] = window.saved; \
        blob.arrayBuffer().then(bytes => done([name, blob.type, \
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]))";
    let file = page.js_async(script, Vec::new()).await;
    serde_json::from_value(file).expect("a file")
}

#[test]
fn data_is_saved_in_both_languages() {
    harness::test(Setup::default(), async |page| {
        before_all(page, CATCH).await;
        for lang in Lang::ALL {
            has_run(page, lang, "user-lookup").await;
            let (name, mime, table) = saved(page, "csv").await;
            assert_eq!(
                (&*name, &*mime),
                ("user-lookup-jobs.csv", "text/csv;charset=utf-8")
            );
            let rows = fields(&table);
            assert_eq!(rows.len(), 1 + 3 * 3);
            assert_eq!(
                rows[9][0..4],
                ["gather", "3", rows[3][2].as_str(), "predicted"]
            );
            let (name, mime, trace) = saved(page, "trace").await;
            assert_eq!(
                (&*name, &*mime),
                ("user-lookup-trace.json", "application/json")
            );
            let seen = validated(&trace);
            let processes = ["sequential", "await-each", "gather"];
            assert_eq!(
                seen.processes,
                processes.map(|mode| format!("{mode} (predicted)"))
            );
            assert_eq!((seen.lives, seen.instants.len()), (9, 45));
            let (name, _, text) = saved(page, "console").await;
            assert_eq!(name, "user-lookup-console.txt");
            assert_eq!(text.lines().count(), 3 * (1 + 15) + 2, "{text}");
            let last = page.text("console-gather").await;
            let last = last.lines().last().expect("lines");
            assert!(text.trim_end().ends_with(last), "{last}: {text}");
        }
    });
}

#[test]
fn what_was_measured_is_saved_as_such() {
    harness::test(Setup::default(), async |page| {
        before_all(page, CATCH).await;
        open(page, "en", "three-tasks").await;
        let (_, _, before) = saved(page, "csv").await;
        assert!(!before.contains("measured"));
        at_speed(page, "10").await;
        run(page).await;
        let rows = fields(&saved(page, "csv").await.2);
        assert!(
            rows[1..]
                .iter()
                .all(|row| row[3] == "measured" && row[7] == "finished")
        );
        let seen = validated(&saved(page, "trace").await.2);
        assert_eq!(
            seen.processes,
            ["sequential (measured)", "gather (measured)"]
        );
        let text = saved(page, "console").await.2;
        let heading = Lang::En.words().table_measured.with(["async, gathered"]);
        assert!(text.contains(&format!("# {heading}\n")), "{text}");
    });
}

#[test]
fn timelines_are_saved_as_drawings_that_others_read() {
    harness::test(Setup::default(), async |page| {
        before_all(page, CATCH).await;
        for (lang, slug) in [
            (Lang::Ko, "kitchen"),
            (Lang::En, "failures"),
            (Lang::En, "user-lookup"),
        ] {
            has_run(page, lang, slug).await;
            let (name, mime, svg) = saved(page, "svg").await;
            assert_eq!(name, format!("{slug}-timeline.svg"));
            assert_eq!(mime, "image/svg+xml");
            let colors = parsed(&svg)
                .iter()
                .filter_map(|one| one.get("fill").map(str::to_owned))
                .collect::<Vec<_>>();
            assert!(
                colors.contains(&"#0072b2".to_owned()),
                "the page's own colours"
            );
            let script = "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml'); \
                return [read.querySelectorAll('parsererror').length, read.documentElement.localName]";
            let read = page.js_with(script, vec![json!(svg)]).await;
            assert_eq!(read, json!([0, "svg"]));
            looks_like_the_page(page, &svg, &rendered(&name, &svg)).await;
        }
    });
}

/// Of each timeline, what is painted at some columns of each row: which colour, and how densely.
const PAINTED: &str = "\
    const [png, tops, left, right, done] = arguments; \
    const context = (width, height) => \
        new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }); \
    const dot = context(1, 1); \
    const style = getComputedStyle(document.documentElement); \
    const color = name => { \
        dot.fillStyle = style.getPropertyValue(name).trim(); dot.fillRect(0, 0, 1, 1); \
        return [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3) }; \
    const sheet = color('--sheet'); \
    const away = of => of.map((part, at) => sheet[at] - part); \
    const size = of => Math.hypot(...of); \
    const names = [1, 2, 3, 4, 5, 6, 7, 8].map(n => '--job-' + n).concat('--alarm', '--ink-3', '--accent'); \
    const colors = names.map(name => [name, away(color(name))]); \
    const alike = (one, other) => one.reduce((sum, part, at) => sum + part * other[at], 0) / size(one) / size(other); \
    const painted = (on, x, y, zoom) => { \
        const [wide, high] = [8 * zoom, 12 * zoom]; \
        const { data } = on.getImageData(x - wide / 2, y - high / 2, wide, high); \
        const sum = [0, 0, 0]; \
        for (let at = 0; at < data.length; at += 4) for (const part of [0, 1, 2]) sum[part] += data[at + part]; \
        const mean = away(sum.map(part => part / (data.length / 4))); \
        if (size(mean) < 8) return 'empty'; \
        const [name, whole] = colors.reduce((best, one) => alike(mean, one[1]) > alike(mean, best[1]) ? one : best); \
        return name + (size(mean) < size(whole) * 0.75 ? ' hatched' : ' solid') }; \
    const frame = () => new Promise(requestAnimationFrame); \
    (async () => { \
        const image = await createImageBitmap(new Blob([new Uint8Array(png)], { type: 'image/png' })); \
        const file = context(image.width, image.height); \
        file.drawImage(image, 0, 0); \
        const found = []; \
        const pictures = [...document.querySelectorAll('[data-testid^=stage-] canvas')]; \
        if (pictures.length !== tops.length) throw Error(pictures.length + ' timelines on the page'); \
        for (const [at, picture] of pictures.entries()) { \
            picture.scrollIntoView({ block: 'center' }); \
            for (let frames = 4; frames--;) await frame(); \
            const { width, height } = picture; \
            const page = context(width, height); \
            page.fillStyle = `rgb(${sheet})`; page.fillRect(0, 0, width, height); \
            page.drawImage(picture, 0, 0); \
            const zoom = width / picture.clientWidth; \
            for (let y = 17; y + 11 <= picture.clientHeight; y += 28) \
                for (let column = 0.5; column < 20; column++) { \
                    const share = column / 20; \
                    found.push([painted(page, Math.round(share * width), Math.round(y * zoom), zoom), \
                        painted(file, Math.round(left + share * (right - left)), tops[at] + y, 1)]); } \
        } \
        return found; \
    })().then(done, error => done(String(error)))";

/// Whether what librsvg has drawn is what stands on the page: the same fill at the same share of the
/// axis. The two are not equally wide, so a border may fall to one side of a column or to the other.
async fn looks_like_the_page(page: &Page, svg: &str, png: &[u8]) {
    // Where the pictures begin and end, and the top of each.
    let starts = parsed(svg).into_iter().filter_map(|one| {
        let place = one.get("transform")?.strip_prefix("translate(")?.to_owned();
        let (x, y) = place.strip_suffix(')')?.split_once(' ')?;
        one.get("shape-rendering")?;
        Some((x.parse::<u32>().ok()?, y.parse::<u32>().ok()?))
    });
    let starts: Vec<_> = starts.collect();
    let left = starts[0].0;
    // What else is drawn so is the key, which begins at the edge.
    let tops = starts.iter().filter(|(x, _)| *x == left);
    let tops: Vec<_> = tops.map(|(_, y)| *y).collect();
    let arguments = vec![
        json!(png),
        json!(tops),
        json!(left),
        json!(SHEET_WIDTH - 24),
    ];
    let found = page.js_async(PAINTED, arguments).await;
    let found: Vec<(String, String)> =
        serde_json::from_value(found.clone()).unwrap_or_else(|_| panic!("{found}"));
    let (same, other): (Vec<_>, Vec<_>) = found.iter().partition(|(page, file)| page == file);
    println!("{} of {} places are alike", same.len(), found.len());
    assert!(same.len() * 20 >= found.len() * 19, "{other:?}");
    let kinds: BTreeSet<_> = same.iter().map(|(page, _)| page).collect();
    let hues = kinds.iter().filter(|kind| kind.starts_with("--job-"));
    assert!(
        hues.count() >= 3 && kinds.contains(&"empty".to_owned()),
        "{kinds:?}"
    );
}

/// What librsvg draws of it.
fn rendered(name: &str, svg: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).expect("target can be written to");
    let (file, image) = (folder.join(name), folder.join(name).with_extension("png"));
    fs::write(&file, svg).expect("target can be written to");
    let mut command = Command::new("rsvg-convert");
    let status = command.arg(&file).arg("-o").arg(&image).status();
    let status = status.expect("rsvg-convert (librsvg2-bin) must be on the path");
    assert!(status.success(), "{}", file.display());
    fs::read(&image).expect("an image")
}

#[test]
fn timelines_are_saved_as_images_of_twice_the_size() {
    harness::test(Setup::default(), async |page| {
        before_all(page, CATCH).await;
        has_run(page, Lang::Ko, "user-lookup").await;
        let svg = saved(page, "svg").await.2;
        let size = |name| {
            let root = &parsed(&svg)[0];
            root.get(name).and_then(|size| size.parse::<u64>().ok())
        };
        let size = [size("width"), size("height")].map(|size| size.expect("a size"));
        page.js("window.saved.length = 0").await;
        page.click("save-png").await;
        page.wait_for_js("window.saved.length === 1").await;
        let script = "const [done] = arguments; const [{ name, blob }] = window.saved; \
            blob.arrayBuffer().then(bytes => done([name, blob.type, [...new Uint8Array(bytes, 0, 24)]]))";
        let file: (String, String, Vec<u8>) =
            serde_json::from_value(page.js_async(script, Vec::new()).await).expect("a file");
        assert_eq!(
            (&*file.0, &*file.1),
            ("user-lookup-timeline.png", "image/png")
        );
        assert_eq!(file.2[..8], *b"\x89PNG\r\n\x1a\n");
        let number = |at: usize| {
            file.2[at..at + 4]
                .iter()
                .fold(0, |sum, one| sum * 256 + u64::from(*one))
        };
        assert_eq!([number(16), number(20)], size.map(|size| 2 * size));
        assert_eq!(page.text("save-failed").await, "");
    });
}

#[test]
fn an_image_that_cannot_be_made_is_told_of() {
    harness::test(Setup::default(), async |page| {
        before_all(page, CATCH).await;
        open(page, "en", "three-tasks").await;
        page.js("window.own = HTMLCanvasElement.prototype.toBlob; \
            HTMLCanvasElement.prototype.toBlob = done => done(null)")
            .await;
        page.click("save-png").await;
        let failed = Lang::En.words().exports.png_failed;
        page.wait_for_js(&format!(
            "document.querySelector('[data-testid=save-failed]').textContent === {}",
            Value::from(failed)
        ))
        .await;
        page.js("HTMLCanvasElement.prototype.toBlob = window.own")
            .await;
        page.click("save-png").await;
        page.wait_for_js("window.saved.length === 1").await;
        page.wait_for_js("!document.querySelector('[data-testid=save-failed]').textContent")
            .await;
    });
}
