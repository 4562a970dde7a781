/** Web addresses among the names of inputs: which names are some, and the name of the file that one seems to be of. Nothing is fetched here. */

/** Whether a name is a web address, and not a file's. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** A name without what only an address has: its host, its query. Other names as they are. */
export function pathOf(name: string): string {
  return isAddress(name) ? name.replace(/^https?:[\\/]+[^\\/?#]*/i, '').replace(/[?#].*$/s, '') : name;
}

/** The host of an address, with its port. */
export function hostIn(address: string): string {
  return address
    .replace(/^https?:[\\/]+/i, '')
    .replace(/[\\/?#].*$/s, '')
    .replace(/^.*@/, '');
}
