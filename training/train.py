"""Makes the model: `python3 training/train.py TREEBANK.conllu PARAGRAPHS.jsonl OUT`. See training/README.md.
Its stages, boundaries, teacher, student, the student polished,
are each seeded by themselves and kept in --work: a run that was broken off goes on."""
import argparse
import collections
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import lemmas
from augment import capitals, headline, small_letters, speeches
from corpus import UPOS, build_vocabularies, feature_rows, features, fold, read_conllu
from export import Writer, add_boundaries, add_parser
from nets import Boundaries, Parser
from news import News

TEACHER = dict(E=128, H1=256, H2=160, layers=3, DA=128, DL=96, drop=0.33, indrop=0.2, wd=0.25, lr=2e-3, batch=500, epochs=18)
STUDENT = dict(E=80, H1=112, H2=72, layers=2, DA=56, DL=40, drop=0.2, indrop=0.1, wd=0.25, lr=2.5e-3, batch=500, epochs=24)
POLISH = {**STUDENT, "lr": 1.5e-3, "epochs": 7, "altered": 0.02, "renamed": 0.6}
BOUNDARIES = dict(E=48, H=48, HID=96, W=3, drop=0.3, indrop=0.2, wd=1.0, lr=3e-3, batch=2000, epochs=10, chunk=60, cut_weight=0.5)
# how sure to be that a sentence ends: after a mark, after an abbreviation before a small letter, after a word, between two words with
# capitals; and that a word is two
THRESHOLDS = dict(boundaryThreshold=0.4, smallThreshold=0.98, wordThreshold=0.7, nameThreshold=0.98, cutThreshold=0.4)
PARSER_SIZES = ("first", "second", "arc", "label")
ABBREVIATIONS = "a.m. p.m. Inc. Corp. Co. Ltd. U.S. U.N. U.K. D.C. Jr. St. Ave. etc.".split()
ABBREVIATED = 0.02  # share of sentence ends that become an abbreviation whose stop is the sentence's
NEWS = 2000  # paragraphs as newspapers have them, made anew for each epoch
ALTERED = 0.1  # share of sentences in capitals, small letters or as headlines; `altered` of a stage overrides it
SPEECHES = 250  # rebuilt speeches an epoch
SMOOTHING = 0.03
TAG_WEIGHT = 0.5
# words whose features go into the file, for a test to hold the package's features against
PROBES = ["Harbour", "it", "don\u2019t", "U.S.", "2,450", "24/7", "e-mail", "\u00c9lodie", "\u201c", "\u2014", "\u2026", "\U0001f600!", "MV-22B", "a"]
OPEN = {"NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB", "CD"}
REPLACED = 0.3  # share of open-class words that the teacher's sentences have replaced


class Corpus:
    """Words as rows of features; sentences as arrays of word numbers."""

    def __init__(self, sentences):
        self.sentences = sentences
        self.vocabularies, counts = build_vocabularies(sentences)
        self.word_counts = counts[0]
        self.xpos = sorted({x for s in sentences for x in s.xpos})
        self.deprel = sorted({d for s in sentences for d in s.deprels if d != "root"})
        self.numbers, self.rows, self.counts = {}, [], []
        self.groups = [len(v) + 2 for v in self.vocabularies]

    def number(self, form):
        if form not in self.numbers:
            self.numbers[form] = len(self.rows)
            self.rows.append(feature_rows(form, self.vocabularies))
            self.counts.append(self.word_counts.get(fold(form), 0))
        return self.numbers[form]

    def encode(self, s):
        n = len(s.forms)
        glue = [(0 if i == 0 or s.spaced[i - 1] else 1) + (0 if s.spaced[i] or i == n - 1 else 2) for i in range(n)]
        upos = {u: i for i, u in enumerate(UPOS)}
        xpos = {x: i for i, x in enumerate(self.xpos)}
        deprel = {d: i for i, d in enumerate(self.deprel)}
        return {
            "n": n,
            "t": np.array([self.number(f) for f in s.forms]),
            "g": np.array(glue),
            "u": np.array([upos[u] for u in s.upos]),
            "x": np.array([xpos.get(x, 0) for x in s.xpos]),
            "h": np.array(s.heads),
            "d": np.array([deprel.get(d, -1) for d in s.deprels]),
        }

    def freeze(self):
        self.row_table = torch.tensor(np.array(self.rows))
        self.count_table = torch.tensor(np.array(self.counts), dtype=torch.float)


def seed(number):
    torch.manual_seed(number)
    random.seed(number)
    np.random.seed(number)


