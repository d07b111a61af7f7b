//! What the encoding is made of, in the form that postcard has: numbers seven bits a byte with the last ones first,
//! lengths before lists and texts, fields in the order of their types. By hand, because what serde derives takes 3.5 kB
//! more of the program, packed.

mod types;

/// What the encoding can have: written and read alike.
pub(super) trait Encoded {
    fn write(&self, out: &mut Vec<u8>);
    fn read(reader: &mut Reader<'_>) -> Self;
}

/// Bytes that are read one after the other. Where they break off or do not fit, what is read from then on means
/// nothing, and `fits` says so: one look at the end takes less code than one at each field.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    fits: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, fits: true }
    }

    /// Whether all that was read had its bytes, and none is left.
    pub(super) fn is_at_end(&self) -> bool {
        self.fits && self.rest.is_empty()
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let Some((taken, rest)) = self.rest.split_at_checked(count) else {
            self.fits = false;
            return &[];
        };
        self.rest = rest;
        taken
    }

    /// One of so many things, by its number.
    fn one_of(&mut self, count: usize) -> usize {
        let number = u32::read(self) as usize;
        self.fits &= number < count;
        number
    }
}

impl Encoded for u32 {
    #[inline(never)]
    fn write(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = reader.take(1).first().copied().unwrap_or_default();
            number |= Self::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        reader.fits = false;
        0
    }
}

/// Writes a length, or the number of one of several things: no collection has four thousand million of either.
fn write_number(number: usize, out: &mut Vec<u8>) {
    u32::try_from(number).unwrap_or(u32::MAX).write(out);
}

impl Encoded for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        reader.one_of(2) == 1
    }
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    write_number(text.len(), out);
    out.extend_from_slice(text.as_bytes());
}

impl Encoded for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        let length = u32::read(reader) as usize;
        let text = str::from_utf8(reader.take(length));
        reader.fits &= text.is_ok();
        text.unwrap_or_default().to_owned()
    }
}

impl<T: Encoded> Encoded for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<T: Encoded> Encoded for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(self.len(), out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        // A length that is wrong may be one of billions.
        let length = u32::read(reader);
        (0..length).map_while(|_| reader.fits.then(|| T::read(reader))).collect()
    }
}

impl<A: Encoded, B: Encoded> Encoded for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        (A::read(reader), B::read(reader))
    }
}
