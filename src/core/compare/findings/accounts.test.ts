import { describe, expect, test } from 'vitest';
import { reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { loadParser } from '../../../node/models.ts';
import type { Finding, Kind, Relation } from '../../model/comparison.ts';
import { annotateStory } from '../../story.ts';
import { linkEntities } from '../link/entities.ts';
import { compareAccounts } from './accounts.ts';

const parser = loadParser();

function findingsOf(...texts: readonly string[]): readonly Finding[] {
  const reports = reportsOf(Object.fromEntries(texts.map((text, i) => [`${'abcdefgh'[i]}.txt`, text])));
  const annotations = annotateStory(reports, english, { parser });
  const { entities, entityOf } = linkEntities(annotations);
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  return compareAccounts({ annotations, published: new Map(), entityOf, nameOf: id => names.get(id) ?? id }).findings;
}

/** `a words / b words` of each finding of a kind and relation; a variant's reports and words joined by `+`. */
function shown(findings: readonly Finding[], kind: Kind, relation: Relation): readonly string[] {
  return findings
    .filter(finding => finding.kind === kind && finding.relation === relation)
    .map(({ variants }) =>
      variants.map(({ evidence }) => evidence.map(each => `${each.report} ${each.exact}`).join(' + ')).join(' / '),
    );
}

const BREAD = 'The bakery in Lunde sells bread.';
const RAIN = 'Rain fell over the valley all week.';

describe('agree', () => {
  test('two reports that say the same', () => {
    const findings = findingsOf(
      `Helm Lines bought the old shipyard. ${BREAD}`,
      `The old shipyard was bought by Helm Lines. ${RAIN}`,
    );
    expect(shown(findings, 'fact', 'agree')).toEqual([
      'a Helm Lines bought the old shipyard + b The old shipyard was bought by Helm Lines',
    ]);
  });

  test('never where one says yes and the other no', () => {
    const findings = findingsOf(
      `Helm Lines bought the old shipyard. ${BREAD}`,
      `Helm Lines did not buy the old shipyard. ${RAIN}`,
    );
    expect(shown(findings, 'fact', 'agree')).toEqual([]);
    expect(shown(findings, 'negation', 'conflict')).toEqual([
      'a Helm Lines bought the old shipyard / b Helm Lines did not buy the old shipyard',
    ]);
  });
});

describe('a no that clashes with nothing', () => {
  test.each([
    ['a plan', 'Helm Lines plans to buy the old shipyard.', 'Helm Lines did not buy the old shipyard.'],
    ['a condition', 'If Helm Lines buys the old shipyard, it will close.', 'Helm Lines did not buy the old shipyard.'],
    ['other people', 'Helm Lines bought the old shipyard.', 'Anvil Bank did not buy the old shipyard.'],
    ['another thing', 'Helm Lines bought the old shipyard.', 'Helm Lines did not buy the museum.'],
    ['more of it', 'Helm Lines bought ships.', 'Helm Lines did not buy more ships.'],
    ['a demand', '“Buy the old shipyard,” Mara Quill told Helm Lines.', 'Helm Lines did not buy the old shipyard.'],
    ['what is negotiated', 'Helm Lines is negotiating to buy the shipyard.', 'Helm Lines did not buy the shipyard.'],
    ['silence', 'Helm Lines bought the old shipyard.', 'Helm Lines runs nine ferries.'],
  ])('%s', (_, left, right) => {
    expect(shown(findingsOf(`${left} ${BREAD}`, `${right} ${RAIN}`), 'negation', 'conflict')).toEqual([]);
  });
});

describe('whose no it is', () => {
  test('a source against a source', () => {
    const [clash] = findingsOf(
      `The ministry said that Jon Vey sold the old shipyard. ${BREAD}`,
      `“Jon Vey did not sell the old shipyard,” Mara Quill said. ${RAIN}`,
    ).filter(finding => finding.relation === 'conflict');
    expect(clash?.between).toBe('sources');
  });

  test('somebody denies outright what two reports have', () => {
    const findings = findingsOf(
      `Mayor Ilse Brandt suspended bus services in Orrin. ${BREAD}`,
      `The council has suspended bus services. ${RAIN}`,
      'Two schools opened. “We haven’t suspended anything,” Brandt told reporters.',
    );
    const [clash] = findings.filter(finding => finding.why.rule === 'denied-outright');
    expect(clash?.variants.map(variant => variant.evidence.map(each => each.report))).toEqual([['a', 'b'], ['c']]);
    expect(clash?.between).toBe('sources');
  });

  test('somebody denies to have done to anybody what another says he did', () => {
    const findings = findingsOf(
      `Okke Brandt kicked the baker in the back, the affidavit says. ${BREAD}`,
      `Okke Brandt denied kicking anyone. ${RAIN}`,
    );
    expect(findings.filter(finding => finding.why.rule === 'denied-outright').map(({ label }) => label)).toHaveLength(
      1,
    );
  });

  test.each([
    [
      'who speaks of himself alone denies nobody else’s',
      [
        `Mara Quill heard the shots. ${BREAD}`,
        `Ilse Brandt heard a shot too. ${RAIN}`,
        '“I didn’t hear anything,” Okke Venn told reporters.',
      ],
    ],
    [
      'a demand',
      [
        `Mayor Ilse Brandt suspended bus services in Orrin. ${BREAD}`,
        `The council has suspended bus services. ${RAIN}`,
        '“Don’t suspend anything,” Okke Venn told reporters.',
      ],
    ],
  ])('nobody does: %s', (_, texts) => {
    expect(findingsOf(...texts).filter(finding => finding.why.rule === 'denied-outright')).toEqual([]);
  });

  test('that somebody said nothing denies nothing', () => {
    const findings = findingsOf(
      `The council said it is closed. ${BREAD}`,
      `Police said so. ${RAIN}`,
      '“We haven’t said anything,” Brandt said.',
    );
    expect(findings.filter(finding => finding.why.rule === 'denied-outright')).toEqual([]);
  });
});

describe('details', () => {
  test('another source for one thing', () => {
    const findings = findingsOf(
      `Witnesses said the tanker hit the north pier. ${BREAD}`,
      `The tanker hit the north pier, Captain Jon Vey said. ${RAIN}`,
    );
    expect(shown(findings, 'attribution', 'compatible')).toEqual(['b Captain Jon Vey / a Witnesses']);
  });

  test('one source by a shorter name is no other source', () => {
    const findings = findingsOf(
      `The young driver said the tanker hit the north pier. ${BREAD}`,
      `The driver said the tanker hit the north pier. ${RAIN}`,
    );
    expect(shown(findings, 'attribution', 'compatible')).toEqual([]);
  });

  test('some, or without a word on how many', () => {
    const findings = findingsOf(
      `Police have arrested some protesters in Orrin. ${BREAD}`,
      `Police have arrested protesters in Orrin. ${RAIN}`,
    );
    expect(shown(findings, 'extent', 'compatible')).toEqual(['b protesters / a some protesters']);
  });

  test('said outright, or hedged', () => {
    const findings = findingsOf(
      `The new owner destroyed the old shipyard records. ${BREAD}`,
      `The new owner may have destroyed the old shipyard records. ${RAIN}`,
    );
    expect(shown(findings, 'certainty', 'compatible')).toEqual([
      'a The new owner destroyed the old shipyard records / b The new owner may have destroyed the old shipyard records',
    ]);
  });
});

describe('only', () => {
  const findings = findingsOf(
    `Helm Lines bought the old shipyard for $40 million. ${BREAD} Divers photographed a sunken tanker near Dunmore.`,
    `The old shipyard was bought by Helm Lines. ${RAIN}`,
  ).filter(finding => finding.relation === 'only');

  test('what one report has, not what another says in other words', () => {
    const words = findings.map(finding => finding.variants[0]!.evidence[0]!.exact);
    expect(words).toContain('Divers photographed a sunken tanker near Dunmore');
    expect(words.filter(each => each.includes('shipyard'))).toEqual([]);
  });

  test('says which reports were searched', () => {
    for (const finding of findings) {
      const { report } = finding.variants[0]!.evidence[0]!;
      expect(finding.silent).toEqual([{ report: report === 'a' ? 'b' : 'a', basis: 'searched' }]);
    }
  });

  test('the most newsworthy first', () => {
    const weights = findings.map(finding => finding.why.features['weight']!);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });
});

describe('no agreement of members that clash', () => {
  test.each([
    ['figures', 'Divers found 12 barrels near Tarn.', 'Divers found 40 barrels near Tarn.'],
    ['yes and no', 'Helm Lines closed the old shipyard.', 'Helm Lines never closed the old shipyard.'],
    ['done and planned', 'Helm Lines closed the old shipyard.', 'Helm Lines plans to close the old shipyard.'],
    ['days', 'Helm Lines closed the shipyard on 3 May 2031.', 'Helm Lines closed the shipyard on 20 May 2031.'],
  ])('%s', (_, left, right) => {
    expect(shown(findingsOf(`${left} ${BREAD}`, `${right} ${RAIN}`), 'fact', 'agree')).toEqual([]);
  });

  test('the rest agree', () => {
    const findings = findingsOf(
      `Divers found 12 barrels near Tarn. ${BREAD}`,
      `Divers found 12 barrels near Tarn. ${RAIN}`,
      'Divers found 40 barrels near Tarn. Farmers harvested barley early.',
    );
    expect(shown(findings, 'fact', 'agree')).toEqual([
      'a Divers found 12 barrels near Tarn + b Divers found 12 barrels near Tarn',
    ]);
  });
});
