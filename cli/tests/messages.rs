//! Every message in full, and the exit code with it.

mod common;

use std::fs::{self, File};

use common::{Bench, minutes};

#[track_caller]
fn check(bench: &Bench, args: &[&str], code: i32, message: &str) {
    bench.run(args).complains(code, message);
}

#[test]
fn documents_that_cannot_be_read() {
    let bench = Bench::new();
    bench.write("empty.txt", "");
    bench.write("spaces.txt", "  \n\n");
    bench.write("photo.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF");
    bench.write("folder/a.txt", minutes(1));
    let one = |file: &str, message: &str| {
        check(&bench, &["convert", file], 1, &format!("{file}: {message}\n"));
    };
    one("missing.pdf", "not-found: no such file; check the spelling");
    one("empty.txt", "empty: empty document; get the file again from where it came");
    one("spaces.txt", "empty: empty document; get the file again from where it came");
    one(
        "photo.jpg",
        "unknown-format: neither PDF nor text: JPEG image; save it as PDF or plain text first",
    );
    check(
        &bench,
        &["text", "folder"],
        1,
        "folder: is-a-directory: it is a folder; name a file in it\n",
    );
    check(
        &bench,
        &["convert", "folder"],
        2,
        "referat: `folder` is a folder: give -o DIR for a file a document, or --format jsonl for one stream\n",
    );
}

#[test]
fn a_large_file_is_not_even_read() {
    let bench = Bench::new();
    let file = File::create(bench.path("large.pdf")).expect("there is room");
    file.set_len(2 << 30).expect("the file may have holes");
    let message = "large.pdf: over-limit: over the limit: size in bytes is 2147483648, at most 268435456 allowed; \
                   allow more with --max-size\n";
    check(&bench, &["convert", "large.pdf"], 1, message);
    check(&bench, &["convert", "-q", "large.pdf", "-o", "out"], 1, message);
}

#[test]
fn a_broken_pdf_tells_what_to_do() {
    let bench = Bench::new();
    bench.write("broken.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cata");
    let ran = bench.run(&["convert", "broken.pdf"]).ends(1);
    assert!(ran.err().starts_with("broken.pdf: broken-pdf: "), "{}", ran.err());
    assert!(
        ran.err().ends_with("; get the file again, or repair it with `qpdf IN OUT`\n"),
        "{}",
        ran.err()
    );
    assert_eq!((ran.err().lines().count(), ran.out()), (1, String::new()));
}

#[cfg(unix)]
#[test]
fn a_device_is_no_file() {
    let message = "/dev/zero: not-a-file: it is a device or a pipe; copy it to a file first, or use `-` for standard \
                   input\n";
    check(&Bench::new(), &["convert", "/dev/zero"], 1, message);
}

#[test]
fn misuse_of_convert() {
    let bench = Bench::with_minutes(2);
    bench.write("file", "x");
    let misuse = |args: &[&str], message: &str| {
        let args = [&["convert"], args].concat();
        check(&bench, &args, 2, &format!("referat: {message}\n"));
    };
    let many = "these may be many documents: give -o DIR for a file a document, or --format jsonl for one stream";
    misuse(&["in/000/00.txt", "in/000/01.txt"], many);
    misuse(&["in/*/*.txt"], many);
    misuse(&["in", "-o", "in"], "`in` cannot be both input and output: give another -o DIR");
    misuse(&["in", "-o", "file"], "`file` is a file: -o wants a folder");
    misuse(&["-", "-o", "out"], "`-` is one document: convert it alone, and without -o");
    misuse(
        &["in/000/00.txt", "-f", "csv"],
        "CSV is six tables: give the folder for them with -o DIR",
    );
    assert!(bench.run(&["convert"]).ends(2).err().starts_with("error: "));
    assert!(bench.run(&["convert", "in", "--resume"]).ends(2).err().contains("--output <DIR>"));
    assert!(
        bench.run(&["convert", "in", "-o", "out", "--jobs", "0"]).ends(2).err().contains("--jobs")
    );
}

