"""The networks, as src/core/extract/syntax runs them: word features summed and squashed, gated two-way recurrences, and a score for
every pair of words (Dozat & Manning 2017). No exponential is needed at run time: `squash` stands for every sigmoid."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

LONGEST = 200
NEAR = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8]
FARTHEST = 8
STEPS = 2 * FARTHEST + 1


def distance_step(distance):
    step = NEAR[min(abs(distance), len(NEAR) - 1)]
    return step + FARTHEST if distance > 0 else step


DISTANCES = torch.tensor([[distance_step(i - j) for j in range(LONGEST)] for i in range(LONGEST)])


def squash(x):
    return x * torch.rsqrt(1 + x * x)


def gate(x):
    return 0.5 + 0.5 * x * torch.rsqrt(1 + x * x)


def recur(gates, size, mask=None):
    """Two-way gated recurrence (Bradbury et al. 2017): candidate and forget gate forwards, the same backwards."""
    batch, length, _ = gates.shape
    candidate, forget, back_candidate, back_forget = gates.split(size, 2)
    candidate = torch.cat([candidate, back_candidate.flip(1)], 2)
    forget = gate(torch.cat([forget, back_forget.flip(1)], 2))
    new = (1 - forget) * squash(candidate)
    if mask is not None:
        wide = mask.unsqueeze(2).expand(batch, length, size)
        new = new * torch.cat([wide, wide.flip(1)], 2)
    state, states = None, []
    for fresh, kept in zip(new.unbind(1), forget.unbind(1)):
        state = fresh if state is None else torch.addcmul(fresh, kept, state)
        states.append(state)
    out = torch.stack(states, 1)
    return torch.cat([out[:, :, :size], out[:, :, size:].flip(1)], 2)


def drop_words(rows, unknown):
    """Rows with the words marked in `unknown` made unknown; their endings and shapes stay."""
    rows = rows.clone()
    for group in (0, 1):
        column = rows[..., group]
        rows[..., group] = torch.where(unknown & (column > 0), torch.ones_like(column), column)
    return rows


def drop_values(x, rate, training):
    """Dropout with one mask for a whole sentence."""
    if not training:
        return x
    return x * ((torch.rand(x.shape[0], 1, x.shape[2]) > rate).float() / (1 - rate))


def feature_tables(groups, size, spread):
    tables = nn.ModuleList([nn.Embedding(rows, size, padding_idx=0) for rows in groups])
    for table in tables:
        nn.init.normal_(table.weight, 0, spread)
        table.weight.data[0] = 0
    return tables


class Parser(nn.Module):
    """`config`: E features, H1 and H2 states per direction, layers 2 or 3, DA and DL values per arc and label."""

    def __init__(self, config, groups, relations, tags):
        super().__init__()
        c = self.config = config
        self.emb = feature_tables(groups, c["E"], 0.3)
        self.glue = nn.Embedding(4, c["E"])
        nn.init.normal_(self.glue.weight, 0, 0.1)
        self.c1 = nn.Linear(c["E"] * 3, 4 * c["H1"])
        self.l2 = nn.Linear(2 * c["H1"] + c["E"], 4 * c["H2"])
        if c["layers"] > 2:
            self.l3 = nn.Linear(2 * c["H2"], 4 * c["H2"])
        width = 2 * c["H2"] + c["E"]
        self.ad, self.ah = nn.Linear(width, c["DA"]), nn.Linear(width, c["DA"])
        self.root = nn.Parameter(torch.randn(c["DA"]) * 0.1)
        self.dist = nn.Parameter(torch.randn(STEPS, c["DA"]) * 0.1)
        self.disth = nn.Parameter(torch.randn(STEPS, c["DA"]) * 0.1)
        self.db = nn.Parameter(torch.zeros(STEPS))
        self.hb = nn.Linear(width, 1)
        self.ld, self.lh = nn.Linear(width, c["DL"]), nn.Linear(width, c["DL"])
        self.ldist = nn.Parameter(torch.zeros(STEPS, c["DL"]))
        self.lo = nn.Linear(c["DL"], relations)
        self.ux = nn.Linear(width, tags)

    def forward(self, rows, counts, glue, mask):
        """Tag scores, arc scores (root first) and what `labels` needs."""
        c, training = self.config, self.training
        batch, length = glue.shape
        if training:
            rows = drop_words(rows, torch.rand(batch, length) < torch.clamp(c["wd"] / (c["wd"] + counts) + 0.02, max=1))
        x = squash(sum(table(rows[..., g]) for g, table in enumerate(self.emb)))
        x = drop_values(x, c["indrop"], training)
        x = (x + self.glue(glue)) * mask.unsqueeze(2)
        padded = F.pad(x, (0, 0, 1, 1))
        window = torch.cat([padded[:, k : k + length] for k in range(3)], 2)
        first = drop_values(recur(self.c1(window), c["H1"], mask), c["drop"], training)
        second = drop_values(recur(self.l2(torch.cat([first, x], 2)), c["H2"], mask), c["drop"], training)
        if c["layers"] > 2:
            second = drop_values(second + recur(self.l3(second), c["H2"], mask), c["drop"], training)
        h = torch.cat([second, x], 2)
        return self.ux(h), self.arcs(h, mask), (self.ld(h), self.lh(h))

    def arcs(self, h, mask):
        batch, length, _ = h.shape
        dependent, head = self.ad(h), self.ah(h)
        heads = torch.cat([self.root.expand(batch, 1, -1), head], 1)
        scores = torch.einsum("bid,bjd->bij", dependent, heads) / math.sqrt(self.config["DA"])
        steps = DISTANCES[:length, :length]
        by_dependent = torch.einsum("bid,kd->bik", dependent, self.dist)
        by_head = torch.einsum("bjd,kd->bjk", head, self.disth)
        near = (
            torch.gather(by_dependent, 2, steps.expand(batch, length, length))
            + torch.gather(by_head, 2, steps.t().expand(batch, length, length)).transpose(1, 2)
            + self.db[steps]
            + self.hb(h).transpose(1, 2)
        )
        scores = scores + F.pad(near, (1, 0))
        present = torch.cat([torch.ones(batch, 1), mask], 1).unsqueeze(1)
        scores = scores.masked_fill(present == 0, -1e9)
        scores[:, torch.arange(length), torch.arange(length) + 1] = -1e9
        return scores

    def labels(self, parts, heads):
        """Scores of the relations under the heads given (1-based, 0 the root)."""
        dependent, head = parts
        batch, length, size = dependent.shape
        at = (heads - 1).clamp(min=0)
        steps = DISTANCES[torch.arange(length).unsqueeze(0).expand(batch, length), at]
        hidden = F.relu(dependent + torch.gather(head, 1, at.unsqueeze(2).expand(-1, -1, size)) + self.ldist[steps])
        return self.lo(hidden)


class Boundaries(nn.Module):
    """Per token: does it end a sentence, is it several words (`its` for `it's`). `config`: E, HID, H, W tokens to each side."""

    def __init__(self, config, groups):
        super().__init__()
        c = self.config = config
        self.emb = feature_tables(groups, c["E"], 0.2)
        self.glue = nn.Embedding(8, c["E"])
        nn.init.normal_(self.glue.weight, 0, 0.1)
        self.c = nn.Linear(2 * c["W"] * c["E"], c["HID"])
        self.r = nn.Linear(3 * c["E"], 4 * c["H"])
        self.o = nn.Linear(c["HID"] + 2 * c["H"], c["HID"] // 2)
        self.o2 = nn.Linear(c["HID"] // 2, 2)

    def forward(self, rows, counts, glue):
        c, training = self.config, self.training
        batch, length = glue.shape
        if training:
            rows = drop_words(rows, torch.rand(batch, length) < torch.clamp(c["wd"] / (c["wd"] + counts) + 0.02, max=1))
        x = squash(sum(table(rows[..., g]) for g, table in enumerate(self.emb)))
        x = drop_values(x, c["indrop"], training) + self.glue(glue)
        side = c["W"]
        padded = F.pad(x, (0, 0, side, side))
        window = torch.cat([padded[:, k + 1 : k + 1 + length] for k in range(2 * side)], 2)
        near = torch.cat([padded[:, side - 1 + k : side - 1 + k + length] for k in range(3)], 2)
        states = recur(self.r(near), c["H"])
        following = F.pad(states[:, 1:, c["H"] :], (0, 0, 0, 1))
        h = torch.cat([squash(F.relu(self.c(window))), states[:, :, : c["H"]], following], 2)
        if training:
            h = F.dropout(h, c["drop"])
        return self.o2(F.relu(self.o(h)))
