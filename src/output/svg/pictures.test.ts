/** The pictures are XML that holds together, with nothing from elsewhere, whatever stands in the texts; the same story gives the same bytes. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { exampleReports, parser, storyOf } from '../../../test/support/stories.ts';
import { type Comparison, compareReports, english } from '../../index.ts';
import { matrixSvg } from './matrix.ts';
import { timelineSvg } from './timeline.ts';

const example = compareReports(exampleReports(), english, { parser: parser() });

const HOSTILE = '</text><script>alert(1)</script> & "q" ]]> \u0000\u001b[31m\u202e \ud800 <!-- x';
/** Every word that can be shown, a hostile one. */
const hostile: Comparison = {
  ...example,
  story: { ...example.story, title: HOSTILE },
  reports: example.reports.map(report => ({ ...report, outlet: `${HOSTILE} ${report.id}` })),
  findings: example.findings.map(finding => ({
    ...finding,
    label: HOSTILE,
    variants: finding.variants.map(variant => ({
      ...variant,
      evidence: variant.evidence.map(each => ({ ...each, exact: HOSTILE, voice: HOSTILE })),
    })),
  })),
  timeline: example.timeline.map(entry => ({
    ...entry,
    what: HOSTILE,
    evidence: entry.evidence.map(each => ({ ...each, exact: HOSTILE })),
  })),
};

/** More texts and findings than a slide holds. */
const large: Comparison = {
  ...example,
  setAside: [],
  reports: Array.from({ length: 40 }, (_, i) => ({ ...example.reports[i % 7]!, id: `t${i}`, outlet: `Outlet ${i}` })),
  findings: Array.from({ length: 60 }, (_, f) => {
    const cost = example.findings.find(({ label }) => label.startsWith('Cost of repair'))!;
    const variants = cost.variants.map((variant, v) => ({
      ...variant,
      evidence: Array.from({ length: 40 }, (_, i) => ({ ...variant.evidence[0]!, report: `t${i}` })).filter(
        (_, i) => i % 3 === v,
      ),
    }));
    return { ...cost, id: `f-${f}`, variants, silent: [] };
  }),
  timeline: Array.from({ length: 90 }, (_, t) => ({
    ...example.timeline[t % example.timeline.length]!,
    finding: null,
  })),
};

const STORIES: readonly (readonly [string, Comparison])[] = [
  ['the example', example],
  ['hostile words', hostile],
  ['many texts', large],
  ['nothing', storyOf({})],
  ['one text', storyOf({ 'a.txt': 'The ferry Heron left Orrin on Tuesday.' })],
];

const read = new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: false });

/** Names of elements and attributes. */
function namesIn(node: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(node)) for (const each of node) namesIn(each, into);
  else if (typeof node === 'object' && node !== null)
    for (const [name, value] of Object.entries(node)) {
      if (name !== '#text') into.add(name);
      if (typeof value === 'object') namesIn(value, into);
    }
  return into;
}

describe.each([
  ['matrix', matrixSvg],
  ['timeline', timelineSvg],
] as const)('%s', (_, draw) => {
  test.each(STORIES)('of %s is XML of a few elements, all of them its own', (__, story) => {
    const svg = draw(story);
    expect(XMLValidator.validate(svg)).toBe(true);
    const names = [...namesIn(read.parse(svg))].filter(name => !name.startsWith('@_') && name !== ':@');
    const known = ['?xml', 'svg', 'title', 'desc', 'rect', 'line', 'text'];
    expect(names.filter(name => !known.includes(name))).toEqual([]);
    expect(svg).not.toMatch(/href|url\(|style=|@import/);
    expect(svg).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="about">[^<]+<\/desc>/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test.each(STORIES)('of %s is the same again, and stays on its sheet', (__, story) => {
    const svg = draw(story);
    expect(draw(story)).toBe(svg);
    const height = Number(/viewBox="0 0 1200 ([\d.]+)"/.exec(svg)?.[1]);
    expect(height).toBeGreaterThan(60);
    for (const [, x, y] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(40);
      expect(Number(x)).toBeLessThan(1160);
      expect(Number(y)).toBeLessThan(height);
    }
  });
});

test('what is left out is told', () => {
  expect(matrixSvg(large)).toContain(
    '46 findings further down the page left out · 33 texts with fewer values here left out',
  );
  expect(matrixSvg(example)).toContain('1 text set aside');
  expect(timelineSvg(large)).toMatch(/\d+ more, in fewer texts or further back, left out/);
  expect(matrixSvg(storyOf({}))).toContain('No values are set side by side in these texts.');
  expect(timelineSvg(storyOf({}))).toContain('No dates are read in these texts.');
});

test('a clash of days shows each day under its letter, and a sign', () => {
  const svg = timelineSvg(example);
  expect(svg).toContain('>≠ Mon 11 March 2024*<');
  expect(svg).toContain('A Tue 12 March 2024* Courier · B Mon 11 March 2024* orrery');
});
