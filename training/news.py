"""Paragraphs a web treebank lacks and newspapers are full of, made of the treebank's own sentences: an abbreviation, a letter or a
figure whose stop ends the sentence or does not, ranks before names, initials, questions and cries with their said-tag, spaced
marks. In: sentences. Out: paragraphs as the boundary model reads them: forms, whether a space follows, where sentences end.
Each way a stop ends a sentence stands beside a way it does not, so that the words around decide, not the abbreviation."""
import random
from dataclasses import dataclass

from augment import SPEECH, subtree

# what a writer may end a sentence with, and what may only stand before a name
CLOCKS = "a.m. p.m.".split()
STATES = "U.S. U.K. U.N. E.U. D.C. L.A.".split()
FIRMS = "Inc. Corp. Co. Ltd. Bros.".split()
STREETS = "St. Ave. Rd. Blvd.".split()
MONTHS = "Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
RANKS = (
    "Gen. Lt. Col. Maj. Sgt. Capt. Cpl. Cmdr. Brig. Adm. Pvt. Pfc. Spc. Sen. Rep. Gov. Rev. Dr. Mr. Mrs. Ms. Prof. Det. Insp. Supt. Hon. Fr."
).split()
RANKS_OF_TWO = (
    "Lt. Col.|Lt. Gen.|Lt. Gov.|Lt. Cmdr.|Maj. Gen.|Brig. Gen.|Sgt. Maj.|Staff Sgt.|First Lt.|Det. Insp.|Det. Sgt.|"
    "Chief Supt.|The Rev.|Vice Adm.|Rear Adm.|State Sen.|U.S. Rep.|U.S. Sen.|Master Sgt.|Sgt. 1st Class|Sgt. 1st Class|Petty Officer 2nd Class|"
    "2nd Lt.|Command Sgt. Maj.|Atty. Gen."
).split("|")
RANKS_OF_SEVERAL = "Reps. Sens. Drs. Messrs. Profs.".split()
SAINTS = "St. Mt. Ft.".split()
NAMED_FOR_SAINTS = "Hospital College School Church Street Park".split()
# where a member of a parliament or a town is from
HOMES = "N.Y. N.J. N.H. N.M. S.C. N.C. R.I. Calif. Mass. Conn. Ill. Pa. Wash. Va. Ky. Ariz. Fla. Minn. Mich. Ala. Ohio Texas".split()
BEFORE_CLOCKS = "at|at|at|by|around|until|after|before|since|about|from|shortly after|shortly before|just after|just before|at about|at around".split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ZONES = "Eastern Central Pacific local GMT EST".split()
TITLES = "Mayor Officer Judge Minister President Senator Mr. Mrs. Ms. Dr. Sgt. Chief Captain Professor".split()
POSTS = "Chairman President Director Chief Manager Treasurer Vice Founder Editor".split()
LETTERED = "Plan Type Line Exhibit Group Class Gate Block Section Flat Unit Route Ward Option Platform Vitamin Hall".split()
NUMBERED = "Pier Gate Route Platform Room Chapter Highway Ward Lot".split()
BODIES = "Embassy Senate Senate District President Army Congress Treasury Navy Marines Court Supreme Coast Department Attorney State Air House".split()
ASKED = (
    "asked asked asked said said told wrote wondered shouted cried yelled screamed replied called demanded added continued "
    "says says asks recalled insisted explained"
).split()
LETTERS = "ABCDEFGHJKLMNOPRSTVW"
# what goes to court beside people, and what is done with a case
PARTIES = "State of {}|{} County|{} City Council|{} Board of Schools|City of {}|United {}|Board of {}".split("|")
DID = "left|agreed|refused|was there|were not told|won|lost|said no|wept|was charged|declined to comment|appealed|died|were hurt".split("|")
BEFORE_CASES = (
    "in|in|in|of|by|under|since|with|from|to|and|overturn|overturned|uphold|cited|won|lost|hear|reverse|the case of|the ruling in|a decision in|"
    "the 1973 ruling in|as in|that|whether"
).split("|")
WORKS = "report book poem letter note speech song trial arrest death study family film house".split()
SAID = "Police said|The court said|Officials said|They said|He said".split("|")
OFFICES = "judge lawyer mayor owner author senator warden chairman dean envoy captain clerk pilot surgeon".split()
# syllables of names that are nobody's and hold no part of the treebank's
ONSETS = "b br c ch d dr f g gr h j k kl kr l m n p pr q r s sh sk st t th tr v w y z".split()
VOWELS = "a a e e i i o o u u ai ee ia oa ou y".split()
CODAS = ["", "", "", *"b ck d g l ll lt m n nd ng nk nt p r rd rk rn rt s sk ss t th tz v w x".split()]

