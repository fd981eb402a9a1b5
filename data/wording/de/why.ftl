## Explanations

language-name = Deutsch
why-method = Jedes Kriterium bringt Punkte; zusammen ergeben sie die Prozente. Unbekanntes zählt weder als null noch als voll. Die Reihenfolge ist ein Vorschlag: Es entscheiden Menschen.
read-from = Gelesen aus
criteria = Kriterien
share = { $criterion } { N($points) } von { N($of) }
share-unknown = { $criterion } nicht bekannt ({ N($points) } von { N($of) })
would-raise-title = Was das Ergebnis verbessern würde
improvement = **+{ N($n) }** { $change }
improve-confirm = mit heute bestätigter Verfügbarkeit
improve-firm-start = mit sicherem ersten Tag
improve-free-from = bei freier Zeit ab { $date }
improve-state-rate = höchstens, sobald ein Honorar genannt ist
improve-ask-for-budget = bei einem Honorar von { $amount } pro Tag
improve-show-skill = mit dieser Fähigkeit im Profil: { $skill }
improve-show-industry = mit Arbeit in dieser Branche im Profil: { $industry }
improve-show-situation = mit Erfahrung darin im Profil: { $situation }
improve-state-home = höchstens, sobald der Wohnort bekannt ist
improve-record-outcome = höchstens, sobald das Ergebnis eines früheren Mandats erfasst ist
left-out-nobody = Niemand fiel heraus.
no-more = Es gibt keine weiteren passenden Personen.
page = Seite { $page } von { $pages }
button-previous = Zurück
button-next = Weiter
menu-why-one = Eine Person erklären

## Why someone was left out

reason-other-role = keine ausreichend nahe Rolle
reason-off-limits = ausgeschlossen: { $company }
reason-off-limits-hidden = ausgeschlossen
reason-refuses-industry = arbeitet nicht in dieser Branche
reason-not-looking = sucht derzeit kein Mandat
reason-availability-unknown = Verfügbarkeit nicht bekannt
reason-not-free = auf absehbare Zeit nicht frei
reason-free-from = frühestens am { $date } frei
reason-not-long-enough = an { N($free) } von { N($needed) } Tagen frei
reason-too-few-days = nur { $days }
reason-on-hold = durch ein anderes Angebot gebunden
reason-on-hold-for = durch ein Angebot zu Anfrage { $request } gebunden
reason-engaged = im Mandat
reason-engaged-until = im Mandat bis { $date }
reason-blocked = hält sich diese Zeit frei
reason-blocked-until = hält sich die Zeit bis { $date } frei
reason-no-language = spricht kein { $language }
reason-language-level = { $language } nur auf Niveau { $level }
reason-too-far = zu weit entfernt
reason-too-far-by = { N($n) } km entfernt
reason-remote-only = arbeitet nur remote
reason-onsite-days = { $n ->
    [one] höchstens { N($n) } Tag pro Woche vor Ort
   *[other] höchstens { N($n) } Tage pro Woche vor Ort
}
reason-no-work-permit = keine Arbeitserlaubnis für das Land
reason-above-rate = verlangt { $amount } pro Tag
reason-below-floor = Honorar für diese Person zu niedrig

## Eine Person und eine Anfrage

why-not-reason = **{ $name }** steht nicht auf der Liste: { $reason }.
why-not-reasons = Alle Gründe in der Reihenfolge der Prüfung
why-not-fits = **{ $name }** passt: Platz { N($rank) } von { N($fits) }.
why-not-on-card = Die Karte zeigt diesen Platz.
why-not-below-card = Die Karte zeigt die ersten { N($shown) }; der letzte Platz davon hat { $percent }.
ways-in = Was diese Person zuließe
ways-in-one-of = Eine dieser Änderungen der Anforderung genügt:
ways-in-none = Keine vertretbare Änderung an Zeit, Honorar, Sprachen oder Ort würde diese Person zulassen.
ways-in-held = Die Bindung endet, wenn das andere Angebot beantwortet oder zurückgezogen ist.
