"""Sentences a web treebank lacks and newspapers are full of, made of the treebank's own: headlines in capitals, speech with the
speaker before, after or inverted, quotation marks. Trees are rebuilt with the words; nothing here knows a word but SPEECH."""
from corpus import Sentence

SPEECH = set(
    "say tell add announce claim report believe think note state explain insist argue warn suggest admit confirm declare "
    "indicate reveal predict acknowledge recall write stress deny hope conclude".split()
)
SMALL = {"ADP", "DET", "CCONJ", "PART"}


def with_forms(s, forms):
    return Sentence(forms, s.lemmas, s.upos, s.xpos, s.heads, s.deprels, s.spaced, s.multi)


def capitals(s):
    return with_forms(s, [f.upper() for f in s.forms])


def small_letters(s):
    return with_forms(s, [f.lower() for f in s.forms])


def headline(s):
    """Title Case without a final stop."""
    n = len(s.forms)
    forms = [f if i and u in SMALL and len(f) < 5 else f[:1].upper() + f[1:] for i, (f, u) in enumerate(zip(s.forms, s.upos))]
    out = with_forms(s, forms)
    if n > 3 and s.forms[-1] == "." and n not in s.heads:
        out = Sentence(*(column[:-1] for column in (forms, s.lemmas, s.upos, s.xpos, s.heads, s.deprels, s.spaced)), [])
    return out


def subtree(s, root):
    below = {root}
    grew = True
    while grew:
        grew = False
        for i, h in enumerate(s.heads, 1):
            if h in below and i not in below:
                below.add(i)
                grew = True
    return sorted(below)


def contiguous(ids):
    return ids[-1] - ids[0] == len(ids) - 1


def speech_parts(s):
    """(verb, subject ids, speech ids without its conjunction, other ids of the verb) of `X said (that) S.`; None if it is not so."""
    root = s.heads.index(0) + 1
    if s.lemmas[root - 1] not in SPEECH or s.upos[root - 1] != "VERB" or '"' in s.forms or s.forms[-1] != ".":
        return None
    children = {}
    for i, h in enumerate(s.heads, 1):
        if h == root:
            children.setdefault(s.deprels[i - 1].split(":")[0], []).append(i)
    if len(children.get("nsubj", [])) != 1 or len(children.get("ccomp", [])) != 1 or "conj" in children:
        return None
    subject, speech = subtree(s, children["nsubj"][0]), subtree(s, children["ccomp"][0])
    if not (contiguous(subject) and contiguous(speech)) or subject[0] != 1 or speech[0] < root:
        return None
    marks = [i for i in speech if s.heads[i - 1] == children["ccomp"][0] and s.deprels[i - 1] == "mark" and s.lemmas[i - 1] == "that"]
    if marks and marks[0] == speech[0]:
        speech = speech[1:]
    rest = [i for i in range(1, len(s.forms)) if i not in speech and i not in subject and i not in marks and s.upos[i - 1] != "PUNCT"]
    clauses = any(s.upos[i - 1] == "VERB" for i in rest if i != root)
    if len(speech) < 3 or clauses or any(s.heads[i - 1] in marks for i in rest):
        return None
    return root, subject, children["ccomp"][0], speech, rest


def rebuild(s, order):
    """`order`: word numbers of `s`, or (form, upos, xpos, head number, relation, spaced) for new marks."""
    number = {w: i for i, w in enumerate(order, 1) if isinstance(w, int)}
    out = Sentence([], [], [], [], [], [], [], [])
    for i, w in enumerate(order):
        if isinstance(w, int):
            head = s.heads[w - 1]
            if head and head not in number:
                return None
            columns = s.forms[w - 1], s.lemmas[w - 1], s.upos[w - 1], s.xpos[w - 1], number.get(head, 0), s.deprels[w - 1]
            spaced = s.spaced[w - 1]
        else:
            form, upos, xpos, head, relation, spaced = w
            columns = form, form, upos, xpos, number[head], relation
        following = order[i + 1] if i + 1 < len(order) else None
        if following is None or not isinstance(following, int):
            # a comma, a stop and a closing mark follow without a space, an opening mark with one
            spaced = following is not None and following[2] == "``"
        elif isinstance(w, int) and following != w + 1:
            spaced = True
        for column, value in zip((out.forms, out.lemmas, out.upos, out.xpos, out.heads, out.deprels), columns):
            column.append(value)
        out.spaced.append(spaced)
    return out


def cased(s, ids, upper):
    """The sentence with the first of `ids` begun with a capital, or with a small letter unless it is a name."""
    i = ids[0] - 1
    form = s.forms[i]
    if upper:
        form = form[:1].upper() + form[1:]
    elif s.upos[i] != "PROPN" and form != "I" and form[1:] == form[1:].lower() and s.lemmas[i][:1].islower():
        form = form[:1].lower() + form[1:]
    forms = list(s.forms)
    forms[i] = form
    return with_forms(s, forms)


def speeches(s):
    """Variants of `X said (that) S.`; empty if the sentence is not one."""
    parts = speech_parts(s)
    if parts is None:
        return []
    verb, subject, head, speech, rest = parts
    opening, closing = ('"', "PUNCT", "``", head, "punct", False), ('"', "PUNCT", "''", head, "punct", True)
    comma = (",", "PUNCT", ",", head, "punct", False)
    stop, quoted_stop = (".", "PUNCT", ".", verb, "punct", False), (".", "PUNCT", ".", head, "punct", False)
    after = [i for i in rest if i > verb]
    before = [i for i in rest if i < verb]
    first = cased(cased(s, subject, False), speech, True)
    made = []
    if not before:
        made.append(rebuild(first, [opening, *speech, comma, closing, verb, *subject, *after, stop]))
        made.append(rebuild(first, [*speech, comma, verb, *subject, *after, stop]))
    made.append(rebuild(first, [opening, *speech, comma, closing, *subject, *before, verb, *after, stop]))
    made.append(rebuild(first, [*speech, comma, *subject, *before, verb, *after, stop]))
    speaker_comma = (",", "PUNCT", ",", verb, "punct", False)
    said = cased(s, speech, True)
    made.append(rebuild(said, [*subject, *before, verb, *after, speaker_comma, opening, *speech, quoted_stop, closing]))
    return [m for m in made if m]

