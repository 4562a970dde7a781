/** What a view says, as a page that can be proved: every quotation with the texts that it stands beside, all other words as they are. In: an open screen. Out: text. */
import type { Page } from 'playwright-core';

/** Runs in the page: words that are set in quotation marks by the style sheet get them here. */
const READ = `(() => {
  const BLOCK = new Set(['block', 'flex', 'grid', 'list-item', 'table', 'table-row', 'table-cell']);
  const heads = [...document.querySelectorAll('.matrix thead th[aria-colindex]')];
  const nameAt = cell => heads.find(head => head.getAttribute('aria-colindex') === cell.getAttribute('aria-colindex'))?.firstChild.textContent.trim();
  const placesOf = quote => {
    const cell = quote.closest('td[aria-colindex]');
    if (cell !== null) return [nameAt(cell)];
    const near = quote.closest('li, p, td, dd') ?? quote.parentElement;
    return [...near.querySelectorAll('[title="read it there"], .places > span')].map(each => each.textContent.trim());
  };
  const say = node => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || node.matches('.unseen, [aria-hidden="true"], .places, [title="read it there"], select, .reader')) return '';
    const inner = [...node.childNodes].map(say).join('');
    if (node.matches('q')) {
      const cites = placesOf(node);
      return '\\nx ' + (cites.length === 0 ? '' : cites.join(', ') + ' ') + '\\u201c' + inner.trim() + '\\u201d\\n';
    }
    const { display } = getComputedStyle(node);
    return BLOCK.has(display) ? '\\n' + inner + '\\n' : inner;
  };
  return say(document.querySelector('main'));
})()`;

export async function screenPage(page: Page): Promise<string> {
  return page.evaluate(READ);
}
