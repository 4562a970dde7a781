/** How pages look: their length and their colours. */
import pc from 'picocolors';
import { type Paint, PLAIN } from '../output/terminal.ts';

/** Lines of a page without `--all`: two screens of a large terminal. */
export const PAGE_LINES = 100;

/** Colours are made here also where this thread writes to no terminal. */
const { bold, cyan, yellow, dim } = pc.createColors(true);

export function paintOf(isColoured: boolean): Paint {
  return isColoured ? { heading: bold, report: cyan, differing: yellow, quiet: dim } : PLAIN;
}
