/** Pages: a list cut to what was asked for, with where to go on. */
import { z } from 'zod';
import { MOST_PAGE, PAGE } from './limits.ts';
import type { ShownPage } from './shapes.ts';

/** Arguments of every tool that gives a list. */
export const PAGING = {
  limit: z.int().min(1).max(MOST_PAGE).default(PAGE).describe('Items to return.'),
  offset: z.int().min(0).default(0).describe('Items to pass over: page.next of the answer before.'),
};

export interface Paging {
  readonly limit: number;
  readonly offset: number;
}

export interface Paged<T> {
  readonly items: readonly T[];
  readonly page: ShownPage;
}

export function paged<T>(all: readonly T[], { limit, offset }: Paging): Paged<T> {
  const items = all.slice(offset, offset + limit);
  const end = offset + items.length;
  return {
    items,
    page: { offset, shown: items.length, total: all.length, next: end < all.length && items.length > 0 ? end : null },
  };
}
