//! How fast texts become records: every text of the fixtures, again and again in a shuffled order,
//! each a document of its own, to 25 MB in all. Beside it, for scale, `wc -w` and `grep -c` on the
//! same bytes, whole processes.
//!
//!     cargo bench --bench reading

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// How many bytes are read in a round.
const BYTES: usize = 25_000_000;

fn texts(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the fixtures lie in the repository");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: PathBuf| match path.is_dir() {
        true => texts(&path),
        false if path.ends_with("input.txt") => vec![fs::read(path).expect("a fixture is a file")],
        false => Vec::new(),
    };
    paths.into_iter().flat_map(read).collect()
}

/// Documents in an order without pattern, the same in every run.
fn shuffled(texts: &[Vec<u8>]) -> Vec<&[u8]> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut left = BYTES;
    let mut documents = Vec::new();
    while left > 0 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let text = &texts[usize::try_from(state % texts.len() as u64).expect("an index")];
        left = left.saturating_sub(text.len());
        documents.push(text.as_slice());
    }
    documents
}

fn reading(criterion: &mut Criterion) {
    let texts = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"));
    let documents = shuffled(&texts);
    let bytes: usize = documents.iter().map(|document| document.len()).sum();
    let file = std::env::temp_dir().join("referat-bench-reading.txt");
    fs::write(&file, documents.concat()).expect("the temporary folder can be written");
    let mut group = criterion.benchmark_group("text");
    group.sample_size(10).throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("records", |bencher| {
        bencher.iter(|| {
            for document in &documents {
                let _ = black_box(referat::parse(document));
            }
        });
    });
    for command in [["wc", "-w"], ["grep", "-c"]] {
        group.bench_function(command.join(" "), |bencher| {
            bencher.iter(|| {
                let mut process = Command::new(command[0]);
                process.arg(command[1]);
                if command[0] == "grep" {
                    process.arg("Beslutning");
                }
                process.arg(&file).stdout(Stdio::null()).status().expect("the command runs")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
