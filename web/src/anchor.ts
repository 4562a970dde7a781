/** How far the page is scrolled, by what stands at its top: what is not drawn yet has another height, so that a card tells more than a number. */

/** The part of the window above which a card is no longer what is being read. */
const TOP = 1 / 8;

/** Remembers the card at the top of what is in view. Returns what brings it back there. */
export function anchorKept(target: HTMLElement): () => void {
  const top = window.scrollY;
  const anchor = [...target.querySelectorAll<HTMLElement>('[data-key]')].find(
    each => each.getBoundingClientRect().bottom > innerHeight * TOP,
  );
  const key = anchor?.dataset['key'];
  const at = anchor?.getBoundingClientRect().top ?? 0;
  return () => {
    window.scrollTo({ top, behavior: 'instant' });
    if (top === 0 || key === undefined) return;
    const now = withData(target, 'data-key', key);
    if (now !== null) window.scrollBy({ top: now.getBoundingClientRect().top - at, behavior: 'instant' });
  };
}

/** Cards, and what else has a key, that begin above the window's lower edge. */
export function keyedAbove(target: HTMLElement): number {
  return [...target.querySelectorAll<HTMLElement>('[data-key]')].filter(
    each => each.getBoundingClientRect().top < innerHeight,
  ).length;
}

export function withData(target: HTMLElement, name: string, value: string): HTMLElement | null {
  return target.querySelector<HTMLElement>(`[${name}="${CSS.escape(value)}"]`);
}
