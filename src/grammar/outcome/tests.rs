//! What decisions come to, and how the tests show it.

use super::{is_outcome_formula, read_decision, read_outcome};
use crate::record::Outcome;
use Outcome::{
    Approved, ApprovedAmended, Discussed, Elected, Noted, Postponed, Recommended, Referred,
    Rejected, Returned, Withdrawn,
};
use proptest::prelude::*;

#[track_caller]
pub(super) fn check(text: &str, expected: impl Into<Option<Outcome>>) {
    assert_eq!(read_outcome(text), expected.into(), "in `{text}`");
}

/// `LABELS text OUTCOME / …`.
#[track_caller]
pub(super) fn check_points(text: &str, expected: &str) {
    let points = read_decision(text).points;
    let shown: Vec<_> = points
        .iter()
        .map(|point| {
            let outcome = point.outcome.map_or("-".to_owned(), |outcome| format!("{outcome:?}"));
            format!("{} {} {outcome}", point.labels.join(","), &text[point.text.clone()])
        })
        .collect();
    assert_eq!(shown.join(" / "), expected, "in `{text}`");
}

#[test]
fn approved() {
    for text in [
        "Godkendt.",
        "Godkendt",
        "Dagsordenen blev herefter godkendt.",
        "Dagordenen godkendt",
        "Godkendt som indstillet.",
        "Som indstillet.",
        "Besluttet som indstillet.",
        "Tiltrådt.",
        "Vedtaget",
        "Indstillingen tiltrædes.",
        "Udvalget tiltrådte dette.",
        "Havneudvalgets indstilling godkendt.",
        "Byrådet godkendte indstillingen.",
        "Et flertal i udvalget kunne tiltræde indstillingen.",
        "Udvalget tilsluttede sig indstillingen.",
        "Udvalget støtter ansøgningen med 5.000 kr.",
        "Indstillingen følges.",
        "Lokalplan 12 blev vedtaget endeligt.",
        "Herefter godkendte udvalget planen.",
        "Udvalget besluttede at godkende planen.",
        "Byrådet vedtog at bygge en mole.",
        "Det blev vedtaget, at molen bygges.",
        "Godkendt. Sagen fremsendes til Byrådet.",
        "Indstillingen blev vedtaget med 12 stemmer mod 3.",
        "Ida Strand (A) spurgte til molen. Indstillingen blev godkendt.",
        "Punktet blev drøftet. Godkendt.",
        "Afstemning om ændringsforslag 1: For stemte 3, imod 14. Forkastet. Budgettet vedtaget.",
        "Ændringsforslaget blev forkastet. Godkendt.",
        "Liste H foreslog, at molen flyttes. Udvalget kunne ikke støtte dette. Godkendt.",
        "Godkendt.\nIda Strand (V) ønskede fortsat en mole. Ole Kyst (B) tilsluttede sig.",
        "Udvalget havde en god snak om molen.\nIndstillingen godkendt.",
        "Godkendt med de faldne bemærkninger.",
        "Mødeplanen for 2025 blev godkendt.",
        "Det indstillede blev tiltrådt.",
        "Beslutning som indstillet.",
        "Byrådet besluttede som indstillet.",
        "Anbefalingen følges.",
        "Udvalget drøftede sagen og godkendte indstillingen.",
        "Byrådet meddelte tilslutning til indstillingen.",
        "Fraværende: Ingen Godkendt",
        "Et flertal bestående af A og V godkendte indstillingen.",
    ] {
        check(text, Approved);
    }
}

