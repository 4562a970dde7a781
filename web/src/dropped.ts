/** What is dropped on the page. In: what the browser hands over. Out: its files, those of folders too, or its text. */
import { isOwnFile } from './live.ts';

export interface Dropped {
  readonly files: readonly File[];
  /** Words or addresses that were dragged here; empty where files were. */
  readonly text: string;
}

/** Files of a drop at most: one more than the program keeps, so that it says so. */
const MOST_FILES = 201;

export async function droppedIn(transfer: DataTransfer): Promise<Dropped> {
  // all is asked at once: it is gone when the event is over
  const entries = [...transfer.items].flatMap(item => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const plain = [...transfer.files];
  const text = transfer.getData('text/uri-list') || transfer.getData('text/plain');
  if (entries.length === 0) return { files: plain, text: plain.length > 0 ? '' : withoutComments(text) };
  const files: File[] = [];
  for (const entry of entries) await gather(entry, files);
  return { files, text: '' };
}

async function gather(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= MOST_FILES || isOwnFile(entry.name)) return;
  if (entry.isFile) {
    const file = await asked<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed));
    if (file !== null) into.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // a folder is told a part at a time
  for (;;) {
    const part = await asked<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (part === null || part.length === 0) return;
    for (const each of part) await gather(each, into);
  }
}

function asked<T>(ask: (found: (value: T) => void, failed: () => void) => void): Promise<T | null> {
  return new Promise(resolve => ask(resolve, () => resolve(null)));
}

/** Lists of addresses may have lines that are none (RFC 2483). */
function withoutComments(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines.some(line => /^https?:/i.test(line)) ? lines.filter(line => !line.startsWith('#')).join('\n') : text;
}
