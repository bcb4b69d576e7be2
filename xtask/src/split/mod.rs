//! Splits the program in two: what the first screen needs, and what is loaded once that is there.
//!
//! ```text
//! whole ──> Module ──> Plan   which functions wait, and the places in the table they are called by
//!                       ├──> first   all else; where a function waits, a call through the table
//!                       └──> late    those functions; fills these places when it is loaded
//! ```
//!
//! Data, memory and table are the first part's, so that to the code itself nothing is different. A
//! function that waits must not be called before the late part is there: the page does not draw what
//! needs it (`src/ui/page.rs`).

mod first;
mod late;
mod module;
mod plan;

use crate::failure::Result;
use module::Module;
use plan::Plan;

/// A program in two parts.
pub struct Split<'a> {
    module: Module<'a>,
    plan: Plan,
}

impl<'a> Split<'a> {
    /// Of a program whose functions have their names.
    pub fn new(whole: &'a [u8]) -> Result<Self> {
        let module = Module::read(whole)?;
        let plan = Plan::new(&module);
        Ok(Self { module, plan })
    }

    /// What is loaded first. It exports what the late part needs, under names of its own.
    pub fn first(&self) -> Result<Vec<u8>> {
        first::encode(&self.module, &self.plan)
    }

    /// What is loaded late, where `short` says what these names have become.
    pub fn late(&self, short: impl Fn(&str) -> String) -> Result<Vec<u8>> {
        late::encode(&self.module, &self.plan, short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function,
        FunctionSection, Instruction, Module as Encoded, NameMap, NameSection, RefType,
        TableSection, TableType, TypeSection,
    };
    use wasmparser::Operator;

    /// Exported; calls the one that waits, and what both need.
    const MAIN: u32 = 0;
    const WAITS: u32 = 1;
    /// Only what waits calls it.
    const HELPER: u32 = 2;
    const SHARED: u32 = 3;
    /// It is called by its place in the table alone.
    const CLOSURE: u32 = 4;

    fn whole() -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        let mut code = CodeSection::new();
        for calls in [
            vec![WAITS, SHARED],
            vec![HELPER, SHARED],
            vec![],
            vec![],
            vec![HELPER],
        ] {
            functions.function(0);
            let mut body = Function::new([]);
            for function in calls {
                body.instruction(&Instruction::Call(function));
            }
            body.instruction(&Instruction::End);
            code.function(&body);
        }
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 3,
            maximum: Some(3),
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, MAIN);
        let mut elements = ElementSection::new();
        let placed = Elements::Functions(Cow::Borrowed(&[SHARED, CLOSURE]));
        elements.active(None, &ConstExpr::i32_const(1), placed);
        let mut map = NameMap::new();
        map.append(WAITS, "async_playground::ui::code::card::draw");
        map.append(
            CLOSURE,
            "<async_playground::ui::code::card::Code as F>::run::{{closure}}",
        );
        let mut names = NameSection::new();
        names.functions(&map);
        let mut module = Encoded::new();
        module
            .section(&types)
            .section(&functions)
            .section(&tables)
            .section(&exports);
        module.section(&elements).section(&code).section(&names);
        module.finish()
    }

    #[test]
    fn what_waits_is_in_one_part_and_is_called_through_the_table() {
        let whole = whole();
        let split = Split::new(&whole).expect("it is a module");
        let [first, late] = [split.first(), split.late(str::to_uppercase)].map(Result::unwrap);
        let [first, late] = [&first, &late].map(|part| Module::read(part).expect("a module"));
        let operators = |module: &Module<'_>, function| -> Vec<String> {
            let body = module.body(function).expect("it has code");
            let operators = body.get_operators_reader().expect("code").into_iter();
            operators
                .map(|operator| format!("{:?}", operator.expect("one")))
                .collect()
        };
        let call = |function_index| format!("{:?}", Operator::Call { function_index });
        // Behind the three places that there were.
        assert_eq!(operators(&first, WAITS)[0], "I32Const { value: 3 }");
        assert_eq!(operators(&first, WAITS).len(), 3);
        assert_eq!(operators(&first, HELPER), ["Unreachable", "End"]);
        assert_eq!(operators(&first, CLOSURE), ["Unreachable", "End"]);
        assert_eq!(operators(&first, MAIN), operators(&split.module, MAIN));
        assert_eq!(
            (first.tables[0].initial, first.tables[0].maximum),
            (4, Some(4))
        );
        let exported: Vec<_> = first.exports.iter().map(|export| export.name).collect();
        assert_eq!(exported, ["main", "late_table_0", "late_function_3"]);
        // What is lent comes first: 0 is the shared one; then those that wait, in their order.
        assert_eq!((late.imported, late.bodies.len()), (1, 3));
        assert_eq!(operators(&late, 1), [call(2), call(0), "End".to_owned()]);
        assert_eq!(late.places, [(2, 3), (3, 1)].into());
    }
}