#[test]
fn approved_among_other_words() {
    for text in [
        "Efter drøftelse blev indstillingen godkendt.",
        "Godkendt. Liste H kunne ikke tiltræde indstillingen.",
        "Tilbagesendes Havneafdelingen med bemærkning, at byrådet i sit møde den 3. maj 2023 har vedtaget Havnerådets indstilling.",
        "Dagsordenen blev godkendt. Punkt 12 udsættes til næste møde.",
        "Punkt 12 udgår. Dagsordenen herefter godkendt.",
        "Forslaget sendes i offentlig høring i 8 uger.",
        "Udvalget besluttede at sende planen i høring.",
        "Udvalget sendte planen i høring.",
        "Der gives et tilskud på 25.000 kr.",
        "Landzonetilladelse meddeles.",
        "Byrådet konstaterede, at betingelserne er opfyldt.",
        "Besluttet, at betingelserne er opfyldt.",
        "Udvalget var enige om at godkende planen.",
        "Der var enighed om indstillingen.",
        "Ændringsforslaget blev forkastet med 10 stemmer mod 5. Indstillingen blev vedtaget.",
        "Der var ingen bemærkninger til referatet, som blev godkendt.",
        "Kassereren fremlagde regnskabet, som blev enstemmigt godkendt.",
        "Forslaget kunne betragtes som endeligt vedtaget.",
        "Godkendt, idet 27 stemte for.",
        "Godkendt, idet Liste H stemte imod.",
        "Godkendt, idet Venstre undlod at stemme.",
        "Godkendt, idet der henvises til notatet.",
        "Udvalget godkendte planen, idet udvalget lagde vægt på naturen.",
        "Indstillingen er tiltrådt.",
        "HMU besluttede at godkende dagsordnen.",
        "LMU godkender planen.",
        "Vedtaget med enstemmighed.",
        "Enstemmigt godkendt.",
        "Indstillingen blev enstemmigt vedtaget.",
        "Punktet er godkendt.",
        "Referatet blev godkendt uden bemærkninger.",
        "Dagsorden og referat blev godkendt.",
        "MED-udvalget tilslutter sig planen.",
        "Indstillingen blev fulgt.",
        "Godkendt i henhold til indstillingen.",
        "Administrationens indstilling blev tiltrådt.",
    ] {
        check(text, Approved);
    }
}

#[test]
fn approved_with_a_change() {
    for text in [
        "Indstillingen godkendt med den ændring, at molen flyttes.",
        "Godkendt med følgende rettelser:\n• molen flyttes",
        "Godkendt, idet punkt 3 udsættes.",
        "Dagsordenen blev godkendt inklusive tillægsdagsorden.",
        "Godkendt med bemærkning om, at molen flyttes.",
        "Udvalget godkendte planen med enkelte tilføjelser.",
        "Godkendt, dog således at molen flyttes.",
        "Reglerne vedtaget med den ændring, at skolen selv fastsætter pauserne.",
        "Godkendt, idet borgere, der har fået en mole, kan beholde den.",
        "Godkendt, idet rengøring fortsat gives hver sjette uge.",
        "Indstillingen blev tiltrådt, idet fristen forlænges til maj.",
        "Godkendt, idet det præciseres, at molen er af træ.",
        "Godkendt under forudsætning af, at staten betaler.",
        "Tiltrådt med den præcisering, at molen er af træ.",
    ] {
        check(text, ApprovedAmended);
    }
}

#[test]
fn recommended() {
    for text in [
        "Anbefalet.",
        "Anbefales.",
        "Indstilles godkendt.",
        "Fremsendes med anbefaling til Byrådet.",
        "Oversendes til Byrådet med indstilling om godkendelse.",
        "Et enigt udvalg anbefaler indstillingen.",
        "Anbefales godkendt med den ændring, at molen flyttes.",
        "Anbefales overfor byrådet, at planen godkendes.",
        "Havneudvalget anbefaler administrationens indstilling godkendt.",
        "Udvalget indstiller til byrådet,\n1. at planen godkendes\n2. at molen bygges",
        "Udvalget indstiller til byrådet:\n1. Planen godkendes\n2. Molen vedtages",
        "Indstillingen blev tiltrådt og anbefales over for byrådet.",
        "Fremsendes til Byrådet med bemærkning, at Havnerådet i mødet den 3. maj 2023 anbefaler, at byrådet tiltræder indstillingen.\nListe H tog forbehold.",
        "Udvalget besluttede at indstille planen til Byrådet.",
        "Udvalget indstillede punktet til godkendelse.",
        "Indstilles til godkendelse.",
        "Indstilles til Byrådets godkendelse.",
        "Anbefales af et flertal bestående af V, B og A.",
        "Udvalget anbefaler, at planen godkendes.",
        "Udvalget anbefaler over for Byrådet, at høringssvaret afgives, idet det tilføjes, at fristen er kort.",
        "Økonomiudvalget indstiller til Byrådet at godkende planen.",
        "Indstillingen anbefales.",
    ] {
        check(text, Recommended);
    }
}

