/**
 * Who says what through whom: sources, those who relay them, and the texts. In: a story and what is asked for. Out: sources with their ways into the texts, most
 * quoted first; and where the boxes and lines of a drawing of them stand. Nobody is said to have spoken: quotations are the texts'.
 */
import { quotedSpeakers } from '../../src/output/quote-book.ts';
import { type Filter, folded } from './filters.ts';
import type { Story } from './story.ts';

/** Quotations of one source that stand in one text, straight or by way of others. */
export interface Way {
  readonly report: string;
  /** Names of who relayed them, nearest first; empty where nobody is told. */
  readonly via: readonly string[];
  readonly quotations: number;
}

export interface Source {
  readonly name: string;
  readonly ways: readonly Way[];
  readonly quotations: number;
  readonly reports: readonly string[];
  /** Findings that rest on its account. */
  readonly findings: number;
}

const KNOWN = new WeakMap<Story, readonly Source[]>();

export function sourcesOf(story: Story, { words, texts, voice, hidden }: Filter): readonly Source[] {
  const wanted = folded(words).split(/\s+/);
  return allSources(story).flatMap(source => {
    const ways = source.ways.filter(
      ({ report }) => !hidden.includes(report) && (texts.length === 0 || texts.includes(report)),
    );
    const told = folded([source.name, ...source.ways.flatMap(({ via }) => via)].join('\n'));
    const isMeant = (voice === null || source.name === voice) && wanted.every(word => told.includes(word));
    return isMeant && ways.length > 0 ? [sourceOf(source.name, ways, source.findings)] : [];
  });
}

function allSources(story: Story): readonly Source[] {
  const known = KNOWN.get(story);
  if (known !== undefined) return known;
  // what another version of a text has is counted once
  const apart = new Set(story.comparison.setAside.map(({ report }) => report));
  const findings = new Map<string, number>();
  const accounts = new Map<string, Set<string>>();
  for (const { finding, evidence, voices } of story.cards.values()) {
    if (finding === null) continue;
    for (const voice of voices) findings.set(voice, (findings.get(voice) ?? 0) + 1);
    for (const { voice, report } of evidence)
      if (voice !== undefined) accounts.set(voice, (accounts.get(voice) ?? new Set()).add(report));
  }
  // whom texts call the same stands once, as it is called: whether they mean one can't always be told
  const byName = new Map<string, Map<string, Way>>();
  for (const { name, forms, quotations } of quotedSpeakers(story.comparison)) {
    if (name === null || name === '') continue;
    for (const form of [name, ...forms]) accounts.delete(form);
    const ways = byName.get(name) ?? new Map<string, Way>();
    byName.set(name, ways);
    for (const { report, via: told } of quotations) {
      if (apart.has(report.id)) continue;
      const via = told.filter(relay => relay !== name);
      const key = JSON.stringify([report.id, via]);
      ways.set(key, { report: report.id, via, quotations: (ways.get(key)?.quotations ?? 0) + 1 });
    }
  }
  const quoted = [...byName].flatMap(([name, ways]) =>
    ways.size === 0 ? [] : [sourceOf(name, [...ways.values()], findings.get(name) ?? 0)],
  );
  // whose account a text gives without a quotation of theirs
  const others = [...accounts].map(([name, reports]) =>
    sourceOf(
      name,
      [...reports].map(report => ({ report, via: [], quotations: 0 })),
      findings.get(name) ?? 0,
    ),
  );
  const made = [...quoted, ...others].sort(
    (a, b) => b.quotations - a.quotations || b.reports.length - a.reports.length || a.name.localeCompare(b.name, 'en'),
  );
  KNOWN.set(story, made);
  return made;
}

function sourceOf(name: string, ways: readonly Way[], findings: number): Source {
  return {
    name,
    ways,
    quotations: ways.reduce((sum, way) => sum + way.quotations, 0),
    reports: [...new Set(ways.map(({ report }) => report))],
    findings,
  };
}

/** Ways by who relays, straight ones first. */
export function routesOf({ ways }: Source): readonly (readonly [Way, ...Way[]])[] {
  const byVia = new Map<string, [Way, ...Way[]]>();
  for (const way of ways) {
    const known = byVia.get(way.via.join(', '));
    if (known === undefined) byVia.set(way.via.join(', '), [way]);
    else known.push(way);
  }
  return [...byVia.values()].sort(([a], [b]) => Math.min(1, a.via.length) - Math.min(1, b.via.length));
}

/** Agencies and outlets that texts credit, by name: what a relay may be called. */
export function creditedIn({ comparison }: Story): ReadonlySet<string> {
  return new Set(comparison.shared.credits.map(({ to }) => to));
}

export type Side = 'source' | 'relay' | 'text';

