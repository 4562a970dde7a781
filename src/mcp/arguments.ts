/** Arguments that do not fit: what a schema found wrong -> one sentence, however many things are wrong, that says what to send instead. */
import type { z } from 'zod';
import { type Fault, fault } from './faults.ts';
import { cut } from './shown.ts';

/** Faults told; ten thousand bad items are one mistake. */
const MOST_TOLD = 3;

export function argumentFault(tool: string, input: z.ZodObject, { issues }: z.ZodError): Fault {
  const told = issues.slice(0, MOST_TOLD).map(issueText);
  const left = issues.length - told.length;
  const more = left > 0 ? `, and ${left} more` : '';
  return fault(`Arguments of ${tool}: ${told.join('; ')}${more}. It takes ${Object.keys(input.shape).join(', ')}.`);
}

function issueText(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? '' : `${cut(issue.path.map(String).join('.'))}: `;
  if (issue.code === 'unrecognized_keys')
    return `${place}no argument ${cut(issue.keys.slice(0, MOST_TOLD).join(', '))}`;
  const [first = '', ...rest] = cut(issue.message);
  return `${place}${first.toLowerCase()}${rest.join('')}`;
}
