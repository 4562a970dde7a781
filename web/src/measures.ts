/** How wide words are on the screen. In: an element whose face they are set in. Out: a measure in pixels; widths are remembered by face. */

const KNOWN = new Map<string, Map<string, number>>();
let canvas: CanvasRenderingContext2D | null = null;

export function measureOf(element: Element): (text: string) => number {
  const { font } = getComputedStyle(element);
  canvas ??= document.createElement('canvas').getContext('2d');
  const context = canvas;
  const known = KNOWN.get(font) ?? new Map<string, number>();
  KNOWN.set(font, known);
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (context === null) return text.length;
    context.font = font;
    const { width } = context.measureText(text);
    known.set(text, width);
    return width;
  };
}
