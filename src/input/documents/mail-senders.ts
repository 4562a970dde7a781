/** Senders of mails: a name and an address -> an outlet, an author or both. An office or a newsletter is an outlet, a person an author of the outlet of the domain. */

import type { StatedFields } from '../fields.ts';
import type { Mail } from './mail-parts.ts';

/** Names before the `@` that are an office's, not a person's. */
const OFFICE =
  /^(?:press|presse|media|news|newsroom|newsdesk|newsletters?|info|contact|desk|editors?|editorial|alerts?|no-?reply|do-?not-?reply|office|communications?|comms|pr|mail|hello|updates?)\b/i;
/** Domains whose mails say nothing of an outlet. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|mail|fastmail|zoho)\.[a-z.]{2,6}$/i;

export function senderOf(from: Mail['from']): StatedFields {
  if (from === undefined) return {};
  return sender(from.name, from.address ?? '');
}

/** UTF-16 code units looked at of a sender. */
const LONGEST_SENDER = 300;

/** `The Anvil <news@anvil.example>`, as it stands in a passed-on mail's head. */
export function senderIn(from: string): StatedFields {
  const line = from.slice(0, LONGEST_SENDER);
  const address = /[^\s<>"'[\]():]+@[^\s<>"'[\]():]+/.exec(line)?.[0] ?? '';
  const name = line.replace(/[<[(]?(?:mailto:)?[^\s<>[\]()]*@.*$/, '').replace(/^["'\s]+|["'\s]+$/g, '');
  return sender(name, address);
}

function sender(name: string, address: string): StatedFields {
  const [local = '', domain = ''] = address.split('@');
  const isFree = FREE_MAIL.test(domain);
  const named = name.trim().replace(/\s+/g, ' ');
  const isOffice = OFFICE.test(local) || /\b(?:office|press|news|team|desk|ministry|police|council)\b/i.test(named);
  if (named === '' || named.includes('@')) return domain === '' || isFree ? {} : { outlet: domain };
  if (isOffice) return { outlet: named };
  return { byline: named, ...(domain === '' || isFree ? {} : { outlet: domain }) };
}
