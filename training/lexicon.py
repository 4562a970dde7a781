"""What dictionaries say of a word by its spelling: WordNet's parts of speech, what its inflections are, and whether a list of names has
it. In: WordNet's `dict` folder and the package's gazetteers. Out: word -> the kinds it has, each a number."""
import collections
import os
import re

KINDS = (
    "noun plural verb third past gerund adjective compared adverb "  # what WordNet lists, and regular inflections of it
    "often_noun often_verb often_adjective often_adverb "  # what most of its tagged uses are
    "name name_part given family place organisation"
).split()
WORD = re.compile(r"^[a-z]{2,15}$")
NAMES = {
    "countries": "place",
    "regions": "place",
    "towns": "place",
    "demonyms": "place",
    "femaleNames": "given",
    "maleNames": "given",
    "eitherNames": "given",
    "surnames": "family",
    "organisations": "organisation",
}
PARTS = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
SENSES = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}
MOSTLY = 0.6  # share of a word's tagged uses that makes a part of speech its usual one


def tagged_uses(folder):
    uses = collections.defaultdict(collections.Counter)
    for line in open(os.path.join(folder, "index.sense"), encoding="utf8"):
        key, _, _, count = line.split()
        lemma, rest = key.split("%")
        uses[lemma][SENSES[rest[0]]] += int(count)
    return uses


def lemmas_of(folder, part):
    """Lemmas of one word, written small, and the words of names."""
    small, names, parts_of_names = set(), set(), set()
    for line in open(os.path.join(folder, f"data.{part}"), encoding="utf8"):
        if line.startswith(" "):
            continue
        fields = line.split(" ")
        for i in range(int(fields[3], 16)):
            word = fields[4 + 2 * i].split("(")[0]
            if WORD.match(word):
                small.add(word)
            elif WORD.match(word.lower()):
                names.add(word.lower())
            elif "_" in word:
                parts_of_names.update(w.lower() for w in word.split("_") if w[:1].isupper() and WORD.match(w.lower()))
    return small, names, parts_of_names


def with_s(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def with_ed(word, ending):
    if re.search(r"^[^aeiou]*[aeiou][bdgklmnprt]$", word):
        return word + word[-1] + ending
    if word.endswith("e") and not word.endswith("ee"):
        return word[:-1] + ending
    return word[:-1] + "i" + ending if re.search(r"[^aeiou]y$", word) else word + ending


def inflections(word, kinds):
    if "noun" in kinds:
        yield with_s(word), "plural"
    if "verb" in kinds:
        yield with_s(word), "third"
        yield with_ed(word, "ed"), "past"
        stem = with_ed(word, "")
        yield (word if re.search(r"(y|[eoy]e)$", word) else stem) + "ing", "gerund"
    if "adjective" in kinds and len(word) < 8:
        yield with_ed(word, "er"), "compared"
        yield with_ed(word, "est"), "compared"


def read_lexicon(folder, gazetteers):
    found = collections.defaultdict(set)
    name_parts = set()
    for part, kind in PARTS.items():
        small, names, parts = lemmas_of(folder, part)
        for word in small:
            found[word].add(kind)
        for word in names:
            found[word].add("name")
        name_parts |= parts
    for word in name_parts:
        found[word].add("name_part")
    uses = tagged_uses(folder)
    inflected = []
    for word in sorted(found):
        total = sum(uses[word].values()) if word in uses else 0
        if total > 0:
            kind, count = uses[word].most_common(1)[0]
            if count >= MOSTLY * total:
                found[word].add(f"often_{kind}")
            inflected += inflections(word, found[word])
    for form, kind in inflected:
        if WORD.match(form):
            found[form].add(kind)
    text = open(gazetteers, encoding="utf8").read()
    for table, entries in re.findall(r"export const (\w+) = `([^`]*)`", text):
        for word in re.split(r"[,\n]", entries) if table in NAMES else []:
            if WORD.match(word):
                found[word].add(NAMES[table])
    # an untagged noun is what an unknown word is taken for without being told
    found = {word: kinds for word, kinds in found.items() if kinds != {"noun"}}
    numbers = {kind: i for i, kind in enumerate(KINDS)}
    return {word: sorted(numbers[k] for k in kinds) for word, kinds in sorted(found.items())}