def batches(data, size, shuffled):
    order = sorted(range(len(data)), key=lambda i: data[i]["n"] + (random.random() * 3 if shuffled else 0))
    found, batch, longest = [], [], 0
    for i in order:
        if batch and (len(batch) + 1) * max(longest, data[i]["n"]) > size:
            found.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, data[i]["n"])
    found.append(batch)
    if shuffled:
        random.shuffle(found)
    return found


def pack(data, ids):
    length = max(data[i]["n"] for i in ids)
    columns = {k: torch.zeros(len(ids), length, dtype=torch.long) for k in data[ids[0]] if k != "n"}
    mask = torch.zeros(len(ids), length)
    for b, i in enumerate(ids):
        n = data[i]["n"]
        mask[b, :n] = 1
        for k, column in columns.items():
            column[b, :n] = torch.from_numpy(data[i][k])
    return columns, mask


class Average:
    """Exponentially averaged weights."""

    def __init__(self, net, decay, start):
        self.net, self.decay, self.start, self.steps = net, decay, start, 0
        self.state = {k: v.clone() for k, v in net.state_dict().items()}

    def update(self):
        self.steps += 1
        for k, v in self.net.state_dict().items():
            if self.steps > self.start:
                self.state[k].mul_(self.decay).add_(v, alpha=1 - self.decay)
            else:
                self.state[k].copy_(v)


def gold_loss(net, corpus, columns, mask):
    tags, arcs, parts = net(corpus.row_table[columns["t"]], corpus.count_table[columns["t"]], columns["g"], mask)
    real = mask > 0
    relations = columns["d"][real]
    named = relations >= 0
    return (
        F.cross_entropy(arcs[real], columns["h"][real])
        + F.cross_entropy(net.labels(parts, columns["h"])[real][named], relations[named], label_smoothing=SMOOTHING)
        + TAG_WEIGHT * F.cross_entropy(tags[real][:, : len(UPOS)], columns["u"][real], label_smoothing=SMOOTHING)
        + TAG_WEIGHT * F.cross_entropy(tags[real][:, len(UPOS) :], columns["x"][real], label_smoothing=SMOOTHING)
    )


def mean(scores):
    """The teachers' common distribution."""
    return torch.stack([F.softmax(s, -1) for s in scores]).mean(0)


def soft(scores, target):
    return -(target * F.log_softmax(scores, -1)).sum(-1).mean()


def taught_loss(net, teachers, corpus, columns, mask):
    """How far the student's distributions are from the teacher's, on sentences nobody has annotated."""
    rows, counts = corpus.row_table[columns["t"]], corpus.count_table[columns["t"]]
    plain = corpus.row_table[columns["plain"]]
    real = mask > 0
    split = len(UPOS)
    with torch.no_grad():
        views = [teacher(plain, counts, columns["g"], mask) for teacher in teachers]
        taught_arcs = mean([arcs for _, arcs, _ in views])
        heads = taught_arcs.argmax(2)
        taught_labels = mean([teacher.labels(parts, heads) for teacher, (_, _, parts) in zip(teachers, views)])
        taught_upos = mean([tags[..., :split] for tags, _, _ in views])
        taught_xpos = mean([tags[..., split:] for tags, _, _ in views])
    tags, arcs, parts = net(rows, counts, columns["g"], mask)
    named = real & (heads > 0)
    return (
        soft(arcs[real], taught_arcs[real])
        + soft(net.labels(parts, heads)[named], taught_labels[named])
        + TAG_WEIGHT * soft(tags[..., :split][real], taught_upos[real])
        + TAG_WEIGHT * soft(tags[..., split:][real], taught_xpos[real])
    )


def substitutes(corpus):
    """Word numbers and weights by Penn tag: frequent words less often than they are."""
    pools = collections.defaultdict(collections.Counter)
    for s in corpus.sentences:
        for form, tag in zip(s.forms, s.xpos):
            if tag in OPEN:
                pools[corpus.xpos.index(tag)][corpus.number(form)] += 1
    return {t: (list(c), np.cumsum([n**0.5 for n in c.values()])) for t, c in pools.items()}


def substituted(sentence, pools):
    words = sentence["t"].copy()
    for i, tag in enumerate(sentence["x"]):
        if tag in pools and random.random() < REPLACED:
            numbers, weights = pools[tag]
            words[i] = numbers[int(np.searchsorted(weights, random.random() * weights[-1]))]
    return {**sentence, "t": words}


NAMED = {"nsubj", "nsubj:pass", "flat", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "appos"}
COMMON = {"NN", "VB", "VBD", "VBP", "JJ"}
PSEUDONYMS = 4000  # of each kind


