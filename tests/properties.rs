//! The promises of the library, on documents made up, mangled and shipped.
//!
//! Nothing lost: every visible character of the text belongs to the meeting, an item, the remainder
//! or the furniture, and to one of them only. Every place exact: spans slice the value. The same
//! bytes out for the same bytes in. An empty list has a reason. No bytes do harm.
//!
//! `PROPTEST_CASES=2000 cargo test -p referat --test properties` looks longer.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the names of the fixtures are our own, in lower case"
)]
#![allow(clippy::match_same_arms, reason = "signs of Unicode and of symbol fonts are two tables")]

#[path = "properties/documents.rs"]
mod documents;
#[path = "properties/promises.rs"]
mod promises;

use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use std::time::Duration;

use documents::{change, mangle, shipped};
use promises::complaints;
use referat::Options;

/// So many cases, or what `PROPTEST_CASES` says.
fn cases(cases: u32) -> Config {
    let failure_persistence =
        Some(Box::new(FileFailurePersistence::WithSource("proptest-regressions")) as _);
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let config = Config { failure_persistence, ..Config::default() };
    if asked { config } else { Config { cases, ..config } }
}

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let told = complaints(bytes);
    prop_assert!(told.is_empty(), "{}", told.join("\n"));
    Ok(())
}

#[test]
fn promises_hold_for_every_fixture() {
    let told: Vec<String> = shipped()
        .iter()
        .flat_map(|(name, bytes)| {
            complaints(bytes).into_iter().map(move |told| format!("{name}: {told}"))
        })
        .collect();
    assert!(told.is_empty(), "{} complaints:\n{}", told.len(), told.join("\n"));
}

