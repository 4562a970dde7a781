/** Whom the pronoun in brackets can't mean: an id where it is told, `null` where it stays open. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphs, passageOf, readMarked } from '../../../../test/support/passage.ts';
import { entities as vocabulary } from '../../../languages/en/entities.ts';
import { mentions as words } from '../../../languages/en/mentions.ts';
import { tokens } from '../../../languages/en/syntax.ts';
import { findMentions } from '../mentions/mentions.ts';
import type { Passage } from '../passage.ts';
import { createParser, sentenceSpans } from '../syntax/parser.ts';
import { resolveEntities } from './entities.ts';

const parser = createParser(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)), tokens);

function parsed(text: string): Passage {
  const syntax = parser.parse(text, paragraphs(text));
  return { ...passageOf(text), sentences: sentenceSpans(syntax), syntax };
}

function whom(marked: string, makePassage: (text: string) => Passage): string | null {
  const { text, spans } = readMarked(marked);
  const passage = makePassage(text);
  const { mentions } = resolveEntities(passage, findMentions(passage, words), vocabulary);
  return mentions.find(({ start, end }) => start === spans[0]!.start && end === spans[0]!.end)!.entity;
}

describe('a pronoun whose own clause names somebody', () => {
  it.each<[string, string | null]>([
    ['Olaf Brandt sued Per Lund. ⟦He⟧ called Brandt a bully.', 'per-lund'],
    ['Ivo Marsh called Reza Amini on Monday. ⟦He⟧ said Marsh had lied.', 'reza-amini'],
    ['Ada Renn accused Ella Marsh. ⟦She⟧ denied that Renn had asked her.', 'ella-marsh'],
    ['Ada Renn beat Ella Marsh in May. ⟦She⟧ said Renn’s win was fair.', 'ella-marsh'],
    ['Olaf Brandt beat Per Lund. ⟦He⟧ told Brandt’s wife that it was over.', 'per-lund'],
    ['Olaf Brandt resigned. ⟦He⟧ said Brandt was innocent.', null],
    ['Ada Renn, Eva Moss and Ella Marsh met. ⟦She⟧ said Renn had lied.', null],
    ['Olaf Brandt fell. Later Olaf Brandt called ⟦him⟧ a friend.', null],
  ])('%s', (marked, id) => {
    expect(whom(marked, parsed)).toBe(id);
  });

  it.each<[string, string | null]>([
    ['Olaf Brandt sued Per Lund. ⟦He⟧ said Lund had lied.', 'olaf-brandt'],
    ['Olaf Brandt met Per Lund. When ⟦he⟧ left, Brandt said it was over.', 'olaf-brandt'],
    ['Olaf Brandt sued Per Lund. ⟦He⟧ said his own lawyer had lied.', 'olaf-brandt'],
    ['Olaf Brandt resigned. ⟦He⟧ was innocent, Brandt said.', 'olaf-brandt'],
    ['Olaf Brandt spoke to Ada Renn. ⟦She⟧ said Brandt was kind.', 'ada-renn'],
    ['Per Lund hurt ⟦himself⟧ on Monday.', 'per-lund'],
    ['Ada Renn sold ⟦her⟧ car to Eva Moss.', 'ada-renn'],
    ['Ada Renn left. On Monday Eva Moss saw ⟦her⟧ again.', 'ada-renn'],
  ])('nothing barred: %s', (marked, id) => {
    expect(whom(marked, parsed)).toBe(id);
  });

  it.each<[string, string | null]>([
    ['Olaf Brandt sued Per Lund. ⟦He⟧ called Brandt a bully.', 'per-lund'],
    ['Olaf Brandt resigned. ⟦He⟧ was innocent, Brandt said.', 'olaf-brandt'],
  ])('without a tree: %s', (marked, id) => {
    expect(whom(marked, passageOf)).toBe(id);
  });
});
