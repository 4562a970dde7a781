/**
 * The screen as one file: the app with a comparison in it, that works from disk and asks no network; or as it is served, where it may ask the program that serves it.
 * In: the wire shape, the app's script and style with their hashes. Out: HTML. Texts are data of the page, never markup; a policy in it lets nothing run or load but
 * the app itself.
 */
import type { ComparisonRecord, ReviewRecord } from './wire.ts';

/** The built app. */
export interface ScreenApp {
  readonly script: string;
  readonly style: string;
  /** Base64 of the SHA-256 of each. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

export interface ScreenOptions {
  readonly title: string;
  /** The printed page: what is shown where no scripts run. */
  readonly plain: string;
  /** What a desk decided before: the page begins with it. */
  readonly review?: ReviewRecord;
  /** Of a page that is served: what its policy allows besides, and what stands in its head. Without it the page asks nothing of anybody. */
  readonly served?: { readonly allowed: string; readonly head: string };
}

/** What the page may run and load. `allowed`: what one that is served may besides. */
export function screenPolicy(app: ScreenApp, allowed?: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${app.scriptHash}'`,
    `style-src 'sha256-${app.styleHash}'`,
    'img-src data:',
    ...(allowed === undefined ? [] : [allowed]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** `record`: null where nothing was read yet. Throws `TypeError` if the app can't stand in a page. */
export function renderScreen(record: ComparisonRecord | null, app: ScreenApp, options: ScreenOptions): string {
  const { title, plain, served, review } = options;
  if (/<\/script|<!--/i.test(app.script) || /<\/style/i.test(app.style))
    throw new TypeError('the app’s script or style would end its own element');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${screenPolicy(app, served?.allowed)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Synoptic${record === null ? '' : ` ${escaped(record.synoptic)}`}">
${served === undefined ? '' : `${served.head}\n`}<title>${escaped(title)} · Synoptic</title>
<style>${app.style}</style>
</head>
<body>
<div id="app"></div>
<noscript><pre>${escaped(plain)}</pre></noscript>
<script type="application/json" id="comparison">${inlineJson(record)}</script>
${review === undefined ? '' : `<script type="application/json" id="review">${inlineJson(review)}</script>\n`}<script>${app.script}</script>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, mark => ENTITIES[mark]!);
}

/** JSON in which nothing can be taken for the end of its element, or the beginning of another. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
