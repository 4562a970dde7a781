"""Reads CoNLL-U and turns words into the features the model sees. `features` here and `wordFeatures` in
src/core/extract/syntax/words.ts are one function written twice; a test holds them together."""
import re
from collections import Counter
from dataclasses import dataclass, field

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

SINGLE = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4"), "'")
SINGLE.update(dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"), '"'))
SINGLE.update(dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"))
SINGLE.update(dict.fromkeys(map(ord, "\u2014\u2015"), "--"))
SINGLE[0x2026] = "..."
ASTRAL = re.compile("[\U00010000-\U0010ffff]")
DIGIT = re.compile("[0-9]")

# feature groups of a word, in the order of the model file
GROUPS = ["word", "cased", "suffix1", "suffix2", "suffix3", "suffix4", "prefix1", "prefix2", "prefix3", "shape"]
LEAST = {"word": 2, "cased": 3, "shape": 3}
LEAST_AFFIX = 3


@dataclass
class Sentence:
    forms: list
    lemmas: list
    upos: list
    xpos: list
    heads: list  # 0 is the root, else 1-based
    deprels: list
    spaced: list  # whether white space follows
    multi: list  # (first, last) 1-based word numbers of multiword tokens
    text: str = ""
    opens: bool = False  # begins a paragraph
    opens_document: bool = False


def read_conllu(path):
    sentences = []
    with open(path, encoding="utf8") as lines:
        block = []
        for line in lines:
            line = line.rstrip("\n")
            if line:
                block.append(line)
            elif block:
                sentences.append(read_sentence(block))
                block = []
        if block:
            sentences.append(read_sentence(block))
    return sentences


def read_sentence(block):
    s = Sentence([], [], [], [], [], [], [], [])
    glue_until, glue_space = 0, True
    for line in block:
        if line.startswith("#"):
            s.opens |= line.startswith(("# newpar", "# newdoc"))
            s.opens_document |= line.startswith("# newdoc")
            if line.startswith("# text ="):
                s.text = line[8:].strip()
            continue
        c = line.split("\t")
        if "." in c[0]:
            continue
        space = "SpaceAfter=No" not in c[9].split("|")
        if "-" in c[0]:
            first, last = map(int, c[0].split("-"))
            s.multi.append((first, last))
            glue_until, glue_space = last, space
            continue
        number = int(c[0])
        if number < glue_until:
            space = False
        elif number == glue_until:
            space = glue_space
        s.forms.append(c[1])
        s.lemmas.append(c[2])
        s.upos.append(c[3])
        s.xpos.append(c[4])
        s.heads.append(int(c[6]))
        s.deprels.append(c[7])
        s.spaced.append(space)
    return s


def straighten(form):
    return ASTRAL.sub("\u263a", form.translate(SINGLE))


def fold(form):
    """The lexical key: straight marks, lower case, digits as 0."""
    return DIGIT.sub("0", straighten(form).lower())


def shape(form):
    out, last, run = [], "", 0
    for char in straighten(form):
        if "0" <= char <= "9":
            kind = "d"
        elif char != char.lower():
            kind = "X"
        elif char != char.upper():
            kind = "x"
        elif ord(char) < 128:
            kind = char
        else:
            kind = "o"
        run = run + 1 if kind == last else 1
        last = kind
        if run <= (4 if kind == "d" else 2):
            out.append(kind)
    return "".join(out)


def features(form):
    """One string per group; '' where the group has nothing to say."""
    word = fold(form)
    straight = DIGIT.sub("0", straighten(form))
    n = len(word)
    return [
        word,
        straight if straight != word else "",
        *[word[n - k :] if n > k else "" for k in (1, 2, 3, 4)],
        *[word[:k] if n > k else "" for k in (1, 2, 3)],
        shape(form),
    ]


def build_vocabularies(sentences):
    """Per group: string -> row; row 0 is 'nothing', row 1 is 'unknown'."""
    counts = [Counter() for _ in GROUPS]
    forms = Counter(form for s in sentences for form in s.forms)
    for form, n in forms.items():
        for counter, value in zip(counts, features(form)):
            if value:
                counter[value] += n
    vocabularies = []
    for group, counter in zip(GROUPS, counts):
        least = LEAST.get(group, LEAST_AFFIX)
        kept = sorted((v for v, n in counter.items() if n >= least), key=lambda v: (-counter[v], v))
        vocabularies.append({v: i + 2 for i, v in enumerate(kept)})
    return vocabularies, counts


def feature_rows(form, vocabularies):
    return [voc.get(v, 1) if v else 0 for v, voc in zip(features(form), vocabularies)]
