## Criteria

criterion-role = Rolle
criterion-skills = Lücke
criterion-industry = Branche
criterion-situation = Erfahrung mit der Situation
criterion-seniority = Seniorität
criterion-availability = Verfügbarkeit
criterion-freshness = Aktualität der Daten
criterion-track-record = Erfolgsbilanz
criterion-rate = Honorar
criterion-distance = Entfernung

## Warnings

warning-stale = Verfügbarkeit vor { $n ->
    [one] { N($n) } Tag
   *[other] { N($n) } Tagen
} genannt: vor dem Angebot bestätigen lassen
warning-soft-start = Das laufende Mandat wird möglicherweise verlängert
warning-adjacent = Kommt aus einer verwandten Rolle: { $role }
warning-overqualified = Deutlich über dem Niveau dieser Position
warning-underqualified = Unter dem Niveau dieser Position
warning-above-budget = { $percent } über dem Budget, innerhalb der Toleranz
warning-rate-unknown = Honorar nicht bekannt: zuerst fragen
warning-converted = Honorar aus { $currency } umgerechnet, Kurse vom { $date }
warning-short-of-end = An { N($free) } von { N($needed) } Tagen frei
warning-distance-unknown = Entfernung nicht bekannt
warning-language-wish = { $language } wäre von Vorteil und steht nicht im Profil
warning-ended-early = Frühere Mandate endeten häufiger als üblich vorzeitig
warning-already-offered = Hat zu dieser Anfrage bereits ein Angebot

## Funnel

funnel-roster = { N($n) } im Pool
funnel-role = { N($n) } für die Rolle
funnel-off-limits = { N($n) } nicht ausgeschlossen
funnel-availability = { N($n) } rechtzeitig frei
funnel-days = { N($n) } mit genügend Tagen
funnel-commitment = { N($n) } nicht anderweitig gebunden
funnel-language = { N($n) } mit den Sprachen
funnel-languages = { $n ->
    [one] { N($n) } spricht { $languages }
   *[other] { N($n) } sprechen { $languages }
}
funnel-place = { N($n) } in Reichweite
funnel-rate = { N($n) } im Honorarrahmen

## Near misses

near-start-by = **+{ N($n) }**, wenn der Start bis { $date } warten kann
near-shorter = **+{ N($n) }** bei kürzerer Dauer: { $duration }
near-fewer-days = **+{ N($n) }** bei weniger Tagen: { $days }
near-rate = **+{ N($n) }**, wenn das Honorar bis { $amount } pro Tag gehen darf
near-remote = **+{ N($n) }**, wenn remote möglich ist
near-within = **+{ N($n) }**, wenn die Anreise bis { N($km) } km betragen darf
near-without-language = **+{ N($n) }** ohne { $language }
near-language-level = **+{ N($n) }**, wenn { $language } auf Niveau { $level } genügt
near-ask-unknown = **+{ N($n) }**, wenn auch Personen gefragt werden, deren Verfügbarkeit nicht bekannt ist

## An empty list

nobody-title = Noch passt niemand
nobody-roster = Der Pool ist leer. Das Staffing-Team füllt ihn mit `/roster add` oder `/roster import`.
nobody-role = Niemand im Pool hat diese oder eine verwandte Rolle ausgeübt.
nobody-off-limits = { $n ->
    [one] Die einzige verbliebene Person ist ausgeschlossen.
   *[other] Alle { N($n) } verbliebenen Personen sind ausgeschlossen.
}
nobody-availability = { $n ->
    [one] Die einzige verbliebene Person ist nicht rechtzeitig oder nicht lange genug frei.
   *[other] Keine der { N($n) } verbliebenen Personen ist rechtzeitig und lange genug frei.
}
nobody-days = { $n ->
    [one] Die einzige verbliebene Person hat zu wenige Tage pro Woche frei.
   *[other] Keine der { N($n) } verbliebenen Personen hat genügend Tage pro Woche frei.
}
nobody-commitment = { $n ->
    [one] Die einzige verbliebene Person ist anderweitig gebunden.
   *[other] Alle { N($n) } verbliebenen Personen sind anderweitig gebunden.
}
nobody-language = { $n ->
    [one] Die einzige verbliebene Person spricht nicht, was nötig ist.
   *[other] Keine der { N($n) } verbliebenen Personen spricht, was nötig ist.
}
nobody-place = { $n ->
    [one] Für die einzige verbliebene Person liegt der Ort außer Reichweite.
   *[other] Für alle { N($n) } verbliebenen Personen liegt der Ort außer Reichweite.
}
nobody-rate = { $n ->
    [one] Die einzige verbliebene Person liegt über dem Honorarrahmen.
   *[other] Alle { N($n) } verbliebenen Personen liegen über dem Honorarrahmen.
}
nobody-fits = Niemand im Pool passt zu dieser Anforderung.
nobody-help = Eine dieser Änderungen würde helfen:
nobody-no-help = Keine einzelne Änderung würde jemanden zulassen; das Staffing-Team kann über den Pool hinaus suchen.
