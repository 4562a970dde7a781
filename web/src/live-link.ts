/**
 * The line to the program that serves the page. In: files, texts, what is to be taken out. Out: events, as they come. Only a page that is served opens it, and only
 * while it is seen: a browser has few connections to one machine, and pages behind others would keep all of them.
 */
import type { ComparisonRecord } from '../../src/output/wire.ts';
import { isRecord, type LiveEvent, refusedBy, standingOf, type Told } from './live.ts';

export interface Link {
  /** Hands them over one after another, in their order. */
  readonly files: (files: readonly File[]) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  readonly takeOut: (id: number) => Promise<void>;
  /** The comparison as it is now, with its number; null where there is none. */
  readonly comparison: () => Promise<{ readonly record: ComparisonRecord | null; readonly number: number } | null>;
  readonly check: (draft: string) => Promise<unknown>;
}

export function openLink(hear: (event: LiveEvent) => void): Link {
  let events: EventSource | null = null;
  const look = (): void => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else events ??= listen(hear);
  };
  document.addEventListener('visibilitychange', look);
  look();
  const refuse = (problems: readonly Told[]): void => {
    if (problems.length > 0) hear({ is: 'refused', problems });
  };
  const hand = async (path: string, body: Blob | string, of: string): Promise<void> => {
    try {
      const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
      const response = await fetch(path, { method: 'POST', body, headers: { 'Content-Type': type } });
      const answer: unknown = await response.json();
      // what was taken is told with all the rest
      if (!response.ok) return refuse(refusedBy(answer, of));
      refuse(isRecord(answer) ? problemsBesides(answer) : []);
    } catch {
      refuse([{ of, words: 'It did not reach the program; is `synoptic view` still running?' }]);
    }
  };
  return {
    files: async files => {
      for (const file of files) {
        // what is handed over together is compared together
        const more = file === files.at(-1) ? '' : '&more';
        await hand(`/reports?name=${encodeURIComponent(file.name)}${more}`, file, file.name);
      }
    },
    paste: text => hand('/paste', text, 'paste'),
    takeOut: async id => {
      try {
        const response = await fetch(`/reports/${id}`, { method: 'DELETE' });
        if (!response.ok) refuse(refusedBy(await response.json(), 'taking out'));
      } catch {
        hear({ is: 'gone' });
      }
    },
    comparison: async () => {
      try {
        const response = await fetch('/comparison');
        if (response.status === 404) return { record: null, number: 0 };
        if (!response.ok) return null;
        const record = (await response.json()) as ComparisonRecord;
        return { record, number: Number(response.headers.get('Synoptic-Number')) };
      } catch {
        return null;
      }
    },
    check: async draft => {
      try {
        return await (await fetch('/check', { method: 'POST', body: draft })).json();
      } catch {
        return { problem: 'It did not reach the program; is `synoptic view` still running?' };
      }
    },
  };
}

/** First comes what stands now, so that what was missed is caught up with. */
function listen(hear: (event: LiveEvent) => void): EventSource {
  const events = new EventSource('/events');
  events.addEventListener('open', () => hear({ is: 'here' }));
  // it asks again by itself
  events.addEventListener('error', () => hear({ is: 'gone' }));
  events.addEventListener('changed', ({ data }) => {
    const standing = standingOf(JSON.parse(data));
    if (standing !== null) hear({ is: 'changed', standing });
  });
  events.addEventListener('reading', ({ data }) => {
    const told: unknown = JSON.parse(data);
    if (isRecord(told)) hear({ is: 'reading', words: String(told['words']) });
  });
  return events;
}

/** Of several links some may have failed: those are in no comparison. */
function problemsBesides(answer: Readonly<Record<string, unknown>>): readonly Told[] {
  const { added } = answer;
  const names = Array.isArray(added) ? added.flatMap(each => (isRecord(each) ? [String(each['name'])] : [])) : [];
  return refusedBy(answer, '').filter(({ of }) => of !== null && /^https?:/i.test(of) && !names.includes(of));
}
