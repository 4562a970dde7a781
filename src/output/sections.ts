/** Which section of the page a finding belongs to. */
import type { Finding } from '../core/model/comparison.ts';

export function isApart(finding: Finding): boolean {
  return finding.relation === 'conflict' || finding.relation === 'update';
}

export function isWording(finding: Finding): boolean {
  return finding.kind === 'quote-wording' || finding.kind === 'headline-quote';
}
