"""Lemma rules learnt from a treebank: `k2+y` keeps the case, cuts 2 letters and adds y; `l0+` is the word in lower case,
`c0+` the number without its commas.
Whole words first, then the longest known ending of up to five letters, each with its Penn tag."""
from collections import Counter, defaultdict

from corpus import DIGIT, straighten

LONGEST_ENDING = 5
LEAST_ENDING = 2


def rule_of(form, lemma):
    form = straighten(form)
    best = None
    for op, base in (("l", form.lower()), ("k", form), ("c", form.replace(",", ""))):
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        rule = f"{op}{len(base) - n}+{lemma[n:]}"
        cost = len(base) - n + len(lemma) - n
        if best is None or cost < best[0]:
            best = (cost, rule)
    return "k0+" if DIGIT.search(best[1].partition("+")[2]) else best[1]


def apply_rule(form, rule):
    form = straighten(form)
    cut, _, add = rule[1:].partition("+")
    base = form.lower() if rule[0] == "l" else form.replace(",", "") if rule[0] == "c" else form
    return base[: len(base) - int(cut)] + add


def key(form):
    return DIGIT.sub("0", straighten(form).lower())


def best_rule(word, pairs):
    """The rule that gives most of a word's spellings the lemma they have; a lemma outright may be one."""
    rules = {rule_of(form, lemma): 0 for form, lemma in pairs}
    if not any(c.isdigit() for c in word):
        rules |= {f"l{len(word)}+{lemma}": 0 for _, lemma in pairs}
    for rule in rules:
        rules[rule] = sum(n for (form, lemma), n in pairs.items() if apply_rule(form, rule) == lemma)
    return min(rules, key=lambda r: (-rules[r], len(r), r))


def learn(sentences):
    """Returns {"word tag" or "-ending tag": rule}."""
    whole, ending = defaultdict(Counter), defaultdict(Counter)
    for s in sentences:
        for form, lemma, tag in zip(s.forms, s.lemmas, s.xpos):
            if lemma == "_" or tag == "GW":
                continue
            whole[key(form), tag][form, lemma] += 1
    best = {}
    for (word, tag), pairs in whole.items():
        # each word type votes once, so that frequent irregular words do not speak for their endings
        rule = best[word, tag] = best_rule(word, pairs)
        for n in range(0, LONGEST_ENDING + 1):
            if n <= len(word):
                ending[word[len(word) - n :], tag][rule] += 1
    kept = {}

    def guess(word, tag, longest):
        for n in range(min(longest, len(word)), -1, -1):
            rule = kept.get(("-" + word[len(word) - n :], tag))
            if rule:
                return rule
        return "l0+"

    for n in range(0, LONGEST_ENDING + 1):
        for (end, tag), rules in sorted(ending.items()):
            if len(end) != n or (n and sum(rules.values()) < LEAST_ENDING):
                continue
            rule = min(rules, key=lambda r: (-rules[r], r))
            if n == 0 or rule != guess(end, tag, n - 1):
                kept["-" + end, tag] = rule
    for (word, tag), rule in sorted(best.items()):
        if rule != guess(word, tag, LONGEST_ENDING):
            kept[word, tag] = rule
    return kept


def lemma_of(form, tag, kept):
    word = key(form)
    rule = kept.get((word, tag))
    for n in range(LONGEST_ENDING, -1, -1):
        if rule:
            break
        if n <= len(word):
            rule = kept.get(("-" + word[len(word) - n :], tag))
    return apply_rule(form, rule or "l0+")
