//! Cards in the three languages. A no-break space is shown as ␣, an invisible gap as ¦.

use crate::sample::{self, context, read, request, words};
use insta::assert_snapshot;
use interim_desk::{
    domain::{Brief, DaysPerWeek, Field, RequestState, Start, Weeks},
    wording::{CardContext, card},
};
use jiff::civil::date;

fn rich(tag: &str) -> String {
    let roster = sample::roster();
    let shortlist = sample::shortlist();
    let request = request(sample::rich_brief());
    read(&card(
        words(tag),
        &request,
        Some(&shortlist),
        &context(Some(&roster)),
    ))
}

fn nobody(tag: &str) -> String {
    let shortlist = sample::empty_shortlist();
    let request = request(sample::rich_brief());
    let post = card(words(tag), &request, Some(&shortlist), &context(None));
    let mut shown = post.clone();
    shown.embeds.remove(0);
    read(&shown)
}

fn ambiguous(tag: &str) -> String {
    let mut request = request(sample::ambiguous_brief());
    request.state = RequestState::Clarifying;
    let context = CardContext {
        text: Some("need a CRO from 31.02. on"),
        ..context(None)
    };
    read(&card(words(tag), &request, None, &context))
}

fn withdrawn(tag: &str) -> String {
    let mut request = request(sample::rich_brief());
    request.state = RequestState::Withdrawn;
    read(&card(words(tag), &request, None, &context(None)))
}

