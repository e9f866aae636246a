//! Many documents: what is written, in which order, and what a second run does.

mod common;

use std::ffi::OsStr;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use common::{Bench, Ran, minutes};
use serde_json::Value;

#[test]
fn one_document_is_a_record_on_standard_output() {
    let bench = Bench::with_minutes(1);
    let ran = bench.run(&["convert", "in/000/00.txt"]).ends(0);
    let record: Value = serde_json::from_str(&ran.out()).expect("it is JSON");
    assert_eq!(record["source"]["name"], "00.txt");
    assert_eq!(record["items"][0]["title"], "Regnskab 0");
    let piped = bench.run_with_input(&["convert", "-"], minutes(0).as_bytes()).ends(0);
    let piped: Value = serde_json::from_str(&piped.out()).expect("it is JSON");
    assert_eq!(piped["source"]["name"], Value::Null);
    assert_eq!(piped["items"], record["items"]);
}

#[test]
fn text_is_what_spans_slice() {
    let bench = Bench::with_minutes(1);
    let text = bench.run(&["text", "in/000/00.txt"]).ends(0).out();
    let record: Value =
        serde_json::from_str(&bench.run(&["convert", "in/000/00.txt"]).out()).expect("it is JSON");
    let span = &record["items"][0]["spans"][0];
    let place =
        |key: &str| span[key].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place");
    assert!(text[place("start")..place("end")].starts_with("1. Regnskab 0"), "{text}");
}

#[test]
fn the_tree_is_mirrored() {
    let bench = Bench::new();
    for name in ["a.txt", "a.pdf.txt", "2020/å b.txt", "2020/.hidden.txt", "ignored/x.txt"] {
        bench.write(format!("in/{name}"), minutes(1));
    }
    bench.write("in/.gitignore", "ignored/\n");
    bench.run(&["convert", "-q", "in", "-o", "out"]).ends(0);
    let names = ["2020/å b.txt.json", "a.pdf.txt.json", "a.txt.json", "manifest.jsonl"];
    assert_eq!(bench.names("out"), names);
    bench.run(&["convert", "-q", "in/2020", "in/a.txt", "-o", "two"]).ends(0);
    assert_eq!(bench.names("two"), ["2020/å b.txt.json", "a.txt.json", "manifest.jsonl"]);
    bench.run(&["convert", "-q", "in/**/a*.txt", "-o", "glob", "-f", "md"]).ends(0);
    assert_eq!(bench.names("glob"), ["a.pdf.txt.md", "a.txt.md", "manifest.jsonl"]);
}

#[cfg(unix)]
#[test]
fn names_may_be_any_bytes() {
    use std::os::unix::ffi::OsStrExt as _;
    let bench = Bench::new();
    let names: [&[u8]; 5] = [
        b"to\nlinjer.txt",
        "a\u{30a}.txt".as_bytes(),
        "\u{e5}.txt".as_bytes(),
        b"\xE5.txt",
        b"[a].txt",
    ];
    let mut list = Vec::new();
    for name in names {
        bench.write(std::path::Path::new("in").join(OsStr::from_bytes(name)), minutes(1));
        list.extend([b"in/", name, b"\0"].concat());
    }
    bench.run(&["convert", "-q", "in", "-o", "out"]).ends(0);
    assert_eq!(bench.tree("out").len(), 6);
    assert!(bench.path("out").join(OsStr::from_bytes(b"\xE5.txt.json")).exists());
    let ran = bench
        .run_with_input(&["convert", "-q", "--files-from", "-", "-0", "-f", "jsonl"], &list)
        .ends(0);
    let names: Vec<_> = ran.out().lines().map(record_name).collect();
    assert_eq!(
        names,
        ["in/to\\nlinjer.txt", "in/a\u{30a}.txt", "in/å.txt", "in/\\xE5.txt", "in/[a].txt"]
    );
}

fn record_name(line: &str) -> String {
    let record: Value = serde_json::from_str(line).expect("it is JSON");
    record["source"]["name"].as_str().expect("it has a name").to_owned()
}

#[cfg(unix)]
#[test]
fn links_never_lead_in_a_circle() {
    let bench = Bench::with_minutes(2);
    std::os::unix::fs::symlink(bench.path("in"), bench.path("in/000/loop"))
        .expect("links can be made");
    std::os::unix::fs::symlink("..", bench.path("in/up")).expect("links can be made");
    bench.run(&["convert", "-q", "in", "-o", "out"]).ends(0);
    assert_eq!(bench.names("out"), ["000/00.txt.json", "000/01.txt.json", "manifest.jsonl"]);
}