/// What a fuzzer once found, in few words.
#[test]
fn promises_hold_for_findings() {
    let findings = [
        "an item of a house with cases above its numbers, right above the next",
        "Byrådet\nReferat\n3. maj 2016\nValg\nSag nr. 131\nSag nr. 130\nBeslutning\nGodkendt.\n",
        "an item without a title, right above the number of the next",
        "Byrådet\n3. maj 2019\n\n01/105\nHavneplan\nJ.nr. 08.00.00A00\n\nGodkendt.\n\n02/106\nKajplads\n\
         J.nr. 08.00.00A01\n\nUdsat.\n\n03/107\nBro\nJ.nr. 08.00.00A02\n\nGodkendt.\n\n04/108\n05/109\nBom\n\
         J.nr. 08.00.00A03\n\nGodkendt.\n",
        "an item that begins inside the heading of a stage",
        "Byrådet\nMandag den 27. februar 2006\n\nIndholdsfortegnelse   Side\n151.  Skolevejen i Tvær      2\n\
         152.  Slamtømning      2\n153.  Salg af areal      3\n\n514.  Skolevejen i Tvær\n\n\
         Forældrene har peget på stien.\n\nPunkt 4: Anbefales.\n\nByrådets møde 27. februar 2006\n\n\
         Punkt 3: Udsat.\n\n153.  Salg af areal\n\nNaboen vil købe.\n",
        "decisions in a column beside an agenda whose items follow",
        "Rådet\nReferat\n3. maj 2019\n\nMødepunkt                               Beslutning\n\n\
         1. Godkendelse af dagsorden             Godkendt.\n\n\
         2. Budget 2020 for kirkekassen          Budgettet blev godkendt med et\n\
         \u{20}                                       underskud på 12.000 kr.\n\n\
         3. Tilbud på kalkning af muren          Vi tager tilbuddet fra mester\n\
         \u{20}                                       Vestergård.\n\n\
         4. Julekoncert                          Ida.\n\n1. Godkendelse af dagsorden\n\n\
         Beslutning\n\nGodkendt.\n\n2. Ny mole\n\nBeslutning\n\nAnbefales.\n",
        "a decision beside a heading over items",
        "Rådet\nReferat\n3. maj 2019\n\nMødepunkt                               Beslutning\n\n\
         1. GODKENDELSE AF DAGSORDEN             GODKENDT.\n\n\
         2. Budget 2020 for kirkekassen          Budgettet blev godkendt med et\n\
         \u{20}                                       underskud på 12.000 kr.\n\n\
         3. Tilbud på kalkning af muren          Udsat.\n\n\
         4. Julekoncert                          Ida.\n",
        "an agenda in small letters below the first items",
        "Rådet\n3. maj 2019\n\n1) Sag\nBeslutning: Godkendt.\n\n3) Nyt\n\nDagsorden:\n\n1 valg af Ole\n\
         2 ord fra Ida\n3 andet\n\nPunkt 1\nInger\n\nPunkt 2\nOle\n\nPunkt 2\nEn.\n\nPunkt 3\nIntet\n",
        "two answers to one number of an agenda",
        "Rådet\n\nDagsorden:\n1. valg\n2. ord fra Ida\n\nAd 1. Inger.\n\nAd 2. Ole.\n\nAd 1. En gæst.\n",
        "a stand-in told above the list of the absent",
        "Rådet 3. maj 2018 kl. 20\n\nPoul Havgaard havde meldt forfald. I stedet mødte Jan Stockmann.\n\n\
         Afbud: Poul Havgaard\n\n1. Nyt\nGodkendt.\n",
        "a title that wraps below the journal number of its line",
        "1. Nyt\nGodkendt.\n\nBilag:\n1 Åben Svar om klubberne\n48211/26\nog et notat\n48213/26\n",
        "pages whose numbers do not begin with 1",
        "Referat\n3 1. Ny kaj Beslutning Godkendt. 2. Nyt Beslutning Udsat.\n4 3. Evt Beslutning Intet.\n",
    ];
    for finding in findings.chunks(2) {
        let told = complaints(finding[1].as_bytes());
        assert!(told.is_empty(), "{}: {}", finding[0], told.join("\n"));
    }
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn promises_hold_for_made_up_minutes(text in documents::minutes()) {
        check(text.as_bytes())?;
    }

    #[test]
    fn promises_hold_for_mangled_texts(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 1..5),
    ) {
        let texts: Vec<_> = shipped().iter().filter(|(name, _)| name.ends_with(".txt")).collect();
        let (_, bytes) = which.get(&texts);
        check(&mangle(bytes, &changes))?;
    }

    #[test]
    fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        check(&bytes)?;
    }

    #[test]
    fn no_characters_do_harm(text in "\\PC{0,40}([ \n\t\u{c}\u{ad}]\\PC{0,40}){0,8}") {
        check(text.as_bytes())?;
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn no_damage_to_a_pdf_does_harm(
        which in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let pdfs: Vec<_> = shipped().iter().filter(|(name, _)| name.ends_with(".pdf")).collect();
        let mut bytes = which.get(&pdfs).1.clone();
        for (at, byte) in hits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        // Half of the files stay whole.
        let cut = cut.index(bytes.len() * 2);
        bytes.truncate(cut.max(1024));
        check(&bytes)?;
    }
}

/// Nor of a text that is long enough to be shared.
#[test]
fn threads_change_no_text() {
    let texts = shipped().iter().filter(|(name, _)| name.ends_with(".txt"));
    let whole: Vec<u8> = texts.flat_map(|(_, bytes)| bytes.clone()).collect();
    let read = |threads| referat::parse_with(&whole, &Options::new().threads(threads));
    assert_eq!(read(1).expect("it is a text"), read(3).expect("it is a text"));
}

/// Nor do they change what is over a limit, and by how much.
#[test]
fn threads_change_nothing() {
    const MEMORY: u64 = 512 << 20;
    let times = [1, 2, 4, 8, 16, 60_000].map(|millis| (millis, MEMORY));
    let memories = [1 << 19, 1 << 20, 1 << 22].map(|memory| (60_000, memory));
    let limits = [times.as_slice(), &memories].concat();
    for (name, bytes) in shipped().iter().filter(|(name, _)| name.ends_with(".pdf")) {
        for &(millis, memory) in &limits {
            let options = Options::new().max_time(Duration::from_millis(millis)).max_memory(memory);
            let read = |threads| {
                referat::read(bytes, &options.clone().threads(threads))
                    .map(|document| (document.text().to_owned(), document.into_minutes()))
                    .map_err(|error| error.to_string())
            };
            assert_eq!(read(1), read(3), "{name} within {millis} ms and {memory} bytes");
        }
    }
}
