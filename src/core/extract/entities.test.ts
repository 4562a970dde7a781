import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../test/support/passage.ts';
import { entities as vocabulary } from '../../languages/en/entities.ts';
import { mentions as words } from '../../languages/en/mentions.ts';
import type { Entity } from '../model/layers.ts';
import { type ResolvedEntities, resolveEntities } from './entities.ts';
import { findMentions } from './mentions.ts';

function resolve(text: string, known: readonly Entity[] = []): ResolvedEntities {
  const passage = passageOf(text);
  return resolveEntities(passage, findMentions(passage, words, known), vocabulary, { known });
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
  ])('%s', (text, id, facts) => {
    expect(factsOf(text, id)).toEqual(facts);
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
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
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
        ),
        {
          maxLength: 60,
        },
      )
      .map(each => each.join(' ')),
  );

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
