/** How large an element is, told a frame after it is there and whenever that changes: to ask at once would have the page laid out before it is whole. */

/** For `use:`; `tell` hears of the element. */
export function sized(element: HTMLElement, tell: (element: HTMLElement) => void): { readonly destroy: () => void } {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => tell(element));
  });
  observer.observe(element);
  return {
    destroy: (): void => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}
