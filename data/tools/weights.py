"""Fits the weights of the detection (data/lexicon/*.json) to the part of the corpus to develop on.

Two logistic regressions over the same evidence: request or not, availability update or not. Each weight is drawn towards
what it is (most phrases stand in no message of the corpus), that of a feature of requests towards 0, the stronger the fewer
messages speak of it. What tells an update is also learnt from copies of the messages that lack some of their phrases, by chance:
the phrases of the corpus were written for it, and people say in many other ways that they are free. Messages of other hands than the rules' count
more, since they are what the reader will meet. With `--check`
nothing is written: the scores of a tenfold cross-validation are printed, which is how STRENGTH and OTHERS were chosen.

Two weights were set by hand after the fit, so that a bare need stays a request and a bare title with a place doubtful, as
tests/stories ask: `asks_for_somebody` 0.75, `title_and_place_alone` 0.0.

    cargo run --release -- evaluate --evidence > evidence.jsonl
    python3 data/tools/weights.py evidence.jsonl [--check]
"""

import json
import pathlib
import re
import sys

import numpy as np

LEXICON = pathlib.Path(__file__).parent.parent / "lexicon"
STRENGTH = {"feature": 2.0, "phrase": 1.0}
OTHERS = 1.5
COPIES = 6
KEPT = 0.5
REQUEST = 0.55


def load(path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    names = sorted({(phrase, what) for row in rows for what, _, phrase in row["evidence"]})
    index = {name: at for at, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for row, values in zip(rows, x):
        for what, share, phrase in row["evidence"]:
            values[index[(phrase, what)]] += share
    kinds = np.array([row["kind"] for row in rows])
    others = np.array(["-" in row["id"] for row in rows])
    return names, x, kinds, others


def known():
    """The weights as they stand: (phrase?, name) to (request, availability)."""
    weights = json.loads((LEXICON / "any.json").read_text("utf-8"))["weights"]
    found = {}
    for name in weights["features"].keys() | weights["availability"].keys():
        found[(False, name)] = (weights["features"].get(name, 0), weights["availability"].get(name, 0))
    for path in sorted(LEXICON.glob("*.json")):
        for cue in json.loads(path.read_text("utf-8")).get("cues", []):
            found[(True, cue["id"])] = (cue["weight"], cue.get("availability", 0))
    return found, (weights["bias"], weights["availability_bias"])


def loss(x, y, importance, prior, pull, w):
    z = x @ w
    return (importance * (np.logaddexp(0, z) - y * z)).sum() + 0.5 * (pull * (w - prior) ** 2).sum()


def fit(x, y, importance, prior, pull):
    """Newton's method with halved steps; the last column of x is the bias, which nothing draws anywhere."""
    w = prior.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (importance * (p - y)) + pull * (w - prior)
        hessian = (x * (importance * p * (1 - p))[:, None]).T @ x + np.diag(pull + 1e-6)
        step = np.linalg.solve(hessian, gradient)
        size, now = 1.0, loss(x, y, importance, prior, pull, w)
        while size > 1e-4 and loss(x, y, importance, prior, pull, w - size * step) > now:
            size /= 2
        w = w - size * step
        if np.abs(size * step).max() < 1e-6:
            break
    return w


def decide(request, availability):
    """What the reader decides from the two scores."""
    update = (availability >= 0) & (availability > request)
    asked = request >= np.log(REQUEST / (1 - REQUEST))
    return np.where(update, "availability", np.where(asked, "request", "other"))


def f1(read, kinds, of=slice(None)):
    read, kinds = read[of] == "request", kinds[of] == "request"
    return 2 * (read & kinds).sum() / max(1, read.sum() + kinds.sum())


def main(path, check):
    names, x, kinds, others = load(path)
    stand, biases = known()
    x = np.hstack([x, np.ones((len(x), 1))])
    importance = np.where(others, OTHERS, 1.0)
    pull = np.array([STRENGTH["phrase" if phrase else "feature"] for phrase, _ in names] + [0.0])
    priors = [
        np.array([stand.get(name, (0, 0))[which] if name[0] or which == 1 else 0.0 for name in names] + [biases[which]])
        for which in (0, 1)
    ]
    targets = [(kinds == kind).astype(float) for kind in ("request", "availability")]

    phrases = np.array([phrase for phrase, _ in names] + [False])
    kept = np.random.default_rng(2).random((COPIES, *x.shape)) < KEPT
    copies = np.concatenate([x, *(np.where(phrases & ~keep, 0, x) for keep in kept)])

    def both(rows):
        request, update = targets
        all_rows = np.tile(rows, 1 + COPIES)
        weight = np.tile(importance, 1 + COPIES)[all_rows] / (1 + COPIES)
        return [
            fit(x[rows], request[rows], importance[rows], priors[0], pull),
            fit(copies[all_rows], np.tile(update, 1 + COPIES)[all_rows], weight, priors[1], pull),
        ]

    if check:
        fold = np.random.default_rng(1).permutation(len(x)) % 10
        read = np.empty(len(x), dtype=object)
        for held in range(10):
            weights = both(fold != held)
            read[fold == held] = decide(*(x[fold == held] @ w for w in weights))
        update = kinds == "availability"
        print(f"held out: F1 {f1(read, kinds):.3f}, of other hands {f1(read, kinds, others):.3f}, "
              f"availability {(read[update] == 'availability').mean():.3f}")
        return
    fitted = both(np.ones(len(x), dtype=bool))
    print(f"fitted: F1 {f1(decide(*(x @ w for w in fitted)), kinds):.3f}")
    value = {name: tuple(round(float(w[at]), 1) + 0.0 for w in fitted) for at, name in enumerate(names)}
    text = (LEXICON / "any.json").read_text("utf-8")
    for which, key in enumerate(("features", "availability")):
        lines = [f'      "{what}": {value[(phrase, what)][which]}' for phrase, what in names if not phrase]
        text = re.sub(rf'("{key}": {{\n).*?(\n    }})', lambda m: m[1] + ",\n".join(lines) + m[2], text, flags=re.S)
    text = re.sub(r'"bias": [-\d.]+', f'"bias": {fitted[0][-1]:.1f}', text, count=1)
    text = re.sub(r'"availability_bias": [-\d.]+', f'"availability_bias": {fitted[1][-1]:.1f}', text, count=1)
    (LEXICON / "any.json").write_text(text, "utf-8")
    for path in sorted(LEXICON.glob("??.json")):
        text = path.read_text("utf-8")
        for (phrase, what), (request, availability) in value.items():
            if phrase:
                text = re.sub(
                    rf'("id": "{what}", "weight": )[-\d.]+(, "availability": )[-\d.]+',
                    rf"\g<1>{request}\g<2>{availability}",
                    text,
                )
        path.write_text(text, "utf-8")


main(sys.argv[1], "--check" in sys.argv)
