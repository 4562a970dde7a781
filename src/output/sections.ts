/** Which section of the page a finding belongs to. */
import type { Finding } from '../core/model/comparison.ts';

export function isApart(finding: Finding): boolean {
  return finding.relation === 'conflict' || finding.relation === 'update';
}

function isWording(finding: Finding): boolean {
  return finding.kind === 'quote-wording' || finding.kind === 'headline-quote';
}

/** Both can't be so, and neither is a later state of the other. */
export function isClash(finding: Finding): boolean {
  return finding.relation === 'conflict' && !isWording(finding) && finding.between !== 'sources';
}

/** Each text may give its source rightly, and the sources differ. */
export function isBetweenSources(finding: Finding): boolean {
  return finding.relation === 'conflict' && !isWording(finding) && finding.between === 'sources';
}

export function isUpdate(finding: Finding): boolean {
  return finding.relation === 'update' && !isWording(finding);
}