#[test]
fn the_same_bytes_whatever_the_jobs() {
    let bench = Bench::with_minutes(40);
    bench.write("in/005/broken.pdf", "%PDF-1.7\n");
    for format in ["json", "jsonl", "csv", "md"] {
        let mut errors = Vec::new();
        for jobs in ["1", "5"] {
            let ran =
                bench.run(&["convert", "-q", "in", "-o", jobs, "-f", format, "-j", jobs]).ends(1);
            errors.push(ran.err());
        }
        assert_eq!(errors[0], errors[1]);
        assert_eq!(bench.tree("1"), bench.tree("5"), "{format}");
    }
}

#[test]
fn jsonl_is_in_the_order_of_the_documents() {
    let bench = Bench::with_minutes(40);
    let ran = bench.run(&["convert", "-q", "in", "-f", "jsonl", "-j", "4"]).ends(0);
    let names: Vec<_> = ran.out().lines().map(record_name).collect();
    assert_eq!(names.len(), 40);
    assert!(names.is_sorted(), "{names:?}");
    bench.run(&["convert", "-q", "in", "-o", "out", "-f", "jsonl"]).ends(0);
    assert_eq!(bench.read("out/records.jsonl"), ran.out());
}

#[test]
fn tables_have_keys() {
    let bench = Bench::with_minutes(2);
    bench.run(&["convert", "-q", "in", "-o", "out", "-f", "csv"]).ends(0);
    let decisions = bench.read("out/beslutninger.csv");
    let rows: Vec<_> =
        decisions.lines().map(|row| row.split(',').take(4).collect::<Vec<_>>().join(",")).collect();
    assert_eq!(
        rows,
        [
            "document,item,beslutning,heading",
            "000/00.txt,1,1,Beslutning",
            "000/01.txt,1,1,Beslutning"
        ]
    );
    let names = bench.names("out");
    let tables = ["afbud.csv", "beslutninger.csv", "bilag.csv", "items.csv"];
    assert_eq!(names, [&tables[..], &["manifest.jsonl", "meetings.csv", "votes.csv"]].concat());
}

