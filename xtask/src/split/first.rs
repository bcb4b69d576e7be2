//! Encodes the part that is loaded first: the whole but for the code of what waits.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ExportKind, ExportSection, Function, Instruction, Module as Encoded, RawSection,
    SectionId, TableSection,
};

use super::module::Module;
use super::plan::{Plan, lent};
use crate::failure::{Doing, Result};

/// The module.
pub(super) fn encode(module: &Module<'_>, plan: &Plan) -> Result<Vec<u8>> {
    let mut encoded = Encoded::new();
    for &(id, data) in &module.sections {
        if id == SectionId::Table as u8 {
            encoded.section(&tables(module, plan)?);
        } else if id == SectionId::Export as u8 {
            encoded.section(&exports(module, plan)?);
        } else if id == SectionId::Code as u8 {
            encoded.section(&code(module, plan));
        } else {
            encoded.section(&RawSection { id, data });
        }
    }
    Ok(encoded.finish())
}

/// With room for what waits.
fn tables(module: &Module<'_>, plan: &Plan) -> Result<TableSection> {
    let mut section = TableSection::new();
    for (index, table) in (0..).zip(&module.tables) {
        let mut kind = RoundtripReencoder
            .table_type(*table)
            .doing("read a table")?;
        if index == module.table {
            let more = plan.called.len() as u64;
            kind.minimum += more;
            kind.maximum = kind.maximum.map(|most| most + more);
        }
        section.table(kind);
    }
    Ok(section)
}

fn exports(module: &Module<'_>, plan: &Plan) -> Result<ExportSection> {
    let mut section = ExportSection::new();
    for export in &module.exports {
        let kind = RoundtripReencoder
            .export_kind(export.kind)
            .doing("read an export")?;
        section.export(export.name, kind, export.index);
    }
    let counts = [
        ("memory", ExportKind::Memory, module.memories.len()),
        ("table", ExportKind::Table, module.tables.len()),
        ("global", ExportKind::Global, module.globals.len()),
    ];
    for (name, kind, count) in counts {
        for index in (0..).take(count) {
            section.export(&lent(name, index), kind, index);
        }
    }
    for &function in &plan.lent {
        section.export(&lent("function", function), ExportKind::Func, function);
    }
    Ok(section)
}

fn code(module: &Module<'_>, plan: &Plan) -> CodeSection {
    let mut section = CodeSection::new();
    for (function, body) in (module.imported..).zip(&module.bodies) {
        if let Some(place) = plan.called.get(&function) {
            section.function(&call(module, function, *place));
        } else if plan.late.contains(&function) {
            // Nothing here names it but the table, where the late part puts it.
            let mut nothing = Function::new([]);
            nothing.instruction(&Instruction::Unreachable);
            nothing.instruction(&Instruction::End);
            section.function(&nothing);
        } else {
            section.raw(body.as_bytes());
        }
    }
    section
}

/// A function that calls the one at a place of the table.
fn call(module: &Module<'_>, function: u32, place: u32) -> Function {
    let type_index = module.functions[function as usize];
    let mut call = Function::new([]);
    for (parameter, _) in (0..).zip(module.types[type_index as usize].params()) {
        call.instruction(&Instruction::LocalGet(parameter));
    }
    call.instruction(&Instruction::I32Const(place.cast_signed()));
    call.instruction(&Instruction::CallIndirect {
        type_index,
        table_index: module.table,
    });
    call.instruction(&Instruction::End);
    call
}
