//! The words of what is saved.

/// What stands on and around the buttons that save.
#[derive(Debug)]
pub struct Exports {
    /// The heading.
    pub save: &'static str,
    /// The timelines as a drawing.
    pub svg: &'static str,
    /// What that is good for.
    pub svg_hint: &'static str,
    /// The timelines as an image.
    pub png: &'static str,
    /// What that is good for.
    pub png_hint: &'static str,
    /// What was printed.
    pub console: &'static str,
    /// What is in it.
    pub console_hint: &'static str,
    /// The figures of all jobs.
    pub csv: &'static str,
    /// What is in it.
    pub csv_hint: &'static str,
    /// The runs as a trace.
    pub trace: &'static str,
    /// What opens it.
    pub trace_hint: &'static str,
    /// The image could not be made.
    pub png_failed: &'static str,
}

pub(super) const EN: Exports = Exports {
    save: "Save",
    svg: "SVG",
    svg_hint: "The timelines as a drawing, sharp at any size.",
    png: "PNG",
    png_hint: "The timelines as an image.",
    console: "Console text",
    console_hint: "Every printed line, mode by mode.",
    csv: "CSV",
    csv_hint: "A row per job and mode, for a spreadsheet.",
    trace: "Trace (Perfetto)",
    trace_hint: "A JSON file that ui.perfetto.dev opens.",
    png_failed: "This browser could not make the PNG. The SVG shows the same.",
};

pub(super) const KO: Exports = Exports {
    save: "저장",
    svg: "SVG",
    svg_hint: "타임라인을 아무리 확대해도 선명한 그림으로 저장합니다.",
    png: "PNG",
    png_hint: "타임라인을 이미지로 저장합니다.",
    console: "콘솔 텍스트",
    console_hint: "출력된 모든 줄을 방식별로 저장합니다.",
    csv: "CSV",
    csv_hint: "스프레드시트에서 열 수 있도록 방식과 작업마다 한 행씩 저장합니다.",
    trace: "트레이스(Perfetto)",
    trace_hint: "ui.perfetto.dev에서 열 수 있는 JSON 파일로 저장합니다.",
    png_failed: "이 브라우저에서는 PNG를 만들지 못했습니다. SVG에 같은 그림이 담겨 있습니다.",
};
