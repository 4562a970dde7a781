/** Texts inside agency XML and ninjs: each rendition's paragraphs, nothing lost, nothing hidden shown, in time. */
import { describe, expect, test } from 'vitest';
import { layout } from '../../languages/en/layout.ts';
import { gatherReadings } from '../batches.ts';
import { readXml } from '../feeds/loose-xml.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';
import { bodyParagraphs } from './ninjs-texts.ts';
import type { XmlElement } from './xml-nodes.ts';
import { readXmlTree } from './xml-tree.ts';
import { paragraphsIn } from './xml-words.ts';

const OPTIONS: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
const LEAD = 'A grain barge sank in the Ostra Canal on Friday morning, the harbour office said.';
const SECOND = 'Both of its crew swam to the bank at Lindmoor, where a lock keeper gave them blankets.';
const THIRD = 'The canal stays closed until Sunday.';

async function read(text: string, input = 'opa.xml') {
  return gatherReadings([await readInput(new TextEncoder().encode(text), input, OPTIONS)]);
}

async function textOf(content: string): Promise<string | undefined> {
  const item = `<newsItem ${NAR} guid="urn:newsml:opa.example:7"><contentSet>${content}</contentSet></newsItem>`;
  return (await read(item)).reports[0]?.text;
}

function rootOf(text: string): XmlElement {
  const root = readXmlTree(text);
  if ('wrong' in root) throw new Error(root.wrong);
  return root;
}

describe('no paragraph of an item is lost', () => {
  test.each([
    [
      'text beside paragraphs',
      `<inlineXML><h4>Barge sinks</h4><p>${LEAD}</p>${THIRD}</inlineXML>`,
      ['Barge sinks', LEAD, THIRD],
    ],
    [
      'elements of its own',
      `<inlineXML><story><lead>${LEAD}</lead><p>${SECOND}</p></story></inlineXML>`,
      [LEAD, SECOND],
    ],
    [
      'elements of its own alone',
      `<inlineXML><story><lead>${LEAD}</lead><more>${SECOND}</more></story></inlineXML>`,
      [LEAD, SECOND],
    ],
    ['words among words', `<inlineXML>The barge <b>sank</b>.</inlineXML>`, ['The barge sank.']],
    [
      'a document, and not what stands beside it',
      `<inlineXML><doc><code>77</code><html><body><p>${LEAD}</p></body></html></doc></inlineXML>`,
      [LEAD],
    ],
    [
      'the article before a summary of it',
      `<inlineXML><p>${THIRD}</p></inlineXML><inlineXML><p>${LEAD}</p><p>${SECOND}</p></inlineXML>`,
      [LEAD, SECOND],
    ],
    [
      'markup in a literal section',
      `<inlineXML><![CDATA[<p>${LEAD}</p><p>${SECOND}</p>]]></inlineXML>`,
      [LEAD, SECOND],
    ],
    ['escaped markup', `<inlineXML>&lt;p>${LEAD}&lt;/p>&lt;p>${SECOND}&lt;/p></inlineXML>`, [LEAD, SECOND]],
  ])('%s', async (_, content, paragraphs) => {
    expect(await textOf(content)).toBe(paragraphs.join('\n\n'));
  });

  test('escaped markup in NewsML 1', async () => {
    const content = `<DataContent>&lt;p>${LEAD}&lt;/p>&lt;p>${SECOND}&lt;/p></DataContent>`;
    const { reports } = await read(
      `<NewsML><NewsItem><NewsComponent><ContentItem>${content}</ContentItem></NewsComponent></NewsItem></NewsML>`,
    );
    expect(reports[0]?.text).toBe(`${LEAD}\n\n${SECOND}`);
  });
});

describe('a body of ninjs', () => {
  test.each([
    ['a comment is not shown', `<p>${LEAD}</p><!-- <p>Unconfirmed: three crew.</p> --><p>${THIRD}</p>`, [LEAD, THIRD]],
    [
      'a comment with marks of markup in it',
      `<p>${LEAD}</p><!-- a > b <?note?> <p>Unconfirmed.</p> --><p>${THIRD}</p>`,
      [LEAD, THIRD],
    ],
    ['a header', `<header>Barge sinks</header><p>${LEAD}</p>`, ['Barge sinks', LEAD]],
    ['a footer', `<main>${LEAD}</main><footer>${THIRD}</footer>`, [LEAD, THIRD]],
    ['a rule', `${LEAD}<hr>${SECOND}<hr/>${THIRD}`, [LEAD, SECOND, THIRD]],
    [
      'a summary',
      `<details><summary>Barge sinks</summary>${LEAD}</details><aside>${THIRD}</aside>`,
      ['Barge sinks', LEAD, THIRD],
    ],
    ['a caption', `<figcaption>The barge.</figcaption>${LEAD}<p>${SECOND}</p>`, ['The barge.', LEAD, SECOND]],
  ])('%s', (_, html, paragraphs) => {
    expect(bodyParagraphs({ bodies: [{ contentType: 'text/html', value: html }] })).toEqual(paragraphs);
  });
});

describe('notes to editors in NITF', () => {
  const nitf = (docdata: string, head = '', content = ''): string =>
    `<nitf><head><docdata>${docdata}</docdata></head><body><body.head>${head}</body.head><body.content><p>${LEAD}</p>${content}</body.content></body></nitf>`;

  test.each([
    [
      'each message',
      nitf('<ed-msg info="Photo to follow."/><ed-msg info="Adds closure."/>'),
      ['Photo to follow.', 'Adds closure.'],
    ],
    [
      'a note above the text',
      nitf('', '<note><body.content><p>Eds: updates at 1500.</p></body.content></note>'),
      ['Eds: updates at 1500.'],
    ],
    [
      'a note in the text that is for them',
      nitf('', '', '<note noteclass="editorsnote"><p>Trim from here.</p></note>'),
      ['Trim from here.'],
    ],
  ])('%s', async (_, document, notes) => {
    const { reports, problems } = await read(document);
    expect(reports[0]?.text).toBe(LEAD);
    expect(problems.map(({ detail }) => detail)).toEqual([
      `Its note to editors: ${notes.map(note => `“${note}”`).join(' ')}`,
    ]);
  });

  test('who has its rights is no note to them', async () => {
    const { problems } = await read(nitf('', '<note noteclass="cpyrt"><p>Copyright OPA</p></note>'));
    expect(problems).toEqual([]);
  });
});

/** Far more than any of these takes; what grew with the square of the text took a quarter of a minute or more. */
const IN_TIME = 10_000;

describe('is done in time', () => {
  const prefixes = Array.from({ length: 190 }, (_, i) => `xmlns:p${i}="urn:${i}"`).join(' ');
  const DEEP = `${`<a ${prefixes}>`.repeat(190)}${'<b xmlns:q="z"></b>'.repeat(8000)}${'</a>'.repeat(190)}`;

  test('with many names declared far out', { timeout: IN_TIME }, () => {
    expect(rootOf(DEEP).name).toBe('a');
  });

  test('with many names declared far out, in feeds', { timeout: IN_TIME }, () => {
    expect(readXml(DEEP).isWhole).toBe(true);
  });

  test('with many quotations in a line', { timeout: IN_TIME }, () => {
    const [line] = paragraphsIn([rootOf(`<p>${'<q>x</q> '.repeat(60_000)}</p>`)]);
    expect(line?.startsWith('“x” ')).toBe(true);
  });

  test('with many instructions that never end', { timeout: IN_TIME }, () => {
    expect(bodyParagraphs({ body_html: `<p>${LEAD}</p>${'<?'.repeat(1_000_000)}` })[0]).toBe(LEAD);
  });
});
