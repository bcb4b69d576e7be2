//! What there is to know of a module to split it.

use std::collections::BTreeMap;

use wasmparser::{
    ElementItems, ElementKind, Export, ExternalKind, FuncType, FunctionBody, GlobalType,
    KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType, TypeRef,
};

use crate::failure::{Doing, Result};

/// A module, read.
pub(super) struct Module<'a> {
    /// Its sections in their order, by number and content, but for functions' names and their code.
    pub sections: Vec<(u8, &'a [u8])>,
    /// Its types, all of them of functions.
    pub types: Vec<FuncType>,
    /// The type of each function, the imported ones first.
    pub functions: Vec<u32>,
    /// How many of these are imported.
    pub imported: u32,
    /// The code of the others.
    pub bodies: Vec<FunctionBody<'a>>,
    /// Their names, where they have some.
    pub names: BTreeMap<u32, &'a str>,
    /// The tables.
    pub tables: Vec<TableType>,
    /// The memories.
    pub memories: Vec<MemoryType>,
    /// The globals.
    pub globals: Vec<GlobalType>,
    /// What it exports.
    pub exports: Vec<Export<'a>>,
    /// What it starts with.
    pub start: Option<u32>,
    /// The table of the functions that are called by their place in it.
    pub table: u32,
    /// Which function is at which place.
    pub places: BTreeMap<u32, u32>,
}

impl<'a> Module<'a> {
    /// Reads one.
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut module = Self {
            sections: Vec::new(),
            types: Vec::new(),
            functions: Vec::new(),
            imported: 0,
            bodies: Vec::new(),
            names: BTreeMap::new(),
            tables: Vec::new(),
            memories: Vec::new(),
            globals: Vec::new(),
            exports: Vec::new(),
            start: None,
            table: 0,
            places: BTreeMap::new(),
        };
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.doing("read the wasm")?;
            let names =
                matches!(&payload, Payload::CustomSection(custom) if custom.name() == "name");
            if let Some((number, range)) = payload.as_section().filter(|_| !names) {
                let bounds = [range.start, range.end].map(usize::try_from);
                let [Ok(from), Ok(to)] = bounds else {
                    return Err("the wasm is too long".into());
                };
                module.sections.push((number, &wasm[from..to]));
            }
            module.take(payload).doing("read the wasm")?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> wasmparser::Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for group in types {
                    let types = group?.into_types();
                    (self.types).extend(types.map(|each| each.unwrap_func().clone()));
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    match import?.ty {
                        TypeRef::Func(kind) => {
                            self.functions.push(kind);
                            self.imported += 1;
                        }
                        TypeRef::Table(table) => self.tables.push(table),
                        TypeRef::Memory(memory) => self.memories.push(memory),
                        TypeRef::Global(global) => self.globals.push(global),
                        _ => {}
                    }
                }
            }
            Payload::FunctionSection(kinds) => {
                for kind in kinds {
                    self.functions.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                for memory in memories {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    self.exports.push(export?);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.take_element(&element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(names) = custom.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            for naming in functions {
                                let naming = naming?;
                                self.names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take_element(&mut self, element: &wasmparser::Element<'a>) -> wasmparser::Result<()> {
        let ElementKind::Active {
            table_index,
            offset_expr,
        } = &element.kind
        else {
            return Ok(());
        };
        let (Operator::I32Const { value }, ElementItems::Functions(functions)) =
            (offset_expr.get_operators_reader().read()?, &element.items)
        else {
            return Ok(());
        };
        self.table = table_index.unwrap_or_default();
        for (place, function) in (value.cast_unsigned()..).zip(functions.clone()) {
            self.places.insert(place, function?);
        }
        Ok(())
    }

    /// The functions that it exports or starts with.
    pub fn called_from_outside(&self) -> impl Iterator<Item = u32> {
        let exports = self.exports.iter();
        let exported = exports.filter(|export| export.kind == ExternalKind::Func);
        exported.map(|export| export.index).chain(self.start)
    }

    /// The code of a function that is not imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies
            .get(function.checked_sub(self.imported)? as usize)
    }

    /// The functions that a function names: which it calls, or gives away.
    pub fn named_by(&self, function: u32) -> Vec<u32> {
        let Some(body) = self.body(function) else {
            return Vec::new();
        };
        let operators = body.get_operators_reader().into_iter().flatten();
        let named = operators.filter_map(|operator| match operator {
            Ok(
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index },
            ) => Some(function_index),
            _ => None,
        });
        named.collect()
    }
}
