/**
 * Internet addresses: one as the system writes it -> why no page of the public web can be behind it, or null where one can. Forms of IPv6 that carry an
 * IPv4 address are judged by that. Ranges are those of IANA's registries of special-purpose addresses (RFC 6890 and what was added since).
 */
import { isIPv4, isIPv6 } from 'node:net';

interface Range {
  readonly first: readonly number[];
  /** Bits that all its addresses have in common. */
  readonly bits: number;
  readonly what: string;
}

/** `10.0.0.0/8`: what it is. */
function range4(written: string, what: string): Range {
  const [first, bits] = written.split('/');
  return { first: (first ?? '').split('.').map(Number), bits: Number(bits), what };
}

function range6(written: string, what: string): Range {
  const [first, bits] = written.split('/');
  return { first: bytesOf6(first ?? '') ?? [], bits: Number(bits), what };
}

const RANGES_4: readonly Range[] = [
  // clouds answer for the machine itself here: keys, names, start-up scripts
  range4('169.254.169.254/32', 'a cloud’s metadata address'),
  range4('168.63.129.16/32', 'a cloud’s metadata address'),
  range4('192.0.0.192/32', 'a cloud’s metadata address'),
  range4('100.100.100.200/32', 'a cloud’s metadata address'),
  range4('0.0.0.0/8', 'an address of this machine'),
  range4('10.0.0.0/8', 'a private address'),
  range4('100.64.0.0/10', 'an address inside a provider’s network'),
  range4('127.0.0.0/8', 'an address of this machine'),
  range4('169.254.0.0/16', 'a link-local address'),
  range4('172.16.0.0/12', 'a private address'),
  range4('192.0.0.0/24', 'a reserved address'),
  range4('192.0.2.0/24', 'an address for examples only'),
  range4('192.88.99.0/24', 'a reserved address'),
  range4('192.168.0.0/16', 'a private address'),
  range4('198.18.0.0/15', 'an address for tests of networks'),
  range4('198.51.100.0/24', 'an address for examples only'),
  range4('203.0.113.0/24', 'an address for examples only'),
  range4('224.0.0.0/4', 'a multicast address'),
  range4('240.0.0.0/4', 'a reserved address'),
];

const RANGES_6: readonly Range[] = [
  range6('fd00:ec2::254/128', 'a cloud’s metadata address'),
  range6('fd20:ce::254/128', 'a cloud’s metadata address'),
  range6('::/127', 'an address of this machine'),
  range6('fc00::/7', 'a private address'),
  range6('fe80::/10', 'a link-local address'),
  range6('fec0::/10', 'a private address'),
  range6('ff00::/8', 'a multicast address'),
  // Teredo among them: its IPv4 addresses are of machines behind routers
  range6('2001::/23', 'a reserved address'),
  range6('2001:db8::/32', 'an address for examples only'),
  range6('3fff::/20', 'an address for examples only'),
];

/** The only addresses of IPv6 that are given out to networks (RFC 4291). */
const GLOBAL_6 = range6('2000::/3', '');

/** Ranges of IPv6 that carry an IPv4 address, and at which byte. */
const CARRIERS: readonly (readonly [Range, number])[] = [
  // IPv4-mapped and the older IPv4-compatible (RFC 4291)
  [range6('::ffff:0:0/96', ''), 12],
  [range6('::/96', ''), 12],
  // translated (RFC 2765, RFC 6052)
  [range6('::ffff:0:0:0/96', ''), 12],
  [range6('64:ff9b::/96', ''), 12],
  // 6to4 (RFC 3056)
  [range6('2002::/16', ''), 2],
];

/** Bytes 8 to 11 of addresses that carry an IPv4 address behind them, whatever the network (ISATAP, RFC 5214). */
const ISATAP: readonly string[] = ['0,0,94,254', '2,0,94,254'];

/** What kind of address it is that no public page is behind; null for a public one. What is no address at all is not public. */
export function whyNotPublic(address: string): string | null {
  if (isIPv4(address)) return whyNotPublic4(address.split('.').map(Number));
  // a zone (`fe80::1%eth0`) says which network of this machine
  const bytes = bytesOf6(address.replace(/%.*$/, ''));
  if (bytes === null) return 'no internet address';
  return address.includes('%') ? 'a link-local address' : whyNotPublic6(bytes);
}

function whyNotPublic4(bytes: readonly number[]): string | null {
  return RANGES_4.find(range => isWithin(bytes, range))?.what ?? null;
}

function whyNotPublic6(bytes: readonly number[]): string | null {
  const special = RANGES_6.find(range => isWithin(bytes, range));
  if (special !== undefined) return special.what;
  const carrier = CARRIERS.find(([range]) => isWithin(bytes, range));
  if (carrier !== undefined) return whyNotPublic4(bytes.slice(carrier[1], carrier[1] + 4));
  if (!isWithin(bytes, GLOBAL_6)) return 'a reserved address';
  return ISATAP.includes(bytes.slice(8, 12).join()) ? whyNotPublic4(bytes.slice(12)) : null;
}

function isWithin(bytes: readonly number[], { first, bits }: Range): boolean {
  return bytes.every((byte, i) => {
    const own = Math.min(8, Math.max(0, bits - 8 * i));
    const mask = 0xff & (0xff << (8 - own));
    return (byte & mask) === ((first[i] ?? 0) & mask);
  });
}

/** The sixteen bytes of an IPv6 address; null if it is none. */
function bytesOf6(address: string): readonly number[] | null {
  if (!isIPv6(address)) return null;
  const [before = '', after] = address.split('::');
  const [start, end] = [groupsOf(before), after === undefined ? [] : groupsOf(after)];
  return [...start, ...new Array<number>(16 - start.length - end.length).fill(0), ...end];
}

/** Groups of four digits, two bytes each; the last may be an IPv4 address. */
function groupsOf(written: string): readonly number[] {
  if (written === '') return [];
  return written.split(':').flatMap(group => {
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
