//! Encodes the part that is loaded late: the code of what waits, and the places it is called by.

use std::borrow::Cow;
use std::collections::BTreeMap;

use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, FunctionSection, ImportSection,
    Module as Encoded, RawSection, SectionId,
};

use super::module::Module;
use super::plan::{Plan, lent};
use crate::failure::{Doing, Result};

/// What the first part is called in the late one, as in `www/boot.js`.
const FIRST: &str = "a";
/// The custom section that wasm-opt reads to know what it may use.
const FEATURES: &[u8] = b"\x0ftarget_features";

/// The module.
pub(super) fn encode(
    module: &Module<'_>,
    plan: &Plan,
    short: impl Fn(&str) -> String,
) -> Result<Vec<u8>> {
    let mut numbers = Numbers(
        plan.lent
            .iter()
            .chain(&plan.late)
            .copied()
            .zip(0..)
            .collect(),
    );
    let mut encoded = Encoded::new();
    for &(id, data) in &module.sections {
        if id == SectionId::Type as u8 {
            encoded.section(&RawSection { id, data });
        }
    }
    encoded.section(&imports(module, plan, short)?);
    let mut functions = FunctionSection::new();
    for function in &plan.late {
        functions.function(module.functions[*function as usize]);
    }
    encoded.section(&functions);
    encoded.section(&places(module, plan, &numbers));
    let mut code = CodeSection::new();
    for body in plan
        .late
        .iter()
        .filter_map(|function| module.body(*function))
    {
        numbers
            .parse_function_body(&mut code, body.clone())
            .doing("split the code")?;
    }
    encoded.section(&code);
    for &(id, data) in &module.sections {
        if id == SectionId::Custom as u8 && data.starts_with(FEATURES) {
            encoded.section(&RawSection { id, data });
        }
    }
    Ok(encoded.finish())
}

/// What each function's number is here.
struct Numbers(BTreeMap<u32, u32>);

impl Reencode for Numbers {
    type Error = String;

    fn function_index(&mut self, function: u32) -> std::result::Result<u32, Error<String>> {
        let number = self.0.get(&function).copied();
        number.ok_or_else(|| Error::UserError(format!("function {function} is in no part")))
    }
}

/// Memory, tables and globals are all there, and so have the same numbers.
fn imports(
    module: &Module<'_>,
    plan: &Plan,
    short: impl Fn(&str) -> String,
) -> Result<ImportSection> {
    let mut section = ImportSection::new();
    let mut import = |kind: &str, index: u32, entity: EntityType| {
        section.import(FIRST, &short(&lent(kind, index)), entity);
    };
    for (index, memory) in (0..).zip(&module.memories) {
        let memory = RoundtripReencoder
            .memory_type(*memory)
            .doing("read a memory")?;
        import("memory", index, memory.into());
    }
    for (index, table) in (0..).zip(&module.tables) {
        let mut table = RoundtripReencoder
            .table_type(*table)
            .doing("read a table")?;
        // However large it has become.
        table.maximum = None;
        import("table", index, table.into());
    }
    for (index, global) in (0..).zip(&module.globals) {
        let global = RoundtripReencoder
            .global_type(*global)
            .doing("read a global")?;
        import("global", index, global.into());
    }
    for &function in &plan.lent {
        let kind = module.functions[function as usize];
        import("function", function, EntityType::Function(kind));
    }
    Ok(section)
}

/// The places that are filled with what waits: those that were theirs, and those to call them by.
fn places(module: &Module<'_>, plan: &Plan, numbers: &Numbers) -> ElementSection {
    let own = module
        .places
        .iter()
        .map(|(place, function)| (*place, *function));
    let called = plan
        .called
        .iter()
        .map(|(function, place)| (*place, *function));
    let filled: Vec<(u32, u32)> = (own.chain(called))
        .filter(|(_, function)| plan.late.contains(function))
        .collect();
    let mut section = ElementSection::new();
    for run in filled.chunk_by(|(place, _), (next, _)| place + 1 == *next) {
        let functions = run.iter().map(|(_, function)| numbers.0[function]);
        let table = Some(module.table).filter(|table| *table > 0);
        section.active(
            table,
            &ConstExpr::i32_const(run[0].0.cast_signed()),
            Elements::Functions(Cow::Owned(functions.collect())),
        );
    }
    section
}