#[test]
fn paths_that_lead_nowhere_do_not_end_a_batch() {
    let bench = Bench::with_minutes(2);
    let ran = bench.run(&["convert", "-q", "gone", "in", "in/*.docx", "-o", "out"]).ends(1);
    assert_eq!(
        ran.err(),
        "gone: not-found: no such file; check the spelling\n\
         in/*.docx: no-match: no file matches the pattern; check the pattern, or name a folder\n"
    );
    assert_eq!(bench.names("out"), ["000/00.txt.json", "000/01.txt.json", "manifest.jsonl"]);
}

#[test]
fn a_folder_without_documents_is_told() {
    let bench = Bench::new();
    fs::create_dir(bench.path("in")).expect("there is room");
    bench.write("in/.hidden.txt", minutes(1));
    bench.run(&["convert", "-q", "in", "-o", "out"]).complains(
        1,
        "referat: nothing-found: no documents there; hidden and ignored files are left alone\n",
    );
}

#[test]
fn two_documents_of_one_name_are_told() {
    let bench = Bench::new();
    bench.write("a.txt", minutes(1));
    bench.write("sub/a.txt", minutes(2));
    let list = format!("a.txt\n{}\n", bench.path("a.txt").display());
    bench
        .run_with_input(&["convert", "-q", "--files-from", "-", "-o", "out"], list.as_bytes())
        .ends(0);
    let mut command = bench.command(&["convert", "-q", "--files-from", "../list", "-o", "../out2"]);
    bench.write("list", "../a.txt\na.txt\n");
    let ran =
        common::Ran(command.current_dir(bench.path("sub")).output().expect("it runs")).ends(1);
    assert_eq!(
        ran.err(),
        "a.txt: same-output: another document would be written to the place of `a.txt`; convert the two apart, with a \
         folder of -o for each\n"
    );
}

#[test]
fn a_reader_that_hangs_is_ended() {
    let bench = Bench::with_minutes(1);
    bench.write("in/000/01.txt", "x");
    let worker = fake_worker(&bench, "#!/bin/sh\nexec sleep 600\n");
    let ran = bench
        .run(&[
            "convert",
            "-q",
            "in/000/00.txt",
            "-o",
            "out",
            "--timeout",
            "0",
            "--worker",
            &worker,
        ])
        .ends(1);
    assert_eq!(
        ran.err(),
        "in/000/00.txt: timeout: not read in 0 seconds; give it more time with --timeout\n"
    );
    assert_eq!(bench.names("out"), ["manifest.jsonl"]);
    assert!(
        bench.read("out/manifest.jsonl").contains("\"status\":\"failed\",\"code\":\"timeout\"")
    );
}

#[test]
fn a_reader_that_dies_takes_no_other_document_along() {
    let bench = Bench::with_minutes(3);
    let program = env!("CARGO_BIN_EXE_referat");
    let script =
        format!("#!/bin/sh\nif mkdir died 2>/dev/null; then exit 7; fi\nexec {program} worker\n");
    let worker = fake_worker(&bench, &script);
    let ran = bench
        .run(&["convert", "-q", "in", "-o", "out", "--jobs", "1", "--worker", &worker])
        .ends(1);
    assert_eq!(
        ran.err(),
        "in/000/00.txt: crashed: the reading process ended with exit status: 7; please report this document\n"
    );
    assert_eq!(bench.names("out"), ["000/01.txt.json", "000/02.txt.json", "manifest.jsonl"]);
}

#[test]
fn a_reader_without_memory_is_told_apart() {
    let bench = Bench::with_minutes(1);
    let worker = fake_worker(
        &bench,
        "#!/bin/sh\necho 'memory allocation of 99 bytes failed' >&2\nkill -6 $$\n",
    );
    let ran = bench.run(&["convert", "-q", "in", "-o", "out", "--worker", &worker]).ends(1);
    assert_eq!(
        ran.err(),
        "in/000/00.txt: out-of-memory: not read in 1024 MiB of memory; allow more with --max-memory\n"
    );
}

/// A program in place of the reading process.
fn fake_worker(bench: &Bench, script: &str) -> String {
    bench.write("worker.sh", script);
    let path = bench.path("worker.sh");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }
    path.to_str().expect("a temporary folder has a plain name").to_owned()
}