# what no name begins with
OPENERS = {"PRON", "DET", "ADV", "SCONJ", "CCONJ", "ADP", "AUX"}
MARKS = set('"\u201c\u201d\u201e\u00ab\u00bb') | {"``", "''"}
UNWANTED = MARKS | set("()[]{}<>*_=#@|/:;-") | {"--", "...", "'", "`"}
SHORTEST, LONGEST_DECLARATIVE, LONGEST_CRY = 4, 32, 14


@dataclass
class Piece:
    """Tokens of whole sentences: `ends` tells which token is a sentence's last."""

    forms: list
    spaced: list
    ends: list


def words(text):
    """Tokens with a space after each."""
    return [(form, True) for form in text.split()]


def sentence(tokens):
    """A sentence that ends with its last token."""
    forms = [form for form, _ in tokens]
    spaced = [space for _, space in tokens]
    spaced[-1] = True
    return Piece(forms, spaced, [0] * (len(forms) - 1) + [1])


def joined(pieces):
    return Piece(*(sum((getattr(p, column) for p in pieces), []) for column in ("forms", "spaced", "ends")))


class News:
    def __init__(self, sentences):
        clean = [s for s in sentences if is_clean(s)]
        self.plain = [s for s in clean if s.forms[-1] == "." and SHORTEST < len(s.forms) <= LONGEST_DECLARATIVE]
        self.opened = [s for s in self.plain if s.upos[0] in OPENERS]
        self.named = [s for s in self.plain if s.upos[0] == "PROPN"]
        self.led = [(s, led) for s in self.plain if (led := lead(s))]
        self.cries = [s for s in clean if s.forms[-1] in "?!" and len(s.forms) <= LONGEST_CRY]
        self.full, self.single = names(sentences)
        self.common = common(sentences)
        self.subjects = subjects(clean)
        self.nouns = plurals(clean)
        self.tails = tails(clean)
        # ways a stop ends a sentence, and ways it does not; the shares are guesses, balanced by eye
        self.ways = [
            (13, self.clock_at_end), (4, self.clock_before_day), (3, self.clock_inside), (2, self.clock_first),
            (6, self.state_at_end), (7, self.state_before_name), (5, self.state_inside),
            (6, self.letter_at_end), (17, self.initial), (7, self.rank), (5, self.versus), (8, self.name_at_end),
            (3, self.member), (2, self.town_at_end), (2, self.town_inside), (2, self.dateline),
            (3, self.firm_at_end), (2, self.firm_before_name), (2, self.firm_inside),
            (3, self.figure_at_end), (1, self.number_before_figure), (3, self.month_at_end), (4, self.month_inside),
            (2, self.street_at_end), (2, self.street_inside), (5, self.saint), (1, self.and_so_on),
            (16, self.said_tag), (9, self.cry_alone), (6, self.speech), (2, self.spaced_marks),
        ]  # fmt: skip

    def paragraph(self):
        """Two or three pieces; before and after each may stand a sentence as it was."""
        weights = [weight for weight, _ in self.ways]
        pieces = [self.any()] if random.random() < 0.4 else []
        for _, way in random.choices(self.ways, weights, k=random.choice((1, 2))):
            pieces.append(way())
            if way in (self.clock_at_end, self.state_at_end, self.month_at_end):
                # names after initials go on, those after `6 p.m.` and `in the U.S.` do not
                pieces.append(self.any(0.25))
            elif random.random() < 0.75:
                # `Plan B. Anna Orr` looks as `Ida B. Orr` does: what tells both apart is a word that opens a sentence
                pieces.append(sentence(tokens(random.choice(self.opened))) if way == self.letter_at_end else self.any())
        return joined(pieces)

    def any(self, plain=0.6):
        """A sentence; `plain` of them as they were, the rest begin with a name, a title or a bare noun, which might go on from an
        abbreviation before it."""
        if random.random() < plain:
            return sentence(tokens(random.choice(self.plain if random.random() < 0.85 else self.named)))
        kind = random.random()
        if kind < 0.4:
            return self.begun(words(self.name() if random.random() < 0.5 else self.coined()))
        if kind < 0.6:
            return self.begun(words(f"{random.choice(TITLES)} {self.coined()}"))
        return self.begun(random.choice(self.nouns))

    def begun(self, subject):
        """A sentence with another subject, one in eight as short as they come: `Marsh left.`"""
        if random.random() < 0.12:
            return sentence(closed(capitalised(subject) + words(random.choice(DID))))
        s, led = random.choice(self.led)
        rest = tokens(s)[led:]
        subject = capitalised(subject)
        return sentence([*subject[:-1], (subject[-1][0], s.spaced[led - 1]), *rest])

    def coined(self):
        """A name as the treebank has it, halves of two, one made of syllables, or a common word as Rice and Cook are."""
        kind = random.random()
        if kind < 0.6:
            return coined(self.single)
        return invented() if kind < 0.85 else random.choice(self.common).capitalize()

    def name(self):
        """One of the treebank's names, or one that is nobody's."""
        given, family = random.choice(self.full)
        if random.random() < 0.3:
            given = self.coined()
        if random.random() < 0.5:
            family = self.coined()
        return f"{given} {family}"

    def open(self, named=0.3):
        """A sentence without its stop."""
        kept = tokens(random.choice(self.named if random.random() < named else self.plain))[:-1]
        return [*kept[:-1], (kept[-1][0], True)]

    def spoken(self):
        """A subject as speakers have: a name, a family name, a pronoun, `the minister`."""
        kind = random.random()
        if kind < 0.4:
            return words(self.name())
        if kind < 0.6:
            return words(random.choice(["Mr.", "Ms.", "Dr.", "Mayor", "Judge", "Officer", "Sgt.", ""]) + " " + self.coined())
        if kind < 0.75:
            return words(random.choice("he she they we I".split()))
        return random.choice(self.subjects)

    def tail(self):
        return random.choice(self.tails) if random.random() < 0.6 else []

    def clock(self):
        hour = random.randrange(1, 13)
        return str(hour) if random.random() < 0.6 else f"{hour}:{random.randrange(60):02d}"

    def at_clock(self):
        return words(f"{random.choice(BEFORE_CLOCKS)} {self.clock()} {random.choice(CLOCKS)}")

    def on(self):
        """A phrase that goes on, or a clause that does."""
        kind = random.random()
        if kind < 0.6:
            return random.choice(self.tails)
        if kind < 0.8:
            return words(random.choice("when after before as while because and but".split())) + self.under()
        return random.choice(self.tails) + random.choice(self.tails)

    def under(self):
        """A sentence without its capital and its stop."""
        kept = lowered(random.choice(self.plain))[:-1]
        return [*kept[:-1], (kept[-1][0], True)]

    def clock_at_end(self):
        return sentence(self.open() + self.at_clock())

    def clock_before_day(self):
        kind = random.random()
        if kind < 0.55:
            after = random.choice(DAYS)
        elif kind < 0.8:
            after = f"{random.choice(ZONES)} time"
        else:
            after = f"{random.choice(MONTHS)} {random.randrange(1, 31)}"
        return sentence(closed(self.open() + self.at_clock() + words(after) + (self.on() if random.random() < 0.5 else [])))

    def clock_inside(self):
        return sentence(closed(self.open() + self.at_clock() + self.on()))

    def clock_first(self):
        s = random.choice(self.named if random.random() < 0.7 else self.plain)
        front = words(f"{random.choice('At By Around'.split())} {self.clock()} {random.choice(CLOCKS)}")
        return sentence(front + lowered(s))

    def state_at_end(self):
        place = random.choice(STATES)
        article = "" if place in ("D.C.", "L.A.") else "the"
        if place == "D.C.":
            return sentence(glued_comma(self.open() + words("in Washington")) + words(place))
        return sentence(self.open() + words(f"{random.choice('in to from in for'.split())} {article} {place}"))

    def state_before_name(self):
        """`the Senate` becomes `the U.S. Senate`; failing that the sentence goes on after its place."""
        s = random.choice(self.plain)
        places = [i for i, form in enumerate(s.forms[:-1]) if form in ("the", "a", "The") and s.upos[i + 1] in ("PROPN", "NOUN", "ADJ")]
        out = tokens(s)
        if places and random.random() < 0.5:
            i = random.choice(places) + 1
            return sentence(out[:i] + words(random.choice(STATES[:4])) + out[i:])
        if random.random() < 0.3:
            # `by U.S. President Ida Marsh`: without an article hardly any sentence ends here
            return self.about(f"{random.choice(STATES[:4])} {random.choice(TITLES[:6] + POSTS)} {self.name()}")
        if random.random() < 0.3:
            front = words(f"The {random.choice(STATES[:4])} {random.choice(BODIES)}")
            return sentence(closed(front + words(random.choice("said left came rose fell met voted agreed".split())) + self.tail()))
        after = random.choice(BODIES + [self.coined()])
        kind = random.random()
        if kind < 0.25:
            after = f"{random.choice(['', 'Deputy ', 'Vice '])}{random.choice(TITLES[:6] + POSTS)} {self.name()}"
        elif kind < 0.4:
            after = f"{self.coined()} and {self.coined()} {random.choice(BODIES)}"
        return sentence(closed(self.open() + words(f"{random.choice('for by with from to'.split())} the {random.choice(STATES[:4])} {after}") + self.tail()))

    def state_inside(self):
        """`with U.S. officials in Spain`."""
        state, things = words(random.choice(STATES[:4])), random.choice(self.nouns)
        kind = random.random()
        if kind < 0.25:
            return self.begun(state + things)
        if kind < 0.4:
            return sentence(closed(self.open() + words("in the") + state + self.on()))
        link = words(random.choice("by with to for from of and the its some many".split()))
        return sentence(closed(self.open() + link + state + things + (self.on() if random.random() < 0.5 else [])))

    def letter_at_end(self):
        """`Plan B.`, `a grade of C.`"""
        letter = f"{random.choice(LETTERS)}."
        lettered = random.choice(LETTERED) if random.random() < 0.75 else random.choice(self.common).capitalize()
        kind = random.random()
        if kind < 0.6:
            link = random.choice("to in by at on from as called with under".split())
            return sentence(self.open() + words(f"{link} {lettered} {letter}"))
        if kind < 0.8:
            return sentence(words(f"{random.choice('It This That'.split())} {random.choice('is was'.split())} {lettered} {letter}"))
        return sentence(self.open() + words(f"{random.choice(['with a', 'as an', 'for an', 'like an', 'to vitamin', 'a grade of', 'from point'])} {letter}"))

    def initialled(self):
        """`Ida K. Marsh`, `J. R. Falk`, `J.R. Falk`, `J.R. Ida Falk`, `J. Ida Falk`; one in ten without."""
        given, family = self.name().split()
        first, second = f"{random.choice(LETTERS)}.", f"{random.choice(LETTERS)}."
        kind = random.random()
        if kind < 0.15:
            return f"{first} {second} {family}"
        if kind < 0.4:
            return f"{first}{second} {f'{given} ' if kind < 0.23 else ''}{family}"
        if kind < 0.46:
            return f"{first} {given} {family}"
        return f"{given} {second if kind < 0.9 else ''} {family}"

    def initial(self):
        return self.about(self.initialled())

    def about(self, name):
        """A sentence with `name` in it: in the place of its own name, or after its end."""
        place = random.random()
        if place < 0.35:
            return self.begun(words(name))
        if place < 0.45:
            # after it a verb, as after the first name of a sentence
            return self.begun(words(f"The {random.choice(WORKS)} {random.choice('by by of from about'.split())} {name}"))
        if place < 0.55:
            aged = glued_comma(glued_comma(words(name)) + words(str(random.randrange(18, 90))))
            if place < 0.5:
                return self.begun(words(random.choice(SAID)) + aged)
            return self.begun(aged)
        if place < 0.65:
            # `The judge, Ida K. Marsh of Tarn, left.`
            home = f" of {self.coined()}" if random.random() < 0.3 else ""
            return self.begun(glued_comma(words(f"The {random.choice(OFFICES)}")) + glued_comma(words(name + home)))
        link = random.choice("by with to for from and of asked told met named".split())
        kind = random.random()
        after = self.tail() if kind < 0.7 else self.on()
        named = words(name) if kind < 0.8 else glued_comma(words(name))
        return sentence(closed(self.open() + words(link) + named + after))

    def ranked(self):
        kind = random.random()
        title = random.choice(RANKS) if kind < 0.5 else random.choice(RANKS_OF_TWO)
        if kind > 0.9:
            first, second = (self.name() if random.random() < 0.5 else self.coined() for _ in range(2))
            return f"{random.choice(RANKS_OF_SEVERAL)} {first} and {second}"
        return f"{title} {self.name() if random.random() < 0.7 else self.coined()}"

    def rank(self):
        if random.random() < 0.5:
            return self.about(self.ranked())
        listed = glued_comma(words(self.ranked())) + words(f"{self.ranked()} and {self.ranked()}")
        return sentence(closed(self.open() + words(random.choice("by with to for from".split())) + listed + self.tail()))

    def case(self):
        """`Marsh v. Falk`, `Falk v. State of Tarn`, `Tarn vs. Marsh`."""
        first, second = (
            self.name() if kind < 0.1 else random.choice(PARTIES).format(self.coined()) if kind < 0.3 else self.coined()
            for kind in (random.random(), random.random())
        )
        return f"{first} {'v.' if random.random() < 0.75 else 'vs.'} {second}"

    def versus(self):
        if random.random() < 0.3:
            return self.about(self.case())
        named = words(self.case())
        if random.random() < 0.3:
            named = glued_comma(named)
        return sentence(closed(self.open() + words(random.choice(BEFORE_CASES)) + named + (self.on() if random.random() < 0.7 else [])))

    def name_at_end(self):
        """`He met J. R. Falk. | Marsh left.`: a name's own stop is not the sentence's, the one after it is."""
        kind = random.random()
        name = self.initialled() if kind < 0.5 else self.ranked() if kind < 0.7 else self.case()
        link = random.choice("by with to for from and of asked told met named against".split())
        return joined([sentence(closed(self.open() + words(f"{link} {name}"))), self.any()])

    def member(self):
        """`Sen. Marsh, D-N.Y., said`, `Reps. Marsh (R-Ohio) and Falk (D-Pa.)`."""
        rank = random.choice("Sen. Rep. Sen. Rep. Gov. Senator Representative".split())

        def member():
            home = [(random.choice("DR"), False), ("-", False), (random.choice(HOMES), False)]
            named = words(f"{self.name() if random.random() < 0.6 else self.coined()}")
            if bracketed:
                return [*named, ("(", False), *home, (")", True)]
            return [*named[:-1], (named[-1][0], False), (",", True), *home, (",", True)]

        bracketed = random.random() < 0.3
        who = words(rank) + member()
        if random.random() < 0.25:
            who += words(f"and {rank}") + member()
        verb = words(random.choice(ASKED[:-2]))
        kind = random.random()
        if kind < 0.4:
            return self.begun(who)
        if kind < 0.7:
            return sentence(closed(who + verb + (self.tail() if kind < 0.55 else self.under())))
        return sentence(closed(glued_comma(self.open()) + who + verb + self.tail()))

    def town(self):
        return glued_comma(words(f"{random.choice('in to near from of'.split())} {self.coined()}")) + words(random.choice(HOMES[:-2]))

    def dateline(self):
        """`TOLVIK, N.H. -- The mayor left.`"""
        town = glued_comma(words(self.coined().upper())) + words(random.choice(HOMES[:-2]))
        return sentence([*town, ("--", True), *tokens(random.choice(self.plain))])

    def town_at_end(self):
        return sentence(self.open() + self.town())

    def town_inside(self):
        return sentence(closed(self.open() + (glued_comma(self.town()) if random.random() < 0.7 else self.town()) + self.on()))

    def firm_at_end(self):
        return sentence(self.open() + words(f"{random.choice('for by from with to at'.split())} {self.coined()} {random.choice(FIRMS)}"))

    def firm_before_name(self):
        return self.about(f"{self.coined()} {random.choice(FIRMS)} {random.choice(POSTS)} {self.name()}")

    def firm_inside(self):
        """`Tarn Inc. said`, `at Tarn Corp. in Spain`."""
        return self.about(f"{self.coined()} {random.choice(FIRMS)}")

    def month_inside(self):
        """`on Nov. 7 after the flood`, `Jan. 7, 1990,`."""
        day = words(f"{random.choice(['on', 'on', 'since', 'until', 'by', 'the', ''])} {random.choice(MONTHS)} {random.randrange(1, 31)}")
        if random.random() < 0.3:
            day = glued_comma(day)
            if random.random() < 0.5:
                day = glued_comma(day + words(str(random.randrange(1900, 2030))))
        if random.random() < 0.15:
            return sentence(closed(capitalised(day) + self.under()))
        return sentence(closed(self.open() + day + self.on()))

    def figure_at_end(self):
        kind = random.random()
        figure = str(random.randrange(1, 40))
        if kind < 0.35:
            end = f"on {random.choice(MONTHS)} {figure}"
        elif kind < 0.6:
            end = f"at {random.choice(NUMBERED)} {figure}"
        elif kind < 0.75:
            end = f"as No. {figure}"
        else:
            end = f"in {random.randrange(1900, 2030)}"
        return sentence(closed(self.open() + words(end)))

    def number_before_figure(self):
        return sentence(closed(words(f"No. {random.randrange(1, 30)}") + words(random.choice("was is came ran fell shut".split())) + self.tail()))

    def street_at_end(self):
        kind = random.random()
        if kind < 0.6:
            end = f"{random.choice('on at near in'.split())} {self.coined()} {random.choice(STREETS)}"
        else:
            end = f"{random.choice('by with to'.split())} {self.name()} {random.choice(['Jr.', 'Sr.'])}"
        return sentence(self.open() + words(end))

    def street_inside(self):
        """`on Elm St. near the bridge`, `Ben Orr Jr., of Spain`."""
        kind = random.random()
        if kind < 0.6:
            end = f"{random.choice('on at near in'.split())} {self.coined()} {random.choice(STREETS)}"
        else:
            end = f"{random.choice('by with to'.split())} {self.name()} {random.choice(['Jr.', 'Sr.'])}"
        place = words(end)
        return sentence(closed(self.open() + (glued_comma(place) if random.random() < 0.4 else place) + self.on()))

    def saint(self):
        place = f"{random.choice(SAINTS)} {self.coined()}"
        kind = random.random()
        if kind < 0.35:
            return self.about(place)
        named = words(f"{random.choice('in to near from at of'.split())} {place}")
        if kind < 0.6:
            # `of St. Tarn's`, `at St. Tarn's Hospital`
            named = [*named[:-1], (named[-1][0], False), ("'s", True)] + (words(random.choice(NAMED_FOR_SAINTS)) if kind < 0.5 else [])
        return sentence(closed(self.open() + named + self.tail()))

    def month_at_end(self):
        return sentence(self.open() + words(f"{random.choice('in by since until'.split())} {random.choice(MONTHS)}"))

    def and_so_on(self):
        return sentence(glued_comma(self.open()) + words("etc."))

    def cry(self):
        return tokens(random.choice(self.cries))

    def marked(self, inside):
        """Between quotation marks; one in ten with spaces inside them, as guillemets are set."""
        apart = random.random() < 0.1
        return [('"', apart), *inside[:-1], (inside[-1][0], apart), ('"', True)]

    def said_tag(self):
        """`"Is anyone there?" Ida Marsh asked from the bridge.`; a sentence may go before it inside the marks."""
        speaker, verb = self.spoken(), words(random.choice(ASKED))
        if verb[0][0] == "told":
            verb += self.spoken()
        tag = speaker + verb if random.random() < 0.8 else verb + speaker
        spoken = sentence(self.marked(self.cry()) + closed(tag + self.tail()))
        if random.random() < 0.75:
            return spoken
        first = sentence(tokens(random.choice(self.plain)))
        rest = Piece(spoken.forms[1:], spoken.spaced[1:], spoken.ends[1:])
        return joined([Piece(['"'], [False], [0]), first, rest])

    def cry_alone(self):
        """`"Is anyone there?" | Ida Marsh left the bridge.`; after `Ida Marsh asked:`; before `Ida Marsh said she ...`."""
        kind = random.random()
        cry = sentence(self.marked(self.cry()))
        if kind < 0.55:
            return joined([cry, self.any()])
        opening = capitalised(self.spoken()) + words(random.choice(ASKED))
        if kind < 0.75:
            return joined([cry, sentence(closed(opening + lowered(random.choice(self.plain))[:-1]))])
        mark = ":" if random.random() < 0.5 else ","
        return joined([sentence([*opening[:-1], (opening[-1][0], False), (mark, True), *self.marked(self.cry())]), self.any()])

    def speech(self):
        """`"We saw it," Ida Marsh said. "It was big."`, and a quotation by itself."""
        if random.random() < 0.5:
            tag = self.spoken() + words(random.choice(ASKED))
            first = sentence(self.marked(glued_comma(self.open())) + closed(tag + self.tail()))
            return joined([first, sentence(self.marked(tokens(random.choice(self.plain))))])
        return joined([sentence(self.marked(tokens(random.choice(self.plain)))), self.any()])

    def spaced_marks(self):
        """`He spoke. « We saw it », he said.`"""
        tag = self.spoken() + words(random.choice(ASKED))
        inside = self.open()
        quoted = [('"', True), *inside, ('"', False), (",", True)]
        return joined([self.any(), sentence(quoted + closed(tag + self.tail()))])


