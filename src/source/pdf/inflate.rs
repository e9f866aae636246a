//! Compressed data undone. Damaged data gives what comes before the damage, which lopdf drops.

use flate2::{Decompress, FlushDecompress, Status};

/// Undoes the compression of `data`, `None` when it comes to more than `limit` bytes.
pub(super) fn inflate(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    read(data, true, limit, &mut content)?;
    if content.is_empty() {
        // The two bytes before the data are damaged, or missing.
        read(data.get(2..).unwrap_or_default(), false, limit, &mut content)?;
    }
    Some(content)
}

/// Reads to the end, or to where the data is damaged.
fn read(data: &[u8], header: bool, limit: usize, content: &mut Vec<u8>) -> Option<()> {
    let mut inflater = Decompress::new(header);
    content.reserve((4 * data.len()).min(limit).max(256));
    loop {
        let start = usize::try_from(inflater.total_in()).ok()?;
        let before = content.len();
        let status = inflater.decompress_vec(data.get(start..)?, content, FlushDecompress::None);
        if content.len() > limit {
            return None;
        }
        let full = content.len() == content.capacity();
        match status {
            Ok(Status::Ok | Status::BufError) if full => content.reserve(content.len().max(256)),
            Ok(Status::Ok) if content.len() > before => {}
            _ => return Some(()),
        }
    }
}
