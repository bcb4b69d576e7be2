//! The order of the wasm's functions: alike next to alike, so that brotli finds what repeats nearby.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{Encode, NameMap, NameSection, Section};
use wasmparser::{Parser, Payload, TypeRef};

use crate::failure::{Doing, Result};

/// Functions count as alike by the pieces of code of this many bytes that they share.
const PIECE: usize = 5;
/// A piece that more functions than this have in common says nothing about any two of them.
const COMMON: usize = 160;

/// The module with a name for every function, in whose order they should stand.
/// `wasm-opt --reorder-functions-by-name` then puts them there and drops the names.
pub fn with_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(wasm)?;
    let mut names = vec![String::new(); bodies.len()];
    for (place, function) in chain(&bodies).into_iter().enumerate() {
        names[function] = format!("{place:06}");
    }
    let mut map = NameMap::new();
    for (index, name) in (imported..).zip(&names) {
        map.append(index, name);
    }
    let mut section = NameSection::new();
    section.functions(&map);
    let mut module = wasm.to_vec();
    module.push(section.id());
    section.encode(&mut module);
    Ok(module)
}

/// How many functions are imported, and the code of the others.
fn functions(wasm: &[u8]) -> Result<(u32, Vec<&[u8]>)> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.doing("read the wasm")? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.doing("read the wasm's imports")?;
                    imported += u32::from(matches!(import.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// Every function once: each is followed by the one most like it of those that are left.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<BTreeSet<&[u8]>> = bodies
        .iter()
        .map(|body| body.windows(PIECE).collect())
        .collect();
    let mut having: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            having.entry(piece).or_default().push(function);
        }
    }
    having.retain(|_, functions| functions.len() <= COMMON);

    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut order = Vec::with_capacity(bodies.len());
    let mut next = left.pop_first();
    while let Some(function) = next {
        order.push(function);
        let mut likeness: BTreeMap<usize, usize> = BTreeMap::new();
        for functions in pieces[function]
            .iter()
            .filter_map(|piece| having.get(piece))
        {
            // Each counts the same: weighing them by how rare they are makes the release larger.
            for other in functions.iter().filter(|other| left.contains(other)) {
                *likeness.entry(*other).or_default() += 1;
            }
        }
        let most = likeness.into_iter().max_by_key(|(_, shared)| *shared);
        next = most.map(|(other, _)| other).or(left.first().copied());
        next.inspect(|next| {
            left.remove(next);
        });
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alike_stand_together_and_each_stands_once() {
        let bodies: [&[u8]; 5] = [
            b"one thing",
            b"other code",
            b"",
            b"one thing more",
            b"other codes",
        ];
        assert_eq!(chain(&bodies), [0, 3, 1, 4, 2]);
    }

    #[test]
    fn names_follow_the_order() {
        // One imported function and two of its own, which stay as they are.
        let module = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x04\x01\x60\0\0",
            b"\x02\x07\x01\x01m\x01i\0\0",
            b"\x03\x03\x02\0\0",
            b"\x0a\x07\x02\x02\0\x0b\x02\0\x0b",
        ]
        .concat();
        let named = with_names(&module).expect("it is a module");
        assert_eq!(
            named.strip_prefix(module.as_slice()),
            Some(b"\0\x18\x04name\x01\x11\x02\x01\x06000000\x02\x06000001".as_slice())
        );
    }
}
