/** Unpacking what browsers are sent and the pure readers can't unpack: Brotli. In: a coding by its name and bytes. Out: bytes, or null. */
import { brotliDecompressSync } from 'node:zlib';

export function unpack(coding: string, bytes: Uint8Array, largest: number): Uint8Array | null {
  if (coding !== 'br') return null;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: largest });
  } catch {
    return null;
  }
}