#[test]
fn noted_and_discussed() {
    for text in [
        "Taget til efterretning.",
        "Til efterretning.",
        "Tages til efterretning",
        "Udvalget tog orienteringen til efterretning.",
        "Til orientering.",
        "Sagen blev drøftet og taget til efterretning.",
        "Sagen taget til orientering.",
        "Orientering givet.",
        "Udvalget blev orienteret.",
        "Udvalget blev orienteret om molen.",
        "Taget ad notam.",
        "Havnechefen fortalte om molen.\nUdvalget glædede sig.\nOrienteringen taget til efterretning.",
        "Udvalget drøftede sagen. Orienteringen blev taget til efterretning.",
        "Taget til efterretning med bemærkning.",
        "Drøftet og taget til efterretning.",
        "HMU tog orienteringen til efterretning.",
        "Status blev taget til efterretning.",
        "Til efterretning taget.",
    ] {
        check(text, Noted);
    }
    for text in ["Drøftet.", "Udvalget drøftede molen.", "Punktet blev drøftet."] {
        check(text, Discussed);
    }
}

#[test]
fn moved() {
    for text in [
        "Udsat.",
        "Sagens behandling blev udsat i byrådets møde den 3. maj 2023.",
        "Sagen udskydes til næste møde.",
        "Punktet genoptages.\n\nTidspunkt fastlægges senere.",
        "Punktet blev drøftet. Sagen genoptages på det kommende ordinære møde.",
        "Udvalget besluttede at udsætte sagen.",
        "Udvalget drøftede sagen og besluttede at udsætte den.",
        "Besluttet, at sagen udsættes.",
        "Udvalget valgte at udsætte sagen.",
        "Punktet behandles på næste møde.",
        "Drøftes på næste møde.",
        "Sagen blev ikke behandlet og udsættes.",
        "Udsat til næste møde.",
        "Punktet er udsat.",
        "Sagen udsat.",
    ] {
        check(text, Postponed);
    }
    for text in [
        "Fremsendes til Havneudvalget til behandling i henhold til beslutning i byrådets møde den 3. maj 2023.",
        "Fremsendes med ændringsforslaget fra Liste H til Havneudvalget til behandling.",
        "Oversendt til Havneudvalget.",
        "Sendt til behandling i Havneudvalget, sendes til udvalget.",
        "Sagen oversendes til fornyet behandling i udvalget.",
    ] {
        check(text, Referred);
    }
    check("Sagen sendes tilbage til Havneudvalget.", Returned);
    check("Lokalplanforslaget blev sendt tilbage til forvaltningen.", Returned);
    check("Udvalget sender sagen tilbage til Havneudvalget.", Returned);
    check("Byrådet besluttede at sende sagen tilbage til Havneudvalget.", Returned);
    check("Tilbagesendes Havneafdelingen med bemærkning, at udvalget ønsker et notat.", Returned);
    check("Hjemvist.", Returned);
    check("Udgik.", Withdrawn);
    check("Punktet udgik.", Withdrawn);
    check("Sagen udgår.", Withdrawn);
    check("Punktet blev taget af dagsordenen.", Withdrawn);
    check("Trukket tilbage.", Withdrawn);
    check("Frafaldet.", Withdrawn);
}

