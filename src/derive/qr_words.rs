//! What a QR code says: a text in bytes, and those that make up for lost ones. In the versions used
//! here, all blocks of a code are of one length.

/// How many codewords of data a block has, by version from 1 on; from 6 on there are two blocks.
const DATA: [usize; 9] = [19, 34, 55, 80, 108, 68, 78, 97, 116];
/// How many codewords of error correction a block has.
const CORRECTION: [usize; 9] = [7, 10, 15, 20, 26, 18, 20, 24, 30];
/// How many blocks there are.
const fn blocks(place: usize) -> usize {
    if place < 5 { 1 } else { 2 }
}

/// The first version, less 1, that such a text fits into; `None` where none does.
pub(super) fn place(bytes: usize) -> Option<usize> {
    // Mode, length and the end of the text take 2 bytes.
    (0..DATA.len()).find(|&place| bytes + 2 <= DATA[place] * blocks(place))
}

/// The text in codewords, with those that correct errors, as the blocks take turns.
pub(super) fn codewords(text: &[u8], place: usize) -> Vec<u8> {
    let (data, correction) = (DATA[place], CORRECTION[place]);
    let length = u8::try_from(text.len()).unwrap_or_default();
    // Half a byte of mode, a byte of length, the text, half a byte of end: all stand between bytes.
    let mut words = Vec::new();
    let mut half = 0x40;
    for byte in [length].iter().chain(text) {
        words.push(half | byte >> 4);
        half = byte << 4;
    }
    words.push(half);
    let fillers = [0xEC, 0x11].into_iter().cycle();
    words.extend(fillers.take(data * blocks(place) - words.len()));
    let divisor = divisor(correction);
    let rests: Vec<_> = (words.chunks(data))
        .map(|block| rest(block, &divisor))
        .collect();
    let mut all = Vec::new();
    for at in 0..data {
        all.extend(words.iter().skip(at).step_by(data));
    }
    for at in 0..correction {
        all.extend(rests.iter().map(|rest| rest[at]));
    }
    all
}

/// The product in the field of 256 elements that the standard counts in.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for at in (0..8).rev() {
        let carry = product >> 7;
        product = (product << 1) ^ (carry * 0x1D) ^ ((other >> at & 1) * one);
    }
    product
}

/// The polynomial by which blocks are divided, without its first factor, which is 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    divisor[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            let next = divisor.get(at + 1).copied().unwrap_or_default();
            divisor[at] = times(divisor[at], root) ^ next;
        }
        root = times(root, 2);
    }
    divisor
}

/// The rest of that division.
fn rest(block: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for word in block {
        let factor = word ^ rest.remove(0);
        rest.push(0);
        for (rest, part) in rest.iter_mut().zip(divisor) {
            *rest ^= times(*part, factor);
        }
    }
    rest
}