def is_clean(s):
    return (
        len(s.forms) >= 3
        and s.forms[0][:1].isupper()
        and s.upos[0] != "NUM"
        and s.forms[-1] in (".", "?", "!")
        and not any(form in UNWANTED for form in s.forms)
        and not any(form in (".", "?", "!") for form in s.forms[:-1])
        and sum(form.isupper() and len(form) > 1 for form in s.forms) <= 2
    )


def tokens(s):
    return list(zip(s.forms, s.spaced))


def closed(tokens):
    """With a stop glued to the last word, unless that ends with one."""
    if tokens[-1][0].endswith("."):
        return tokens
    return [*tokens[:-1], (tokens[-1][0], False), (".", True)]


def glued_comma(tokens):
    return [*tokens[:-1], (tokens[-1][0], False), (",", True)]


def capitalised(tokens):
    form, space = tokens[0]
    return [(form[:1].upper() + form[1:], space), *tokens[1:]]


def lowered(s):
    """A sentence's tokens, its first without the capital unless it is a name."""
    out = tokens(s)
    form = out[0][0]
    if s.upos[0] != "PROPN" and form != "I" and form[1:] == form[1:].lower():
        out[0] = (form.lower(), out[0][1])
    return out


def lead(s):
    """How many words the subject has that a sentence begins with, if it is a name or `he`, `she`, `the` and a noun; 0 if not."""
    if s.deprels[0] == "nsubj" and (s.upos[0] == "PROPN" or s.forms[0] in ("He", "She")):
        n = 1
        while s.deprels[n] == "flat" and s.heads[n] == 1:
            n += 1
        return n
    return 2 if s.forms[0] == "The" and s.deprels[1] == "nsubj" and s.upos[1] == "NOUN" else 0


