/**
 * Zip archives: bytes -> the files that their directory lists, with packed and unpacked sizes. Nothing is unpacked here; a directory that does not hold
 * together gives null. Zip64 is not read: documents of that size aren't either.
 */

export interface ZipEntry {
  readonly name: string;
  /** Bytes, as the directory says; what it says need not be so. */
  readonly packed: number;
  readonly unpacked: number;
  /** 0 stored, 8 deflated (APPNOTE 4.4.5). */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its local header stands. */
  readonly at: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Bytes of the end record, without its comment, and of the longest comment. */
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
/** Files listed at most; a document with a picture a paragraph has some hundred. */
const MOST_ENTRIES = 10_000;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The files listed in a zip archive's directory; null if it has none that can be read. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  const utf8 = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameSize = view.getUint16(at + 28, true);
    entries.push({
      name: utf8.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return -1;
}

/** A file's bytes as they are stored, packed or not; null if its header is not where the directory says. */
export function storedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_SIZE > bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER) return null;
  const start = entry.at + LOCAL_SIZE + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  return start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed);
}

export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A zip archive of files, stored as they are; for a library that takes its input only so. Sums are left out, which none of them looks at. */
export function storeZip(files: readonly StoredFile[]): Uint8Array {
  const named = files.map(file => ({ ...file, path: new TextEncoder().encode(file.name) }));
  const size = named.reduce(
    (sum, { path, bytes }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * path.length + bytes.length,
    END_SIZE,
  );
  const zip = new Uint8Array(size);
  const view = new DataView(zip.buffer);
  const places: number[] = [];
  let at = 0;
  for (const { path, bytes } of named) {
    places.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint32(at + 22, bytes.length, true);
    view.setUint16(at + 26, path.length, true);
    zip.set(path, at + LOCAL_SIZE);
    zip.set(bytes, at + LOCAL_SIZE + path.length);
    at += LOCAL_SIZE + path.length + bytes.length;
  }
  const directory = at;
  named.forEach(({ path, bytes }, i) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    view.setUint32(at + 20, bytes.length, true);
    view.setUint32(at + 24, bytes.length, true);
    view.setUint16(at + 28, path.length, true);
    view.setUint32(at + 42, places[i] ?? 0, true);
    zip.set(path, at + ENTRY_SIZE);
    at += ENTRY_SIZE + path.length;
  });
  view.setUint32(at, DIRECTORY_END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** Of the format that an unpacker must know: 2.0. */
const VERSION = 20;
