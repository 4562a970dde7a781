import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../test/support/passage.ts';
import { entities as vocabulary } from '../../../languages/en/entities.ts';
import { mentions as words } from '../../../languages/en/mentions.ts';
import { resolveEntities } from '../../extract/entities/entities.ts';
import { findMentions } from '../../extract/mentions/mentions.ts';
import type { StoryEntity } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { linkEntities } from './entities.ts';

function annotation(id: string, text: string): Annotation {
  const passage = passageOf(text);
  const { mentions, entities } = resolveEntities(passage, findMentions(passage, words), vocabulary);
  const report = { id, text, headline: null } as unknown as Annotation['report'];
  return { report, mentions, entities } as unknown as Annotation;
}

function link(...texts: readonly string[]): readonly StoryEntity[] {
  return linkEntities(texts.map((text, i) => annotation(`r${i}`, text))).entities;
}

/** Entities of which more than one form is used, as `form form`, forms sorted. */
function formsOf(entities: readonly StoryEntity[], kind: StoryEntity['kind']): string[] {
  return entities
    .filter(entity => entity.kind === kind)
    .map(({ forms }) =>
      forms
        .map(({ form }) => form)
        .sort()
        .join(' = '),
    );
}

describe('one entity over reports', () => {
  it.each<[StoryEntity['kind'], string, readonly string[]]>([
    ['person', 'Olena Zorenska = Olena Zorenskaya', ['Mayor Olena Zorenska spoke.', 'Mayor Olena Zorenskaya spoke.']],
    ['person', 'Karim Gadhafi = Karim al-Qaddafi', ['They met Karim al-Qaddafi.', 'They met Karim Gadhafi.']],
    ['person', 'Akira Lund = Akira Marie Lund', ['Police named Akira Lund.', 'Police named Akira Marie Lund.']],
    ['person', 'Luis Rojas = Luis Rojas Vega', ['President Luis Rojas spoke.', 'President Luis Rojas Vega spoke.']],
    ['person', 'Bill Harmon = William Harmon', ['Judge Bill Harmon spoke.', 'Judge William Harmon spoke.']],
    ['person', 'Ana Ruiz = Ruiz', ['Mayor Ana Ruiz spoke.', 'Mayor Ruiz spoke.']],
    ['person', 'Marlon E. Pryce = Marlon Pryce', ['They met Marlon E. Pryce.', 'They met Marlon Pryce.']],
    ['person', 'Jose Solis = José Solís', ['They met José Solís.', 'They met Jose Solis.']],
    ['person', 'Brian Castel = Brian Castell', ['They met Brian Castell.', 'They met Brian Castel.']],
    ['place', 'Kiev = Kyiv', ['He flew to Kyiv.', 'He flew to Kiev.']],
    ['place', 'Punta Merro = Punta Merrow', ['They live in Punta Merrow.', 'They live in Punta Merro.']],
    ['organisation', 'EU = European Union', ['The European Union agreed.', 'The EU agreed.']],
    [
      'organisation',
      'Ministry of Public Works = Public Works Ministry',
      ['The Ministry of Public Works agreed.', 'The Public Works Ministry agreed.'],
    ],
    ['organisation', 'Zentrix = Zentrix Ltd', ['Zentrix Ltd fell. Zentrix shares rose.', 'Zentrix shares rose.']],
  ])('%s: %s', (kind, forms, texts) => {
    expect(formsOf(link(...texts), kind)).toContain(forms);
  });

  it('says which report uses which form, and what each says of it', () => {
    const [ruiz] = link('Mayor Ana Ruiz, 51, spoke.', 'Councillor Ana Ruiz spoke. Ruiz left.');
    expect(ruiz).toMatchObject({ id: 'ana-ruiz', kind: 'person', name: 'Ana Ruiz' });
    expect(ruiz!.forms).toEqual([
      { form: 'Ana Ruiz', reports: ['r0', 'r1'] },
      { form: 'Ruiz', reports: ['r1'] },
    ]);
    expect(ruiz!.facts.map(({ report, kind, value }) => [report, kind, value])).toEqual([
      ['r0', 'title', 'Mayor'],
      ['r0', 'age', '51'],
      ['r1', 'title', 'Councillor'],
    ]);
  });

  it("finds the story's entity for a report's own", () => {
    const links = linkEntities([annotation('a', 'He flew to Kyiv.'), annotation('b', 'He flew to Kiev.')]);
    expect(links.entityOf('a', 'kyiv')).toBe(links.entityOf('b', 'kiev'));
    expect(links.entityOf('a', 'nobody')).toBeNull();
  });
});

describe('two stay two', () => {
  it.each<[string, readonly string[]]>([
    ['one surname', ['They met Brian Castell.', 'They met Moira Castell.']],
    ['given names a letter apart', ['They met Mario Costa.', 'They met Maria Costa.']],
    ['given names that sound alike', ['They met Ellen Marsh.', 'They met Helen Marsh.']],
    ['one given name', ['They met Brian Castell.', 'They met Brian Okafor.']],
  ])('%s', (_, texts) => {
    expect(link(...texts).filter(({ kind }) => kind === 'person')).toHaveLength(2);
  });

  it('a bare surname of two relatives is given to neither of another report', () => {
    const entities = link('Brian Castell and Moira Castell spoke.', 'Mr. Castell spoke.');
    expect(formsOf(entities, 'person').sort()).toEqual(['Brian Castell', 'Castell', 'Moira Castell']);
  });

  it('people known only as a role are not one for that', () => {
    const entities = link('A witness ran.', 'A witness hid.');
    expect(entities.filter(({ kind }) => kind === 'person')).toHaveLength(2);
  });

  it('a government is not its seat, nor its head', () => {
    const entities = link('The Kremlin spoke. Moscow waited. President Ivan Belov left.');
    expect(entities.map(({ name }) => name).sort()).toEqual(['Ivan Belov', 'Kremlin', 'Moscow']);
  });
});
