import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../test/support/passage.ts';
import { anyText } from '../../../../test/support/texts.ts';
import { entities as vocabulary } from '../../../languages/en/entities.ts';
import { mentions as words } from '../../../languages/en/mentions.ts';
import type { Entity } from '../../model/layers.ts';
import { findMentions } from '../mentions/mentions.ts';
import { type ResolvedEntities, resolveEntities } from './entities.ts';

function resolve(text: string, known: readonly Entity[] = []): ResolvedEntities {
  const passage = passageOf(text);
  return resolveEntities(passage, findMentions(passage, words, { known }), vocabulary, { known });
}

function factsOf(text: string, id: string): string[] {
  const entity = resolve(text).entities.find(each => each.id === id);
  return (entity?.facts ?? []).map(({ kind, value }) => `${kind}: ${value}`);
}

describe('facts', () => {
  it.each<[string, string, readonly string[]]>([
    ['Kremlin aide Ivan Belov left.', 'ivan-belov', ['title: Kremlin aide']],
    ["Duarte's top aide, Ivan Belov, left.", 'ivan-belov', ["title: Duarte's top aide"]],
    ['Ivan Belov, the mayor, left.', 'ivan-belov', ['title: mayor']],
    ['Police named Ivan Belov, 42, of Texas.', 'ivan-belov', ['age: 42', 'home: Texas']],
    ['The 42-year-old Ivan Belov left.', 'ivan-belov', ['age: 42']],
    ['They met Russian President Ivan Belov.', 'ivan-belov', ['title: Russian President', 'nationality: Russian']],
    ['According to Ivan Belov, President Duarte left.', 'ivan-belov', []],
    ['Ivan Belov, 2024, page 3.', 'ivan-belov', []],
    ['Ivan Belov, who was 42 and kept bees, left.', 'ivan-belov', ['age: 42']],
    ['Ivan Belov is 42 years old.', 'ivan-belov', ['age: 42']],
    ['Ivan Belov, 42 years old, left.', 'ivan-belov', ['age: 42']],
    ['Ivan Belov turned 42 on Friday.', 'ivan-belov', ['age: 42']],
    ['They met Ivan Belov, a 42-year-old beekeeper.', 'ivan-belov', ['title: beekeeper', 'age: 42']],
    ['Ivan Belov, a beekeeper aged 42, left.', 'ivan-belov', ['title: beekeeper', 'age: 42']],
    ['The 42-year-old crane operator Ivan Belov left.', 'ivan-belov', ['title: crane operator', 'age: 42']],
    ['Ivan Belov is one of three candidates and two in the polls.', 'ivan-belov', []],
    ['An 18-year-old friend of Ivan Belov was hurt.', 'ivan-belov', []],
    ['Ivan Belov, the father of 5-year-old Mina Belov, left.', 'ivan-belov', ['title: father']],
    ['Ivan Belov is 42 minutes late, and was 15 metres away.', 'ivan-belov', []],
    ['Deputy Harbour Chief Ivan Belov left.', 'ivan-belov', ['title: Deputy Harbour Chief']],
    ['On Friday Mayor Ivan Belov left.', 'ivan-belov', ['title: Mayor']],
    ['The director of the archive, Ivan Belov, left.', 'ivan-belov', ['title: director']],
    ['A spokesman for the port, Ivan Belov, left.', 'ivan-belov', ['title: spokesman']],
    ['The mother of the girl, Ivan Belov, left.', 'ivan-belov', []],
    ['Norland’s water minister, Ivan Belov, left.', 'ivan-belov', ['title: Norland’s water minister']],
    ['They wrote to the harbour chief, Ivan Belov.', 'ivan-belov', ['title: harbour chief']],
    ['The harbour chief, Ivan Belov said the gate was open.', 'ivan-belov', ['title: harbour chief']],
    // who comes behind the comma begins a clause
    ['The wave took the child, Ivan Belov said, and the crew went after it.', 'ivan-belov', []],
    ['The child, Ivan Belov said, was asleep.', 'ivan-belov', []],
    ['He had seen the guard, Ivan Belov told reporters.', 'ivan-belov', []],
  ])('%s', (text, id, facts) => {
    expect(factsOf(text, id)).toEqual(facts);
  });
});