def plurals(sentences):
    """Nouns in the plural with an adjective before them or without: `guests`, `angry guests`."""
    found = set()
    for s in sentences:
        for i in range(1, len(s.forms)):
            if s.xpos[i] != "NNS" or not s.forms[i].islower() or not s.forms[i].isalpha():
                continue
            found.add(s.forms[i])
            if s.xpos[i - 1] == "JJ" and s.forms[i - 1].islower() and s.forms[i - 1].isalpha():
                found.add(f"{s.forms[i - 1]} {s.forms[i]}")
    return [words(text) for text in sorted(found)]


def names(sentences):
    """(given, family) of the treebank's names of two words, and single names; sorted, so that a seed chooses the same."""
    full, single = set(), set()
    for s in sentences:
        for i, (form, tag) in enumerate(zip(s.forms, s.xpos)):
            if tag != "NNP" or not (form.isalpha() and form.isascii() and form[0].isupper() and form[1:].islower() and len(form) > 2):
                continue
            single.add(form)
            follows = i + 1 < len(s.forms) and s.deprels[i + 1] == "flat" and s.heads[i + 1] == i + 1
            if follows and s.xpos[i + 1] == "NNP" and s.forms[i + 1][:1].isupper() and s.forms[i + 1].isalpha():
                full.add((form, s.forms[i + 1]))
    return sorted(full), sorted(single)


