/** Handing something out of the page: text to the clipboard, a file to the disk. No network, and nothing that the page's policy has to allow. */

/** Whether the text is on the clipboard. A page from a disk has no clipboard in every browser: then the old way is tried. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // absent on pages that are no secure context, whatever the types say
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // not allowed: the old way may be
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'unseen';
  area.readOnly = true;
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** Milliseconds that a browser has for beginning to read a file it was handed. */
const HANDED = 60_000;

export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HANDED);
}