#[test]
fn a_full_card_shows_what_was_read_and_who_fits_in_english() {
    assert_snapshot!(rich("en"), @r"
    ┌ Request 17: Chief Financial Officer (Neutral)
    │ **Role** Chief Financial Officer
    │ **Situation** *Gap / cover*
    │ **Place** Munich, Germany · *hybrid*
    │ **When** Monday 30 November · 6 months · 4–5 days a week
    │ **Rate** up to €1,600 a day
    │ **Languages** German C1, English (a plus)
    │ **Gap to close** Bank & lender negotiations, 13-week liquidity planning
    │ **Industry** Automotive supplier (Tier 1-3)
    │ *In italics: assumed, not read.* Work mode (usual for such a place), Situation (from the wording)
    ┌ 2 of 6 who fit (Good)
    │ As of <t:1795507200:f>
    ├ 1 · Anna Berg · 92%
    │ Strong on role, gap to close and industry; weaker on rate
    │ Free from Monday 30 November · 5 days a week · confirmed 2 days ago
    │ €1,500 a day, €100 under budget · Augsburg · 57 km away
    │ German mother tongue, English C1
    │ ✅ Bank & lender negotiations, 13-week liquidity planning
    │ 5 mandates: 4 met their objectives, 3 would hire again
    ├ 2 · Jonas @¦everyone Wild · 71%
    │ Strong on role, gap to close and industry; weaker on rate
    │ Free now · 5 days a week · confirmed 45 days ago (stale)
    │ €1,650 a day, €50 over budget · Cologne
    │ German mother tongue, English C1
    │ ✅ 13-week liquidity planning ❌ Bank & lender negotiations
    │ 5 mandates: 4 met their objectives, 3 would hire again
    │ ⚠️ Availability is 45 days old: confirm before offering
    │ ⚠️ 3% over budget, within tolerance
    │ ⚠️ Distance not known
    ├ How the list came about
    │ 1,250 on the roster → 22 for the role → 18 free in time → 9 speak German → 6 within the rate
    ├ What would let more people in
    │ **+3** if the start may slip to 8 December
    │ **+1** if the rate may go up to €1,850 a day
    └ Scoring 2026-11 · roster version 12
    <Offer to …: Anna Berg | Jonas @everyone Wild>
    [Why these?] [More candidates] [Change the brief] [Refresh] [Withdraw]
    [Cheaper] [Sooner] [Wider] [History]
    ");
}

#[test]
fn a_full_card_shows_what_was_read_and_who_fits_in_german() {
    assert_snapshot!(rich("de"), @r"
    ┌ Anfrage 17: Finanzvorstand / kaufmännische Geschäftsführung (Neutral)
    │ **Rolle** Finanzvorstand / kaufmännische Geschäftsführung
    │ **Situation** *Vakanz / Vertretung*
    │ **Ort** München, Deutschland · *hybrid*
    │ **Zeitraum** Montag, 30. November · 6 Monate · 4–5 Tage pro Woche
    │ **Honorar** bis 1.600␣€ pro Tag
    │ **Sprachen** Deutsch C1, Englisch (von Vorteil)
    │ **Zu schließende Lücke** Bankenverhandlungen, Liquiditätsplanung (13 Wochen)
    │ **Branche** Automobilzulieferer
    │ *Kursiv: angenommen, nicht gelesen.* Arbeitsweise (üblich an einem solchen Ort), Situation (aus dem Wortlaut)
    ┌ 2 von 6 passenden Personen (Good)
    │ Stand: <t:1795507200:f>
    ├ 1 · Anna Berg · 92␣%
    │ Stark: Rolle, Lücke und Branche; schwächer: Honorar
    │ Frei ab Montag, 30. November · 5 Tage pro Woche · vor 2 Tagen bestätigt
    │ 1.500␣€ pro Tag, 100␣€ unter dem Budget · Augsburg · 57 km entfernt
    │ Deutsch Muttersprache, Englisch C1
    │ ✅ Bankenverhandlungen, Liquiditätsplanung (13 Wochen)
    │ 5 Mandate: 4 mit erreichten Zielen, 3 würden wieder beauftragen
    ├ 2 · Jonas @¦everyone Wild · 71␣%
    │ Stark: Rolle, Lücke und Branche; schwächer: Honorar
    │ Sofort frei · 5 Tage pro Woche · vor 45 Tagen bestätigt (veraltet)
    │ 1.650␣€ pro Tag, 50␣€ über dem Budget · Köln
    │ Deutsch Muttersprache, Englisch C1
    │ ✅ Liquiditätsplanung (13 Wochen) ❌ Bankenverhandlungen
    │ 5 Mandate: 4 mit erreichten Zielen, 3 würden wieder beauftragen
    │ ⚠️ Verfügbarkeit vor 45 Tagen genannt: vor dem Angebot bestätigen lassen
    │ ⚠️ 3␣% über dem Budget, innerhalb der Toleranz
    │ ⚠️ Entfernung nicht bekannt
    ├ So entstand die Liste
    │ 1.250 im Pool → 22 für die Rolle → 18 rechtzeitig frei → 9 sprechen Deutsch → 6 im Honorarrahmen
    ├ Was mehr Personen zuließe
    │ **+3**, wenn der Start bis 8. Dezember warten kann
    │ **+1**, wenn das Honorar bis 1.850␣€ pro Tag gehen darf
    └ Bewertung 2026-11 · Pool-Version 12
    <Anbieten an …: Anna Berg | Jonas @everyone Wild>
    [Warum diese?] [Weitere Personen] [Anforderung ändern] [Aktualisieren] [Zurückziehen]
    [Günstiger] [Früher] [Weiter gefasst] [Verlauf]
    ");
}

#[test]
fn a_full_card_shows_what_was_read_and_who_fits_in_french() {
    assert_snapshot!(rich("fr"), @r"
    ┌ Demande 17␣: Direction administrative et financière (Neutral)
    │ **Fonction** Direction administrative et financière
    │ **Situation** *Vacance / relais*
    │ **Lieu** Munich, Allemagne · *hybride*
    │ **Période** lundi 30 novembre · 6 mois · 4–5 jours par semaine
    │ **Tarif** jusqu’à 1␣600␣€ par jour
    │ **Langues** allemand C1, anglais (un plus)
    │ **Compétences manquantes** Négociations bancaires, Plan de trésorerie 13 semaines
    │ **Secteur** Équipementier automobile
    │ *En italique␣: supposé, non lu.* Mode de travail (habituel pour un tel lieu), Situation (d’après la formulation)
    ┌ 2 sur 6 profils adéquats (Good)
    │ Mise à jour␣: <t:1795507200:f>
    ├ 1 · Anna Berg · 92␣%
    │ Points forts␣: fonction, compétences et secteur␣; point faible␣: tarif
    │ Libre à partir du lundi 30 novembre · 5 jours par semaine · confirmé il y a 2 jours
    │ 1␣500␣€ par jour, 100␣€ sous le budget · Augsburg · à 57 km
    │ allemand langue maternelle, anglais C1
    │ ✅ Négociations bancaires, Plan de trésorerie 13 semaines
    │ 5 missions␣; objectifs atteints␣: 4␣; clients prêts à recommencer␣: 3
    ├ 2 · Jonas @¦everyone Wild · 71␣%
    │ Points forts␣: fonction, compétences et secteur␣; point faible␣: tarif
    │ Libre dès maintenant · 5 jours par semaine · confirmé il y a 45 jours (trop ancien)
    │ 1␣650␣€ par jour, 50␣€ au-dessus du budget · Cologne
    │ allemand langue maternelle, anglais C1
    │ ✅ Plan de trésorerie 13 semaines ❌ Négociations bancaires
    │ 5 missions␣; objectifs atteints␣: 4␣; clients prêts à recommencer␣: 3
    │ ⚠️ Disponibilité indiquée il y a 45 jours␣: à confirmer avant de proposer
    │ ⚠️ 3␣% au-dessus du budget, dans la tolérance
    │ ⚠️ Distance inconnue
    ├ Comment la liste s’est formée
    │ 1␣250 dans le vivier → 22 pour la fonction → 18 libres à temps → 9 parlent allemand → 6 dans le budget
    ├ Ce qui élargirait la liste
    │ **+3** si le démarrage peut attendre jusqu’au 8 décembre
    │ **+1** si le tarif peut aller jusqu’à 1␣850␣€ par jour
    └ Notation 2026-11 · version 12 du vivier
    <Proposer à …: Anna Berg | Jonas @everyone Wild>
    [Pourquoi ces profils␣?] [Autres profils] [Modifier le besoin] [Actualiser] [Retirer]
    [Moins cher] [Plus tôt] [Plus large] [Historique]
    ");
}

#[test]
fn an_empty_list_says_why_and_what_to_relax_in_english() {
    assert_snapshot!(nobody("en"), @r"
    ┌ Nobody fits yet (Warning)
    │ None of the 4 people left speaks what is needed. One change of the brief would help:
    ├ How the list came about
    │ 250 on the roster → 22 for the role → 4 free in time → 0 speak German
    ├ What to relax
    │ **+2** if German at B2 is enough
    └ Scoring 2026-11 · roster version 12
    [Who was left out?] [Change the brief] [Refresh] [Withdraw]
    [Wider] [History]
    ");
}

#[test]
fn an_empty_list_says_why_and_what_to_relax_in_german() {
    assert_snapshot!(nobody("de"), @r"
    ┌ Noch passt niemand (Warning)
    │ Keine der 4 verbliebenen Personen spricht, was nötig ist. Eine dieser Änderungen würde helfen:
    ├ So entstand die Liste
    │ 250 im Pool → 22 für die Rolle → 4 rechtzeitig frei → 0 sprechen Deutsch
    ├ Was sich lockern lässt
    │ **+2**, wenn Deutsch auf Niveau B2 genügt
    └ Bewertung 2026-11 · Pool-Version 12
    [Wer fiel heraus?] [Anforderung ändern] [Aktualisieren] [Zurückziehen]
    [Weiter gefasst] [Verlauf]
    ");
}

#[test]
fn an_empty_list_says_why_and_what_to_relax_in_french() {
    assert_snapshot!(nobody("fr"), @r"
    ┌ Personne ne convient pour l’instant (Warning)
    │ Aucune des 4 personnes restantes ne parle les langues requises. L’un de ces changements aiderait␣:
    ├ Comment la liste s’est formée
    │ 250 dans le vivier → 22 pour la fonction → 4 libres à temps → 0 parle allemand
    ├ Ce qui peut être assoupli
    │ **+2** si le niveau B2 suffit en allemand
    └ Notation 2026-11 · version 12 du vivier
    [Qui a été écarté␣?] [Modifier le besoin] [Actualiser] [Retirer]
    [Plus large] [Historique]
    ");
}

#[test]
fn an_ambiguous_title_is_asked_back_in_english() {
    assert_snapshot!(ambiguous("en"), @r"
    ┌ Request 17: Chief Restructuring Officer / Chief Revenue Officer (Warning)
    │ **Role** Chief Restructuring Officer / Chief Revenue Officer
    │ **Not said** Place, Start, Duration, Days a week, Rate, Languages, Gap to close
    │ ⚠️ “31.02.” is not a date that exists. Please change the brief.
    │ ❓ **CRO** has several meanings. Restructuring, revenue or risk?
    <Which role is it?: Chief Restructuring Officer | Chief Revenue Officer>
    [Change the brief] [Withdraw]
    ");
}

#[test]
fn an_ambiguous_title_is_asked_back_in_german() {
    assert_snapshot!(ambiguous("de"), @r"
    ┌ Anfrage 17: Sanierungsgeschäftsführung (CRO) / Umsatzverantwortung (CRO) (Warning)
    │ **Rolle** Sanierungsgeschäftsführung (CRO) / Umsatzverantwortung (CRO)
    │ **Nicht genannt** Ort, Start, Dauer, Tage pro Woche, Honorar, Sprachen, Zu schließende Lücke
    │ ⚠️ „31.02.“ ist kein mögliches Datum. Bitte ändern Sie die Anforderung.
    │ ❓ **CRO** hat mehrere Bedeutungen. Restrukturierung, Umsatz oder Risiko?
    <Welche Rolle ist gemeint?: Sanierungsgeschäftsführung (CRO) | Umsatzverantwortung (CRO)>
    [Anforderung ändern] [Zurückziehen]
    ");
}

#[test]
fn an_ambiguous_title_is_asked_back_in_french() {
    assert_snapshot!(ambiguous("fr"), @r"
    ┌ Demande 17␣: Direction de la restructuration / Direction des revenus (Warning)
    │ **Fonction** Direction de la restructuration / Direction des revenus
    │ **Non précisé** Lieu, Démarrage, Durée, Jours par semaine, Tarif, Langues, Compétences manquantes
    │ ⚠️ «␣31.02.␣» n’est pas une date possible. Veuillez modifier le besoin.
    │ ❓ **CRO** a plusieurs sens. Restructuration, revenus ou risques ?
    <De quelle fonction s’agit-il␣?: Direction de la restructuration | Direction des revenus>
    [Modifier le besoin] [Retirer]
    ");
}

#[test]
fn one_thing_is_asked_and_the_rest_told_as_assumed() {
    let brief = Brief {
        role: sample::rich_brief().role,
        ..Brief::default()
    };
    let taken = Brief {
        start: Some(Start {
            latest: Some(date(2026, 12, 24)),
            ..Start::default()
        }),
        duration_weeks: Some(Weeks {
            min: Some(13),
            max: None,
        }),
        days_per_week: Some(DaysPerWeek {
            min: Some(1.0),
            max: None,
        }),
        ..Brief::default()
    };
    let page = |tag: &str, field| {
        let context = CardContext {
            ask: Some(field),
            taken_as: Some(&taken),
            ..context(None)
        };
        read(&card(words(tag), &request(brief.clone()), None, &context))
    };
    assert_snapshot!(page("en", Field::Place), @r"
    ┌ Request 17: Chief Financial Officer (Neutral)
    │ **Role** Chief Financial Officer
    │ **Not said** (*taken as, until you say*) Place (*any*), Start (*by 24 December*), Duration (*at least 3 months*), Days a week (*at least 1 day a week*), Rate (*any*), Languages (*any*), Gap to close
    │ ❓ One question: where is the work done, or can it be remote? The answer would change the list most.
    [Add: Place]
    [Change the brief] [Withdraw]
    ");
    for tag in ["en", "de", "fr"] {
        let fields = [
            Field::Role,
            Field::Place,
            Field::Start,
            Field::Rate,
            Field::Languages,
        ];
        let asked: std::collections::HashSet<String> = fields
            .iter()
            .filter_map(|field| {
                let page = page(tag, *field);
                page.lines()
                    .find(|line| line.contains('❓'))
                    .map(str::to_owned)
            })
            .collect();
        assert_eq!(asked.len(), fields.len(), "{tag}: {asked:?}");
    }
}

#[test]
fn a_withdrawn_request_keeps_a_short_card_in_english() {
    assert_snapshot!(withdrawn("en"), @r"
    ┌ ~~Request 17: Chief Financial Officer~~ (Neutral)
    │ Withdrawn. Nobody will be contacted about it.
    [Reopen]
    ");
}

#[test]
fn a_withdrawn_request_keeps_a_short_card_in_german() {
    assert_snapshot!(withdrawn("de"), @r"
    ┌ ~~Anfrage 17: Finanzvorstand / kaufmännische Geschäftsführung~~ (Neutral)
    │ Zurückgezogen. Dazu wird niemand mehr angesprochen.
    [Wieder öffnen]
    ");
}

#[test]
fn a_withdrawn_request_keeps_a_short_card_in_french() {
    assert_snapshot!(withdrawn("fr"), @r"
    ┌ ~~Demande 17␣: Direction administrative et financière~~ (Neutral)
    │ Retirée. Plus personne ne sera contacté à ce sujet.
    [Rouvrir]
    ");
}

#[test]
fn a_confidential_card_repeats_nothing_of_the_text() {
    let brief = Brief {
        confidential: Some(true),
        off_limits: vec!["Geheim AG".to_owned()],
        ..sample::ambiguous_brief()
    };
    let context = CardContext {
        text: Some("need a CRO from 31.02. on at Geheim AG"),
        ..context(None)
    };
    let page = read(&card(words("en"), &request(brief), None, &context));
    assert!(page.contains("Confidential"), "{page}");
    assert!(page.contains("**Off limits** 1 company"), "{page}");
    assert!(
        !page.contains("Geheim") && !page.contains("31.02"),
        "{page}"
    );
}

#[test]
fn a_card_shows_as_many_people_as_the_guild_wants() {
    let shortlist = sample::shortlist();
    let request = request(sample::rich_brief());
    let one = CardContext {
        shown: 1,
        ..context(None)
    };
    let page = read(&card(words("en"), &request, Some(&shortlist), &one));
    assert!(page.contains("1 of 6 who fit") && page.contains("Anna Berg"));
    assert!(!page.contains("Jonas"));
}

#[test]
fn a_crisis_looks_like_one() {
    let brief = Brief {
        situation: Some(interim_desk::domain::Situation::Crisis),
        ..sample::rich_brief()
    };
    let post = card(words("en"), &request(brief), None, &context(None));
    assert_eq!(post.embeds[0].tone, interim_desk::wording::Tone::Crisis);
}

#[test]
fn a_card_pings_nobody_and_survives_the_outbox() {
    let shortlist = sample::shortlist();
    let request = request(sample::rich_brief());
    let post = card(words("de"), &request, Some(&shortlist), &context(None));
    assert!(post.pings.is_empty());
    let stored = serde_json::to_string(&post).unwrap();
    let loaded: interim_desk::wording::Post = serde_json::from_str(&stored).unwrap();
    assert_eq!(loaded, post);
}
