/**
 * The screen as one file: the app with a comparison in it, that works from disk and asks no network. In: the wire shape, the app's script and style with their hashes.
 * Out: HTML. Texts are data of the page, never markup; a policy in it lets nothing run or load but the app itself.
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
}

/** Throws `TypeError` if the app can't stand in a page. */
export function renderScreen(
  record: ComparisonRecord,
  app: ScreenApp,
  { title, plain, review }: ScreenOptions,
): string {
  if (/<\/script|<!--/i.test(app.script) || /<\/style/i.test(app.style))
    throw new TypeError('the app’s script or style would end its own element');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${app.scriptHash}'`,
    `style-src 'sha256-${app.styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Synoptic ${escaped(record.synoptic)}">
<title>${escaped(title)} · Synoptic</title>
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
