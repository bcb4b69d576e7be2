//! Temporary: the barest page, until the views land.
use super::{Intent, PageProps};
use yew::*;
#[component]
pub fn Page(props: &PageProps) -> Html {
    let run = props.on.reform(|_: MouseEvent| Intent::Run);
    let stop = props.on.reform(|_: MouseEvent| Intent::Stop);
    html! { <div>
      <button data-testid="run" onclick={run}>{"run"}</button><button data-testid="stop" onclick={stop}>{"stop"}</button>
      { for props.modes.iter().map(|m| { let t = m.measured.clone(); html!{ <section key={m.mode.kind().slug()} data-testid={format!("mode-{}", m.mode.kind().slug())} data-status={m.status.slug()}>
        <pre>{ format!("{:?} now {} pred {:?}", m.failure, props.now, m.predicted.as_ref().map(|t| t.end())) }</pre>
        <div data-testid={format!("console-{}", m.mode.kind().slug())}>{ for t.iter().flat_map(|t| crate::derive::lines(t).into_iter().map(|l| html!{<div key={l.seq} data-testid="line" data-at-us={l.at.0.to_string()}>{l.at.to_string()}{" "}{l.text.to_owned()}</div>}).collect::<Vec<_>>()) }</div>
      </section> }}) }
    </div> }
}
