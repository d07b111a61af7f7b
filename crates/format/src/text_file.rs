//! Bytes to lines of text, with faults for encodings other than UTF-8.

use super::data_file::DataFile;
use super::fault::Faults;
use super::invisible;
use super::purpose::Purpose;

const SAVE_AS: &str = "the file saved as UTF-8 (“Save as”, encoding UTF-8, in a text editor)";

/// The text of a file without its byte order mark; none where it is not UTF-8. What is published has no lost
/// characters; a reader may have nothing better.
pub(super) fn decode<'a>(
    file: &'a DataFile,
    purpose: Purpose,
    faults: &mut Faults<'_>,
) -> Option<&'a str> {
    let bytes = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file.bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        faults.tell(1, "text in UTF-16", SAVE_AS);
        return None;
    }
    let text = match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = &bytes[..error.valid_up_to()];
            let line = 1 + valid.iter().filter(|&&byte| byte == b'\n').count();
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
            faults.tell(
                line,
                format!("a byte that is not UTF-8 (hexadecimal {byte:02X})"),
                SAVE_AS,
            );
            return None;
        }
    };
    for (index, line) in text.lines().enumerate() {
        if purpose == Purpose::Published && line.contains('\u{fffd}') {
            faults.tell(
                index + 1,
                "the sign � that stands for a lost character",
                "the character that was lost",
            );
        }
        if let Some((found, expected)) = invisible::fault(line) {
            faults.tell(index + 1, found, expected);
        }
    }
    Some(text)
}