#[test]
fn broken_pipe_is_success() {
    let bench = Bench::with_minutes(60);
    let mut command = bench.command(&["convert", "-q", "in", "-f", "jsonl"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let mut first = [0; 10];
    child.stdout.take().expect("it is piped").read_exact(&mut first).expect("there is a record");
    Ran(child.wait_with_output().expect("it ends")).complains(0, "");
}

#[test]
fn resume_does_only_what_is_left() {
    let bench = Bench::with_minutes(6);
    bench.write("in/bad.pdf", "%PDF-1.7\n");
    bench.run(&["convert", "-q", "in", "-o", "out"]).ends(1);
    let before = bench.tree("out");
    let done_before = |args: &[&str]| {
        let ran = bench.run(&[&["convert", "in", "-o", "out", "--resume"], args].concat()).ends(1);
        let summary = ran
            .err()
            .lines()
            .find(|line| line.starts_with("7 documents: 6 read"))
            .map(str::to_owned);
        let summary = summary.unwrap_or_else(|| panic!("{}", ran.err()));
        let before =
            summary.split(" done before").next().filter(|before| before.len() < summary.len());
        before
            .and_then(|before| before.rsplit([' ', '(']).next())
            .map_or(0, |count| count.parse::<u32>().expect("a count"))
    };
    assert_eq!(done_before(&[]), 7);
    assert_eq!(bench.tree("out"), before);
    assert_eq!(done_before(&["--retry-failed"]), 6);
    bench.write("in/000/00.txt", minutes(99));
    assert_eq!(done_before(&[]), 6);
    assert!(bench.read("out/000/00.txt.json").contains("Regnskab 99"));
    fs::remove_file(bench.path("out/000/01.txt.json")).expect("it is there");
    bench.write("out/000/02.txt.json", "spoilt");
    assert_eq!(done_before(&[]), 5);
    assert_eq!(done_before(&["--format", "md"]), 0);
}

#[test]
fn what_fails_now_leaves_no_old_record() {
    let bench = Bench::with_minutes(1);
    bench.run(&["convert", "-q", "in", "-o", "out"]).ends(0);
    bench.write("in/000/00.txt", "");
    bench.run(&["convert", "-q", "in", "-o", "out", "--resume"]).ends(1);
    assert_eq!(bench.names("out"), ["manifest.jsonl"]);
}

#[test]
fn killed_and_resumed_is_as_never_killed() {
    for format in ["json", "jsonl", "csv"] {
        let bench = Bench::with_minutes(120);
        bench.write("in/007/bad.pdf", "%PDF-1.7\n");
        bench.run(&["convert", "-q", "in", "-o", "whole", "-f", format]).ends(1);
        for pause in [5, 15, 30, 45, 60, 80] {
            let mut command =
                bench.command(&["convert", "-q", "in", "-o", "out", "-f", format, "--resume"]);
            let mut child = command.stderr(Stdio::null()).spawn().expect("it runs");
            thread::sleep(Duration::from_millis(pause));
            child.kill().expect("it is ours");
            child.wait().expect("it ends");
        }
        bench.run(&["convert", "-q", "in", "-o", "out", "-f", format, "--resume"]).ends(1);
        assert_eq!(bench.tree("out"), bench.tree("whole"), "{format}");
    }
}

#[test]
fn a_torn_end_is_made_whole() {
    for format in ["jsonl", "csv", "json"] {
        let bench = Bench::with_minutes(9);
        bench.run(&["convert", "-q", "in", "-o", "whole", "-f", format]).ends(0);
        let manifest = bench.read("whole/manifest.jsonl");
        let torn: Vec<_> = manifest.lines().take(4).collect();
        bench.write("out/manifest.jsonl", format!("{}\n{{\"input\":\"000", torn.join("\n")));
        bench.write("out/.referat-tmp/17", "left behind");
        bench.run(&["convert", "-q", "in", "-o", "out", "-f", format, "--resume"]).ends(0);
        assert_eq!(bench.tree("out"), bench.tree("whole"), "{format}");
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_in_good_order() {
    let bench = Bench::with_minutes(3);
    let worker = bench.path("worker.sh");
    bench.write("worker.sh", "#!/bin/sh\nkill -INT $PPID\nexec sleep 600\n");
    fs::set_permissions(&worker, std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .expect("it is ours");
    let worker = worker.to_str().expect("a temporary folder has a plain name");
    let ran = bench.run(&["convert", "in", "-o", "out", "--worker", worker, "-j", "1"]).ends(130);
    assert!(ran.err().starts_with("0 documents: 0 read, 0 failed; "), "{}", ran.err());
    assert!(ran.err().ends_with("stopped before the end; go on with --resume\n"), "{}", ran.err());
    assert_eq!(bench.names("out"), ["manifest.jsonl"]);
    bench.run(&["convert", "-q", "in", "-o", "out", "--resume"]).ends(0);
    assert_eq!(bench.names("out").len(), 4);
}

#[test]
fn strict_makes_warnings_failures() {
    let bench = Bench::new();
    bench.write("in/a.txt", b"\xFF\xFES\0k\0\x00\xD8o\0l\0e\0\n\0");
    let warning = "in/a.txt: undecoded-bytes: 1 bytes are not UTF-16LE";
    let ran = bench.run(&["convert", "in", "-o", "out"]).ends(0);
    assert_eq!(ran.err().lines().next(), Some(warning));
    let ran = bench.run(&["convert", "in", "-o", "out", "--strict"]).ends(1);
    assert!(
        ran.err().contains("--strict: 1 document with warnings count as failed"),
        "{}",
        ran.err()
    );
    bench.run(&["convert", "in/a.txt", "-f", "md"]).ends(0);
    bench.run(&["convert", "-q", "--strict", "in/a.txt"]).ends(1);
    bench.run(&["convert", "-q", "in", "-o", "out", "--strict"]).complains(1, "");
}

#[test]
fn help_fits_a_screen_and_shows_an_example() {
    let bench = Bench::new();
    for command in ["convert", "text", "check", "score", "inspect", "completions"] {
        let help = bench.run(&[command, "--help"]).ends(0).out();
        assert!(help.contains("Example"), "{help}");
        assert!(help.lines().count() <= 36, "{command}: {} lines", help.lines().count());
        assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    }
    assert!(bench.run(&["--help"]).ends(0).out().contains("referat convert referat.pdf"));
}

#[test]
fn shells_and_man_know_the_options() {
    let bench = Bench::new();
    for shell in ["bash", "zsh", "fish"] {
        assert!(
            bench.run(&["completions", shell]).ends(0).out().contains("retry-failed"),
            "{shell}"
        );
    }
    let man = bench.run(&["man"]).ends(0).out();
    assert!(man.starts_with(".ie") && man.contains("retry\\-failed"), "{man}");
    let schema = bench.run(&["schema"]).ends(0).out();
    let schema: Value = serde_json::from_str(&schema).expect("it is JSON");
    assert_eq!(schema["title"], "Minutes");
}