def pseudonyms(corpus):
    """Names nobody has seen: common words with a capital (as Rice and Cook are), and halves of two names put together."""
    common, names = set(), set()
    for s in corpus.sentences:
        for form, tag in zip(s.forms, s.xpos):
            if form.isalpha() and form.isascii() and len(form) > 2:
                if tag in COMMON and form.islower():
                    common.add(form)
                elif tag == "NNP" and form[0].isupper() and form[1:].islower():
                    names.add(form)
    common, names = sorted(common), sorted(names)
    made = [word.capitalize() for word in random.sample(common, min(PSEUDONYMS, len(common)))]
    for _ in range(PSEUDONYMS):
        first, second = random.choice(names), random.choice(names)
        made.append(first[: max(2, len(first) // 2)] + second[len(second) // 2 :])
    return [corpus.number(form) for form in made]


def renamed(sentence, s, pool):
    """Half of a sentence's names replaced."""
    words = sentence["t"].copy()
    for i, (form, tag, relation) in enumerate(zip(s.forms, s.xpos, s.deprels)):
        if tag == "NNP" and relation in NAMED and form[0].isupper() and form.isalpha() and random.random() < 0.5:
            words[i] = random.choice(pool)
    return {**sentence, "t": words}


def train_parser(corpus, config, teachers, evaluate, number, start=None):
    seed(number)
    data = [corpus.encode(s) for s in corpus.sentences]
    altered = [[corpus.encode(make(s)) for make in (capitals, headline, headline, small_letters)] for s in corpus.sentences]
    spoken = [corpus.encode(m) for s in corpus.sentences for m in speeches(s)]
    pools = substitutes(corpus)
    renamed_share = config.get("renamed", 0)
    names = pseudonyms(corpus) if renamed_share else []
    corpus.freeze()
    net = Parser(config, corpus.groups, len(corpus.deprel), len(UPOS) + len(corpus.xpos))
    if start:
        net.load_state_dict(start.state_dict())
    altered_share = config.get("altered", ALTERED)
    optimiser = torch.optim.Adam(net.parameters(), lr=config["lr"], betas=(0.9, 0.98))
    average = Average(net, 0.998, 300)
    rounds = len(batches(data, config["batch"], False)) * (2 if teachers else 1)
    total, step, began = rounds * config["epochs"], 0, time.time()
    for epoch in range(config["epochs"]):
        own = [altered[i][random.randrange(4)] if random.random() < altered_share else d for i, d in enumerate(data)]
        if names:
            own = [renamed(d, s, names) if random.random() < renamed_share else d for d, s in zip(own, corpus.sentences)]
        own += random.sample(spoken, SPEECHES)
        work = [(own, ids, False) for ids in batches(own, config["batch"], True)]
        if teachers:
            taught = [substituted(d, pools) for d in own]
            taught = [{**d, "plain": d["t"]} for d in taught]
            if names:
                # the teacher reads the name that was there, the student the new one
                for i, s in enumerate(corpus.sentences):
                    if random.random() < renamed_share:
                        taught[i] = renamed(taught[i], s, names)
            work += [(taught, ids, True) for ids in batches(taught, config["batch"], True)]
            random.shuffle(work)
        losses = 0
        for source, ids, is_taught in work:
            columns, mask = pack(source, ids)
            for group in optimiser.param_groups:
                group["lr"] = config["lr"] * min(1, step / 200) * max(0.02, 1 - step / total)
            loss = taught_loss(net, teachers, corpus, columns, mask) if is_taught else gold_loss(net, corpus, columns, mask)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step += 1
            losses += loss.item()
            average.update()
        report = evaluate(net, average.state) if evaluate and (epoch % 3 == 2 or epoch == config["epochs"] - 1) else ""
        print(epoch, round(losses / len(work), 3), report, round(time.time() - began), flush=True)
    net.load_state_dict(average.state)
    return net


def evaluator(corpus, path):
    """UPOS, XPOS, UAS, LAS on gold tokens, heads each by itself: a sign of progress, not the score."""
    data = [corpus.encode(s) for s in read_conllu(path)]
    kinds = {}
    universal = torch.tensor([kinds.setdefault(d.split(":")[0], len(kinds)) for d in corpus.deprel])

    def evaluate(net, state):
        kept = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(state)
        net.eval()
        right, total = [0, 0, 0, 0], 0
        with torch.no_grad():
            for ids in batches(data, 1000, False):
                columns, mask = pack(data, ids)
                t = columns["t"]
                tags, arcs, parts = net(corpus.row_table[t], corpus.count_table[t], columns["g"], mask)
                heads = arcs.argmax(2)
                labels = net.labels(parts, heads).argmax(2)
                real, gold = mask > 0, columns["d"]
                same = (heads == columns["h"]) & real
                named = ((gold < 0) & (heads == 0)) | ((gold >= 0) & (heads > 0) & (universal[labels] == universal[gold.clamp(min=0)]))
                hits = [
                    (tags[..., : len(UPOS)].argmax(2) == columns["u"]) & real,
                    (tags[..., len(UPOS) :].argmax(2) == columns["x"]) & real,
                    same,
                    same & named,
                ]
                total += int(real.sum())
                right = [r + int(h.sum()) for r, h in zip(right, hits)]
        net.train()
        net.load_state_dict(kept)
        return [round(100 * r / total, 2) for r in right]

    return evaluate


# as `placeWords` of boundaries.ts has them
QUOTATION_MARKS = {'"', "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "``", "''"}


def numbered(corpus, forms, spaced, ends, cuts):
    """A paragraph as columns: words, words in small letters, how they are spaced and whether inside marks, ends, cuts."""
    n, quoted, inside = len(forms), 0, []
    for form in forms:
        quoted ^= form in QUOTATION_MARKS
        inside.append(4 * quoted)
    glue = [(0 if i == 0 or spaced[i - 1] else 1) + (0 if spaced[i] or i == n - 1 else 2) + inside[i] for i in range(n)]
    return {
        "n": n,
        "t": np.array([corpus.number(f) for f in forms]),
        "small": np.array([corpus.number(f.lower()) for f in forms]),
        "g": np.array(glue),
        "e": np.array(ends, dtype=float),
        "c": np.array([float(c > 0) for c in cuts]),
    }


def read_paragraphs(path, corpus):
    read = (json.loads(line) for line in open(path, encoding="utf8"))
    return [numbered(corpus, p["forms"], p["spaced"], p["ends"], p["cuts"]) for p in read if p["forms"]]


def news_paragraphs(corpus, count):
    news = News(corpus.sentences)
    made = (news.paragraph() for _ in range(count))
    return [numbered(corpus, p.forms, p.spaced, p.ends, [0] * len(p.forms)) for p in made]


def word_cuts(path):
    """Words that the treebank sometimes takes for several, and where it cuts them: `its` at 2."""
    cuts = collections.defaultdict(collections.Counter)
    for line in open(path, encoding="utf8"):
        p = json.loads(line)
        for form, cut in zip(p["forms"], p["cuts"]):
            if cut:
                cuts[form.lower()][cut] += 1
    return {word: counts.most_common(1)[0][0] for word, counts in sorted(cuts.items())}


def abbreviated(p, numbers, stop):
    """Some sentences of a paragraph end with an abbreviation, which the tokeniser does not part from its stop."""
    last = np.flatnonzero((p["e"] > 0) & (p["t"] == stop))
    last = [i for i in last if i > 0 and not p["e"][i - 1] and p["g"][i] & 1 and random.random() < ABBREVIATED]
    if not last:
        return p
    columns = {k: p[k].copy() for k in ("t", "small", "g", "e", "c")}
    for i in last:
        columns["t"][i], columns["small"][i] = random.choice(numbers)
        columns["g"][i] = (columns["g"][i] & 6) | (columns["g"][i - 1] & 1)
    kept = np.setdiff1d(np.arange(p["n"]), np.array(last) - 1)
    return {"n": len(kept), **{k: v[kept] for k, v in columns.items()}}


def stretches(paragraphs, size, numbers, stop):
    """Paragraphs cut at random places into stretches of about `size` tokens; 5 in 100 in small letters."""
    found = []
    for p in paragraphs:
        p = abbreviated(p, numbers, stop)
        n = p["n"]
        offset = random.randrange(size) if n > size else 0
        edges = [0] + [c for c in range(offset, n, size) if c > 10 and n - c > 10] + [n]
        words = p["small"] if random.random() < 0.05 else p["t"]
        for start, end in zip(edges, edges[1:]):
            found.append((words[start:end], p["g"][start:end], p["e"][start:end], p["c"][start:end], end == n))
    return found


def train_boundaries(corpus, path, config):
    seed(1)
    paragraphs = read_paragraphs(path, corpus)
    numbers = [(corpus.number(a), corpus.number(a.lower())) for a in ABBREVIATIONS]
    stop = corpus.number(".")
    news = [news_paragraphs(corpus, NEWS) for _ in range(config["epochs"])]
    corpus.freeze()
    net = Boundaries(config, corpus.groups)
    optimiser = torch.optim.Adam(net.parameters(), lr=config["lr"], betas=(0.9, 0.98))
    average = Average(net, 0.995, 200)
    tokens = sum(p["n"] for p in paragraphs + news[0])
    total, step = config["epochs"] * (tokens // config["batch"] + 1), 0
    for epoch in range(config["epochs"]):
        pieces = sorted(stretches(paragraphs + news[epoch], config["chunk"], numbers, stop), key=lambda s: len(s[0]) + random.random() * 5)
        groups, group = [], []
        for piece in pieces:
            if group and (len(group) + 1) * len(piece[0]) > config["batch"]:
                groups.append(group)
                group = []
            group.append(piece)
        groups.append(group)
        random.shuffle(groups)
        losses = 0
        for group in groups:
            length = max(len(piece[0]) for piece in group)
            t, g = torch.zeros(len(group), length, dtype=torch.long), torch.zeros(len(group), length, dtype=torch.long)
            e, c, weight, real = (torch.zeros(len(group), length) for _ in range(4))
            for b, (words, glue, ends, cuts, last) in enumerate(group):
                n = len(words)
                for column, values in ((t, words), (g, glue), (e, ends), (c, cuts)):
                    column[b, :n] = torch.from_numpy(values)
                weight[b, :n] = real[b, :n] = 1
                if last:
                    weight[b, n - 1] = 0.1  # a paragraph's end needs no guess
            for parameters in optimiser.param_groups:
                parameters["lr"] = config["lr"] * min(1, step / 100) * max(0.02, 1 - step / total)
            out = net(corpus.row_table[t], corpus.count_table[t], g)
            end_loss = F.binary_cross_entropy_with_logits(out[..., 0], e, reduction="none")
            cut_loss = F.binary_cross_entropy_with_logits(out[..., 1], c, reduction="none")
            loss = (end_loss * weight).sum() / weight.sum() + config["cut_weight"] * (cut_loss * real).sum() / real.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step += 1
            losses += loss.item()
            average.update()
        print("boundaries", epoch, round(losses / len(groups), 4), flush=True)
    net.load_state_dict(average.state)
    return net


def stage(args, name, make, net):
    """Makes a stage's network, or takes it from --work if it was made before."""
    path = os.path.join(args.work, f"{name}.pt")
    if not os.path.exists(path):
        torch.save(make().state_dict(), path)
    net.load_state_dict(torch.load(path))
    return net.eval()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("paragraphs")
    parser.add_argument("out")
    parser.add_argument("--work", default=".", help="where stages are kept")
    parser.add_argument("--parser", help="a model file whose tags and trees are kept: only the boundaries are trained")
    parser.add_argument("--dev", help="a treebank to print progress on; changes nothing")
    args = parser.parse_args()
    torch.set_num_threads(1)
    os.makedirs(args.work, exist_ok=True)
    corpus = Corpus(read_conllu(args.treebank))
    evaluate = evaluator(corpus, args.dev) if args.dev else None

    def blank(config):
        return Parser(config, corpus.groups, len(corpus.deprel), len(UPOS) + len(corpus.xpos))

    boundaries = stage(
        args, "boundaries", lambda: train_boundaries(corpus, args.paragraphs, BOUNDARIES), Boundaries(BOUNDARIES, corpus.groups)
    )
    writer = Writer()
    if args.parser:
        head = writer.copy_parser(args.parser)
        kept = {name: size for name, size in head["sizes"].items() if name in PARSER_SIZES}
        head["sizes"] = {**kept, **add_boundaries(writer, boundaries.state_dict(), BOUNDARIES, THRESHOLDS)}
        writer.write(args.out, head)
        return
    teacher = stage(args, "teacher", lambda: train_parser(corpus, TEACHER, [], evaluate, 1), blank(TEACHER))
    student = stage(args, "student", lambda: train_parser(corpus, STUDENT, [teacher], evaluate, 1), blank(STUDENT))
    polished = stage(args, "polished", lambda: train_parser(corpus, POLISH, [teacher], evaluate, 2, student), blank(POLISH))
    sizes = {
        **add_parser(writer, polished.state_dict(), POLISH),
        **add_boundaries(writer, boundaries.state_dict(), BOUNDARIES, THRESHOLDS),
    }
    head = {
        "xpos": corpus.xpos,
        "deprel": corpus.deprel,
        "groups": [list(v) for v in corpus.vocabularies],
        "lemmas": [[f"{word} {tag}", rule] for (word, tag), rule in lemmas.learn(corpus.sentences).items()],
        "probes": [[form, *features(form)] for form in PROBES],
        "cuts": list(word_cuts(args.paragraphs).items()),
        "sizes": sizes,
    }
    writer.write(args.out, head)


if __name__ == "__main__":
    main()
