//! Compressed data undone. Damaged data gives what comes before the damage, which lopdf drops.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::{
    TINFL_FLAG_IGNORE_ADLER32, TINFL_FLAG_PARSE_ZLIB_HEADER,
    TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
};
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// Undoes the compression of `data`, `None` when it comes to more than `limit` bytes.
pub(super) fn inflate(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let content = read(data, TINFL_FLAG_PARSE_ZLIB_HEADER, limit)?;
    if content.is_empty() {
        // The two bytes before the data are damaged, or missing.
        return read(data.get(2..).unwrap_or_default(), 0, limit);
    }
    Some(content)
}

/// Reads to the end, or to where the data is damaged; a wrong checksum is no damage.
fn read(data: &[u8], header: u32, limit: usize) -> Option<Vec<u8>> {
    let flags = header | TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF | TINFL_FLAG_IGNORE_ADLER32;
    let mut inflater = Box::<DecompressorOxide>::default();
    let (mut content, mut taken, mut len) = (Vec::new(), 0, 0);
    loop {
        let size = if len == 0 { data.len().saturating_mul(4) } else { 2 * len };
        content.resize(size.max(256).min(limit + 1), 0);
        let input = data.get(taken..)?;
        let (status, read, written) = decompress(&mut inflater, input, &mut content, len, flags);
        (taken, len) = (taken + read, len + written);
        if len > limit {
            return None;
        }
        if status != TINFLStatus::HasMoreOutput {
            content.truncate(len);
            return Some(content);
        }
    }
}