export interface Node {
  readonly key: string;
  readonly side: Side;
  readonly name: string;
  readonly quotations: number;
  readonly top: number;
  readonly height: number;
}

/** A line from one box to another. */
export interface Flow {
  readonly from: Node;
  readonly to: Node;
  /** Sources it is of. */
  readonly sources: ReadonlySet<string>;
  readonly quotations: number;
  /** Middle and width at both ends. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

export interface Drawing {
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  readonly height: number;
}

/** Pixels a quotation is wide at most, that all of a side take, between boxes, and of the least box: that its label can be read. */
const MOST_WIDE = 5;
const SIDE = 260;
const SPACE = 8;
const LEAST_BOX = 18;
const LEAST_LINE = 1;

/** Sources on the left, who relays them in the middle, texts on the right, lines as wide as their number. */
export function drawingOf(sources: readonly Source[], names: ReadonlyMap<string, string>): Drawing {
  const links = new Map<string, { from: string; to: string; sources: Set<string>; quotations: number }>();
  const link = (from: string, to: string, source: string, quotations: number): void => {
    const key = `${from}\n${to}`;
    const known = links.get(key) ?? { from, to, sources: new Set<string>(), quotations: 0 };
    links.set(key, known);
    known.sources.add(source);
    known.quotations += quotations;
  };
  for (const { name, ways } of sources)
    for (const { report, via, quotations } of ways) {
      if (quotations === 0) continue;
      const relay = via.join(', ');
      if (relay === '') link(`source ${name}`, `text ${report}`, name, quotations);
      else {
        link(`source ${name}`, `relay ${relay}`, name, quotations);
        link(`relay ${relay}`, `text ${report}`, name, quotations);
      }
    }
  const through = new Map<string, number>();
  for (const { from, to, quotations } of links.values()) {
    if (!from.startsWith('relay ')) through.set(from, (through.get(from) ?? 0) + quotations);
    through.set(to, (through.get(to) ?? 0) + quotations);
  }
  const all = sources.reduce((sum, { quotations }) => sum + quotations, 0);
  const unit = Math.min(MOST_WIDE, SIDE / Math.max(1, all));
  const nodes = (['source', 'relay', 'text'] as const).map(side => columnOf(side, through, unit, names));
  const height = Math.max(0, ...nodes.map(bottomOf));
  // the shorter sides stand in the middle
  const placed = nodes.flatMap(column => {
    const by = (height - bottomOf(column)) / 2;
    return column.map(node => ({ ...node, top: node.top + by }));
  });
  return { nodes: placed, flows: flowsOf([...links.values()], placed, unit), height };
}

function bottomOf(column: readonly Node[]): number {
  const last = column.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

function columnOf(
  side: Side,
  through: ReadonlyMap<string, number>,
  unit: number,
  names: ReadonlyMap<string, string>,
): readonly Node[] {
  let top = 0;
  const order = new Map([...names.keys()].map((id, i) => [`text ${id}`, i]));
  return [...through]
    .filter(([key]) => key.startsWith(`${side} `))
    .sort((a, b) => (order.get(a[0]) ?? 0) - (order.get(b[0]) ?? 0) || b[1] - a[1])
    .map(([key, quotations]) => {
      const id = key.slice(side.length + 1);
      const height = Math.max(LEAST_BOX, quotations * unit);
      const node = { key, side, name: side === 'text' ? (names.get(id) ?? id) : id, quotations, top, height };
      top += height + SPACE;
      return node;
    });
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly sources: ReadonlySet<string>;
  readonly quotations: number;
}

/** Lines leave and reach a box one below the other, in the order of where they come from or go to. */
function flowsOf(links: readonly Link[], nodes: readonly Node[], unit: number): readonly Flow[] {
  const byKey = new Map(nodes.map(node => [node.key, node]));
  const pairs = links.flatMap(link => {
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ ...link, from, to }];
  });
  const at = (ends: typeof pairs, of: 'from' | 'to'): ReadonlyMap<(typeof pairs)[number], number> => {
    const other = of === 'from' ? 'to' : 'from';
    const used = new Map<string, number>();
    return new Map(
      [...ends]
        .sort((a, b) => a[other].top - b[other].top)
        .map(pair => {
          const box = pair[of];
          const free = (box.height - box.quotations * unit) / 2;
          const before = used.get(box.key) ?? box.top + free;
          used.set(box.key, before + pair.quotations * unit);
          return [pair, before + (pair.quotations * unit) / 2] as const;
        }),
    );
  };
  const [starts, ends] = [at(pairs, 'from'), at(pairs, 'to')];
  return pairs.map(pair => ({
    ...pair,
    start: starts.get(pair) ?? 0,
    end: ends.get(pair) ?? 0,
    width: Math.max(LEAST_LINE, pair.quotations * unit),
  }));
}
