//! The desk keeps the roster: finds, shows, adds, changes and removes people; the next shortlist knows.

use crate::cast::{Firm, PATIENCE, ask, beginning, in_private, until, world};
use interim_desk::{
    loopback::{CannotDo, Person, SeenMessage},
    roster::sample,
    settings::IntakeMode,
};

const NEED: &str = "We need an interim CFO in Munich from next Monday for 6 months";

async fn show(person: &Person, id: &str) -> SeenMessage {
    in_private(person.slash("desk", "roster show", &[("person", id.into())])).await
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_by_name_role_skill_or_town_and_opened() {
    let firm = Firm::open().await;
    let dieter = firm.dieter();
    for words in [
        "Konrad Ebersilber",
        "cfo münchen",
        "directeur financier munich",
        "CFO Munich German",
    ] {
        let found =
            in_private(dieter.slash("desk", "roster search", &[("words", words.into())])).await;
        assert!(
            found.text().contains("Konrad Ebersilber"),
            "{words}: {}",
            found.text()
        );
    }
    let found =
        in_private(dieter.slash("desk", "roster search", &[("words", "Ebersilber".into())])).await;
    let menu = found
        .menus()
        .next()
        .expect("a menu of people")
        .custom_id
        .clone();
    let option = found.menus().next().unwrap().options[0].value.clone();
    let profile = in_private(dieter.pick(&found, &menu, &[&option])).await;
    assert!(
        profile.text().contains("Konrad Ebersilber"),
        "{}",
        profile.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_search_has_pages_and_an_empty_one_says_so() {
    let firm = Firm::open().await;
    let dieter = firm.dieter();
    let first =
        in_private(dieter.slash("desk", "roster search", &[("words", "german".into())])).await;
    let second = in_private(dieter.click(&first, "Weiter")).await;
    assert_eq!(second.id, first.id);
    assert_ne!(second.text(), first.text());
    let none =
        in_private(dieter.slash("desk", "roster search", &[("words", "zzzzz".into())])).await;
    assert!(none.menus().next().is_none(), "{}", none.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_offered_while_the_desk_types_and_to_nobody_else() {
    let firm = Firm::open().await;
    let typed = [("person", "ebersil".into())];
    let offered = firm
        .dieter()
        .autocomplete("desk", "roster show", &typed, "person")
        .await
        .unwrap();
    assert_eq!(offered.len(), 1, "{offered:?}");
    assert_eq!(offered[0].value, "P0001");
    let typed = [("when", "now".into()), ("person", "ebersil".into())];
    let offered = firm
        .eve()
        .autocomplete("staffing", "availability set", &typed, "person")
        .await
        .unwrap();
    assert!(offered.is_empty(), "{offered:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_new_is_added_by_a_form() {
    let firm = Firm::open().await;
    let dieter = firm.dieter();
    let form = dieter
        .slash("desk", "roster add", &[])
        .unwrap()
        .modal()
        .await
        .unwrap();
    let lines = [
        ("name", "Berta Beispiel"),
        ("roles", "CFO, Finance Director"),
        ("home", "Augsburg, Germany"),
        ("skills", "German native, English C1, bank negotiations"),
        ("rate", "€1,500 a day"),
    ];
    let saved = in_private(dieter.submit(&form, &lines)).await;
    assert!(saved.text().contains("Berta Beispiel"), "{}", saved.text());
    let roster = firm.roster().await;
    let berta = roster
        .managers
        .iter()
        .find(|manager| manager.name == "Berta Beispiel")
        .expect("Berta");
    assert_eq!(berta.home, "Augsburg");
    assert_eq!(berta.country.to_string(), "DE");
    let roles: Vec<_> = berta.roles.iter().map(|held| held.role.as_str()).collect();
    assert_eq!(roles, ["cfo", "finance_director"]);
    let languages: Vec<_> = berta
        .languages
        .iter()
        .map(|spoken| spoken.code.as_str())
        .collect();
    assert_eq!(languages, ["de", "en"]);
    assert_eq!(berta.skills.len(), 1);
    assert!(berta.rate.is_some());
    assert!(
        show(&dieter, "Berta Beispiel")
            .await
            .text()
            .contains("Augsburg")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_line_of_a_profile_leaves_the_rest_as_it_was() {
    let firm = Firm::open().await;
    let dieter = firm.dieter();
    let before = firm.konrads_profile().await;
    let form = dieter
        .slash("desk", "roster edit", &[("person", "P0001".into())])
        .unwrap();
    let form = form.modal().await.unwrap();
    in_private(dieter.submit(&form, &[("name", "Konrad Neuname")])).await;
    let mut after = firm.konrads_profile().await;
    assert_eq!(after.name, "Konrad Neuname");
    after.name.clone_from(&before.name);
    assert_eq!(after, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_skill_added_to_the_line_of_skills_loses_none() {
    let firm = Firm::open().await;
    let dieter = firm.dieter();
    let before = firm.konrads_profile().await;
    let form = dieter
        .slash("desk", "roster edit", &[("person", "P0001".into())])
        .unwrap();
    let form = form.modal().await.unwrap();
    let line = form
        .fields
        .iter()
        .find(|field| field.custom_id == "skills")
        .unwrap()
        .value
        .clone();
    let longer = format!("{line}, StaRUG");
    let saved = in_private(dieter.submit(&form, &[("skills", &longer)])).await;
    assert!(
        saved.text().contains("Konrad Ebersilber"),
        "{}",
        saved.text()
    );
    let after = firm.konrads_profile().await;
    for held in &before.skills {
        assert!(
            after.skills.contains(held),
            "{held:?} is lost; the line was {line:?}"
        );
    }
    assert_eq!(
        after.skills.len(),
        before.skills.len() + 1,
        "{line} {:?}",
        after.skills
    );
    assert_eq!(after.languages, before.languages);
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_in_a_profile_gets_a_sentence_and_changes_nothing() {
    let firm = Firm::open().await;
    let ada = firm.ada();
    let before = firm.konrads_profile().await;
    let form = ada
        .slash("desk", "roster edit", &[("person", "P0001".into())])
        .unwrap();
    let form = form.modal().await.unwrap();
    for key in ["roles", "home", "skills", "rate"] {
        let told = in_private(ada.submit(&form, &[(key, "blub blub")])).await;
        assert!(told.text().contains("blub blub"), "{key}: {}", told.text());
    }
    assert_eq!(firm.konrads_profile().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_somebody_asks_first() {
    let firm = Firm::open().await;
    let dieter = firm.dieter();
    let asked =
        in_private(dieter.slash("desk", "roster remove", &[("person", "P0001".into())])).await;
    let keep = asked
        .buttons()
        .last()
        .and_then(|button| button.custom_id.clone())
        .unwrap();
    dieter.click(&asked, &keep).unwrap();
    dieter.wait_gone(&asked, PATIENCE).await.unwrap();
    let asked =
        in_private(dieter.slash("desk", "roster remove", &[("person", "P0001".into())])).await;
    assert!(
        asked.text().contains("Konrad Ebersilber"),
        "{}",
        asked.text()
    );
    let yes = asked
        .buttons()
        .next()
        .and_then(|button| button.custom_id.clone())
        .unwrap();
    let gone = in_private(dieter.click(&asked, &yes)).await;
    assert!(gone.text().contains("Konrad Ebersilber"), "{}", gone.text());
    let shown = show(&dieter, "P0001").await;
    assert!(shown.embeds.is_empty(), "{}", shown.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_shortlist_and_refresh_use_the_roster_as_it_is_now() {
    let people = sample::at(beginning()).into_iter().take(1).collect();
    let firm = Firm::open_with(world(), IntakeMode::Full, people).await;
    let rosa = firm.rosa();
    let card = ask(&rosa, NEED).await;
    assert!(card.text().contains("Konrad Ebersilber"), "{}", card.text());
    let ada = firm.ada();
    let asked = in_private(ada.slash("desk", "roster remove", &[("person", "P0001".into())])).await;
    in_private(ada.click(&asked, "Yes, remove")).await;
    let next = ask(&rosa, NEED).await;
    assert!(
        next.text().contains("The roster is empty"),
        "{}",
        next.text()
    );
    rosa.click(&card, "Refresh").unwrap();
    let card = until(&rosa, &card, "The roster is empty").await.unwrap();
    assert!(
        !card.text().contains("Konrad Ebersilber"),
        "{}",
        card.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_roster_is_not_for_everyone() {
    let firm = Firm::open().await;
    let used = firm
        .eve()
        .slash("staffing", "roster search", &[("words", "cfo".into())]);
    assert!(matches!(used, Err(CannotDo::NoSuchCommand(_))), "{used:?}");
}