#[test]
fn rejected_and_elected() {
    for text in [
        "Afvist.",
        "Ikke godkendt.",
        "Der gives afslag på ansøgningen.",
        "Ansøgningen imødekommes ikke.",
        "Forslaget blev ikke godkendt, idet 27 stemte imod.",
        "Indstillingen blev ikke tiltrådt.",
        "Udvalget kunne ikke støtte dette.",
        "Udvalget godkendte ikke indstillingen.",
        "Udvalget kan ikke anbefale indstillingen.",
        "Forkastet",
        "Afslag.",
        "Forslaget faldt.",
        "Der gives ikke tilskud.",
        "Udvalget ønsker ikke at imødekomme ansøgningen.",
    ] {
        check(text, Rejected);
    }
    for text in [
        "Ida Strand blev valgt til formand.",
        "Valgt blev:\n• Ida Strand\n• Ole Kyst",
        "Byrådet valgte Ida Strand.",
        "Genvalg til Ida Strand.",
        "Ole Kyst valgtes til dirigent.",
        "Udvalget udpegede følgende:",
        "Som formand blev valgt Ida Strand.",
        "Ida Strand blev genvalgt.",
        "Formanden blev genvalgt uden modkandidat.",
        "Ida Strand og Ole Kyst blev valgt som suppleanter.",
    ] {
        check(text, Elected);
    }
}

#[test]
fn not_known() {
    for text in [
        "",
        "Ida Strand (A) støtter forslaget.",
        "Antallet af elever er faldet med 4 %.",
        "Ingen.",
        "Ingen bemærkninger.",
        "Foretoges.",
        "Havneudvalget evaluerede dagen. Der er enighed om, at den blev vel modtaget.",
        "Der indkaldes til et møde, hvor udvalget arbejder med planen.",
        "Havnechefen fortalte, at planen er godkendt af staten.",
        "Planen skal godkendes af staten.",
        "Regnskabet er godkendt af den kritiske revisor.",
        "Det godkendte budget blev gennemgået.",
        "Borgmesteren orienterede om den vedtagne plan.",
        "Planen blev i 2019 godkendt af et andet råd.",
        "Særligt udsatte børn får et tilbud.",
        "Kajen er udsat for storm.",
        "Socialdemokratiet kunne ikke tiltræde indstillingen.",
        "Liste H ønskede sagen udsat.",
        "Der henvises til bilag 2.",
        "Der blev orienteret om status på molen og havnen.",
        "Et notat om molen sendes til medlemmerne.",
        "Kommunen har valgt at male molen.",
        "Enhedslisten (Ø) kan ikke anbefale indstillingen.",
        "Et udkast til en plan for molen sendes i høring i maj.",
        "Forvaltningen sender planen i høring.",
        "Byrådet konstaterede, at planen er godkendt af staten.",
        "Liste H ønsker ikke at godkende planen.",
        "Antallet af både faldt.",
        "Havnechefen sender et udkast til godkendelse.",
        "Regnskabet gives til godkendelse i maj.",
        "Planen forelægges til godkendelse.",
        "Bestyrelsen kan støtte forslaget, hvis\na) molen flyttes,\nb) kajen ryddes.",
        "Udvalget kan anbefale planen, hvis staten betaler.",
        "Der er sendt invitationer ud til afdelingerne.",
        "Der blev sendt en regning tilbage til firmaet.",
        "Tilbuddet er sendt retur til firmaet.",
        "Kassereren sender regningen retur til firmaet.",
        "Vi mangler emner. Drøftes den 7. februar 2024.",
        "Havnechefen gennemgik budgettet, som blev vedtaget af staten.",
        "Planen kan betragtes som vedtaget, hvis staten betaler.",
    ] {
        check(text, None);
    }
}

proptest! {
    #[test]
    fn places_lie_in_the_text(text in "(Godkendt|Ad |1\\. |2-|udsat|, |\\. |Byrådets |indstilling|ikke |\\n|• |og |æ|\\PC){0,20}") {
        let read = read_decision(&text);
        for point in read.points {
            prop_assert!(text.get(point.place.clone()).is_some() && text.get(point.text.clone()).is_some());
            prop_assert!(point.place.start <= point.text.start && point.text.end <= point.place.end);
        }
        if let Some(place) = read.adopted {
            prop_assert!(!text[place].is_empty());
        }
        let _ = (read_outcome(&text), is_outcome_formula(&text));
    }
}