/** Whose the last name of the text is: an id, or null where it is not told. */
describe('a bare name', () => {
  it.each<[string, string | null]>([
    // double names and particles
    ['Eva Voss-Lund was fined. Voss-Lund', 'eva-voss-lund'],
    ['Jean-Luc Orrin won. Jean-Luc', 'jean-luc-orrin'],
    ['Ruud van der Sloot was fined. Van der Sloot', 'ruud-van-der-sloot'],
    ['Ines de la Fuente sang. Then came de la Fuente', 'ines-de-la-fuente'],
    ['Omar al-Nasri resigned. Al-Nasri', 'omar-al-nasri'],
    ['Anton von Grau ran. Von Grau', 'anton-von-grau'],
    ['Sean O’Dowd fell. O’Dowd', "sean-o'dowd"],
    ['Luis García Montez wrote. García Montez', 'luis-garcia-montez'],
    // a name of its own is nobody's half
    ['Eva Voss-Lund met Per Lund. Lund', 'per-lund'],
    ['Per Orrin met Maria Orrin. Anna Maria Lund met Maria Lund', 'maria-lund'],
    // two of one name
    ['Olaf Brandt met his brother Per Brandt. Brandt', null],
    ['Olaf Brandt and Marta Brandt came. Brandt', null],
    ['Tom Lund, 40, and his son Sam Lund drowned. Lund', null],
    ['Ada Moss and Ada Lund won. Ada', null],
    ['Brandt was fined. Olaf Brandt met Per Brandt', 'per-brandt'],
    ['Olaf Brandt was fined. Brandt paid. Per Brandt left. Brandt', 'olaf-brandt'],
    ['Olaf Brandt sued. His wife, Marta Brandt, won. Mrs Brandt', 'marta-brandt'],
    ['Marta Brandt and Olaf Brandt came. Mr Brandt', 'olaf-brandt'],
    ['Mayor Olaf Brandt met chief Per Brandt. Mayor Brandt', 'olaf-brandt'],
    ['Sen. Ida Moss and Kim Moss came. Senator Moss', 'ida-moss'],
    ['Sgt. Ben Orr and Dr. Kim Orr came. Sgt Orr', 'ben-orr'],
    ['Mr Brandt met Mrs Brandt. Olaf Brandt and Marta Brandt left. Brandt', null],
  ])('%s ...', (text, id) => {
    const names = resolve(`${text} left.`).mentions.filter(({ form }) => form === 'name');
    expect(names.at(-1)!.entity).toBe(id);
  });

  it('leaves a pronoun after it open too', () => {
    const { mentions } = resolve('Olaf Brandt met his brother Per Brandt. Brandt said he was glad.');
    expect(mentions.at(-1)).toMatchObject({ form: 'pronoun', entity: null });
  });
});

describe('aliases', () => {
  it('are words of the text; what spellings meet by is filed apart', () => {
    const text = 'Alex Pemberton praised the crew. Alex was kind. Bill Marsh left Kiev.';
    const { entities } = resolve(text);
    for (const { name, aliases } of entities) for (const form of [name, ...aliases]) expect(text).toContain(form);
    expect(entities.flatMap(({ filed = [] }) => filed)).toEqual(['alexander pemberton', 'william marsh', 'kyiv']);
  });
});

describe('a headline', () => {
  it('takes its names from the text below it', () => {
    const body = resolve('Qorvane said on Monday that Ana Ruiz would lead Qorvane Ltd.');
    const headline = resolve('Qorvane Names Ruiz As New Chief', body.entities);
    const found = headline.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity);
    expect(found).toEqual(['qorvane-ltd', 'ana-ruiz']);
    expect(headline.entities).toEqual(body.entities);
  });
});

describe('any text', () => {
  const texts = anyText([
    'Ana',
    'Ruiz',
    'he',
    'his',
    'wife',
    'the',
    'mayor',
    ',',
    '42',
    '.',
    '“',
    '”',
    'said',
    'I',
    'van',
    "'s",
    '\n',
  ]);

  it('has entities with their own ids, mentions that point at one of them, and facts that hold', () => {
    fc.assert(
      fc.property(texts, text => {
        const { mentions, entities } = resolve(text);
        const ids = new Set(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        for (const { entity } of mentions) if (entity !== null) expect(ids.has(entity)).toBe(true);
        for (const { name, facts } of entities) {
          expect(name.trim()).not.toBe('');
          for (const { start, end } of facts) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        }
        expect(resolve(text)).toEqual({ mentions, entities });
      }),
    );
  });
});