def coined(single):
    """A name as it is, or halves of two."""
    first, second = random.choice(single), random.choice(single)
    return first if random.random() < 0.3 else first[: max(2, len(first) // 2)] + second[len(second) // 2 :]


def invented():
    """One to three syllables with a capital."""
    syllables = [random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS) for _ in range(random.choice((1, 2, 2, 3)))]
    return "".join(syllables).capitalize()


def common(sentences):
    """Short common nouns in the singular."""
    found = {form for s in sentences for form, tag in zip(s.forms, s.xpos) if tag == "NN" and form.isalpha() and form.isascii() and form.islower()}
    return sorted(form for form in found if 3 < len(form) < 8)


def subjects(sentences):
    """Subjects of verbs of speech, up to four words, without a capital to begin with unless they are names."""
    found = []
    for s in sentences:
        for i, (head, relation) in enumerate(zip(s.heads, s.deprels), 1):
            if relation != "nsubj" or not head or s.lemmas[head - 1] not in SPEECH:
                continue
            ids = subtree(s, i)
            if len(ids) <= 4 and ids[-1] - ids[0] == len(ids) - 1 and s.upos[i - 1] in ("NOUN", "PROPN"):
                found.append([(t, True) for t, _ in lowered(s)[ids[0] - 1 : ids[-1]]] if ids[0] == 1 else [(s.forms[k - 1], True) for k in ids])
    return found


def tails(sentences):
    """Phrases with a preposition that end a verb's clause: `from the bridge`, `on Monday`."""
    found = []
    for s in sentences:
        for i, (head, relation) in enumerate(zip(s.heads, s.deprels), 1):
            if not relation.startswith("obl") or not head or s.upos[head - 1] != "VERB" or i < head:
                continue
            ids = subtree(s, i)
            if 2 <= len(ids) <= 6 and ids[-1] - ids[0] == len(ids) - 1 and s.upos[ids[0] - 1] == "ADP" and ids[0] > 1:
                found.append([(s.forms[k - 1], s.spaced[k - 1] or k == ids[-1]) for k in ids])
    return found
