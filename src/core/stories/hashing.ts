/** Two hashes made one, order kept (the finalizer of MurmurHash3, Appleby): what is next to each other in hashes is not in what comes out. */
export function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ (b >>> 16) ^ (b << 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
