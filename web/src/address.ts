/** What is open, as the part of an address behind `#`, and back. What can't be read, or names nothing in the story, is passed over. */

import { SECTION_KINDS } from '../../src/output/page-parts.ts';
import { type Desk, MOST_TEXTS } from './desk.svelte.ts';
import { RELATIONS } from './relations.ts';
import { VIEWS } from './views.ts';

export function writeAddress({ view, tabs, chosen, texts, firstTexts, filter, pinned }: Desk): string {
  const told = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value !== '') told.set(name, value);
  };
  put('view', view === 'overview' ? '' : view);
  put('tab', tabs[view] ?? '');
  put('finding', chosen ?? '');
  put('texts', list(texts) === list(firstTexts) ? '' : list(texts));
  put('pinned', list([...pinned]));
  put('words', filter.words.trim());
  put('is', list(filter.kinds));
  put('relation', list(filter.relations));
  put('of', list(filter.texts));
  put('voice', filter.voice ?? '');
  put('proposed', filter.proposed ? 'only' : '');
  put('open', filter.open ? 'only' : '');
  put('hidden', list(filter.hidden));
  const written = told.toString();
  return written === '' ? '' : `#${written}`;
}

export function readAddress(desk: Desk, hash: string): void {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const isText = (id: string): boolean => desk.story.reports.has(id);
  const view = VIEWS.find(each => each === told.get('view'));
  if (view !== undefined) desk.go(view);
  const tab = told.get('tab');
  if (tab !== null) desk.openTab(desk.view, tab);
  const finding = told.get('finding');
  if (finding !== null && desk.story.cards.has(finding)) desk.choose(finding);
  const texts = unlist(told.get('texts')).filter(isText).slice(0, MOST_TEXTS);
  if (texts.length > 0) desk.texts = texts;
  desk.pinned = new Set(unlist(told.get('pinned')).filter(isText));
  desk.filter = {
    words: told.get('words') ?? '',
    kinds: SECTION_KINDS.filter(kind => unlist(told.get('is')).includes(kind)),
    relations: RELATIONS.filter(relation => unlist(told.get('relation')).includes(relation)),
    texts: unlist(told.get('of')).filter(isText),
    voice: told.get('voice'),
    proposed: told.get('proposed') === 'only',
    open: told.get('open') === 'only',
    hidden: unlist(told.get('hidden')).filter(isText),
  };
}

function list(values: readonly string[]): string {
  return values.map(value => encodeURIComponent(value)).join(',');
}

function unlist(value: string | null): readonly string[] {
  return (value ?? '').split(',').flatMap(each => {
    try {
      return each === '' ? [] : [decodeURIComponent(each)];
    } catch {
      return [];
    }
  });
}
