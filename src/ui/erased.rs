//! Components as one component: what Yew makes of each type of them, a kilobyte of the first load, is
//! made once.

use std::any::Any;
use std::rc::Rc;
use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::html::HtmlResult;
use yew::virtual_dom::{Key, VChild};
use yew::{Html, Properties, component};

/// A component with its properties, whichever it is.
#[derive(Clone, Properties)]
pub struct AnyComponent {
    run: fn(&mut HookContext, &dyn Any) -> HtmlResult,
    props: Rc<dyn Same>,
}

impl AnyComponent {
    /// This component, with these properties.
    pub(crate) fn of<C>(props: C::Properties) -> Self
    where
        C: FunctionProvider<Properties: 'static>,
    {
        Self {
            run: |context, props| {
                let props = props.downcast_ref().expect("its own properties");
                C::run(context, props)
            },
            props: Rc::new(props),
        }
    }
}

impl PartialEq for AnyComponent {
    fn eq(&self, other: &Self) -> bool {
        self.props.same(&*other.props)
    }
}

/// Properties that are compared without their type being known.
trait Same: Any {
    fn same(&self, other: &dyn Same) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<P: PartialEq + 'static> Same for P {
    fn same(&self, other: &dyn Same) -> bool {
        other.any().downcast_ref() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

/// Runs the hooks of whichever component it is, which are its own: a component of another kind has
/// another key, and so never takes the place of this one.
struct Running<'a>(&'a AnyComponent);

impl Hook for Running<'_> {
    type Output = HtmlResult;

    fn run(self, context: &mut HookContext) -> HtmlResult {
        (self.0.run)(context, self.0.props.any())
    }
}

fn use_component(component: &AnyComponent) -> Running<'_> {
    Running(component)
}

/// The one component.
#[component]
pub fn Erased(component: &AnyComponent) -> HtmlResult {
    use_component(component)
}

/// A component of which there is one where it stands.
pub fn mount<C: FunctionProvider<Properties: 'static>>(props: C::Properties) -> Html {
    mount_keyed::<C>("", props)
}

/// A component that is another one under another key.
pub(super) fn mount_keyed<C>(key: &str, props: C::Properties) -> Html
where
    C: FunctionProvider<Properties: 'static>,
{
    let component = AnyComponent::of::<C>(props);
    let kind = (component.run as usize).to_string();
    VChild::<Erased>::new(component, Some(Key::from(kind + key))).into()
}
