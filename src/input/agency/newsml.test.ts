import { describe, expect, test } from 'vitest';
import { layout } from '../../languages/en/layout.ts';
import { gatherReadings } from '../batches.ts';
import { readInput } from '../read.ts';
import type { ReadOptions } from '../reports.ts';

const OPTIONS: ReadOptions = { sha256: bytes => `sha-${bytes.length}`, layout, languages: ['en'] };
const NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
const LEAD = 'A car ferry ran aground in Hesk Sound on Tuesday evening, and one man was killed, the coast guard said.';
const SECOND = 'The Svelna struck the Skarn Ledges southwest of Tolvik on its way to the island port of Quellin.';
const NITF = `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>${LEAD}</p><p>${SECOND}</p></body.content></body></nitf>`;

async function read(text: string, input = 'opa.xml') {
  return gatherReadings([await readInput(new TextEncoder().encode(text), input, OPTIONS)]);
}

interface Item {
  readonly attributes?: string;
  readonly meta?: string;
  readonly content?: string;
  readonly inline?: string;
  readonly rights?: string;
}

function item({ attributes = '', meta = '', content = '', inline = NITF, rights = '' }: Item): string {
  return `<newsItem ${NAR} guid="urn:newsml:opa.example:7" version="3" xml:lang="en" ${attributes}>${rights}<itemMeta><itemClass qcode="ninat:text"/>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet><inlineXML contenttype="application/nitf+xml">${inline}</inlineXML></contentSet></newsItem>`;
}

describe('a news item', () => {
  test('is a report with what it states', async () => {
    const { reports, problems } = await read(
      item({
        meta: `<provider qcode="nprov:OPA"><name>Ostrel Press Agency</name></provider>
          <versionCreated>2024-03-13T06:10:00+01:00</versionCreated><firstCreated>2024-03-13T05:40:00+01:00</firstCreated>
          <pubStatus qcode="stat:usable"/>`,
        content: `<by>Hanne Ostby</by><language tag="en-GB"/><headline role="hlrole:sub">Inquiry opened</headline><headline> Ferry runs
          aground </headline>`,
      }),
    );
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        id: 'urn:newsml:opa.example:7',
        url: 'urn:newsml:opa.example:7',
        input: 'opa.xml',
        outlet: 'Ostrel Press Agency',
        byline: 'Hanne Ostby',
        headline: 'Ferry runs aground',
        published: '2024-03-13T05:40:00',
        updated: '2024-03-13T06:10:00',
        zone: '+01:00',
        language: 'en',
        status: 'usable',
        embargoed: null,
        text: `${LEAD}\n\n${SECOND}`,
      },
    ]);
  });

  test.each([
    [
      'a version’s moment alone is when it was published',
      '<versionCreated>2024-03-13T06:10:00Z</versionCreated>',
      '',
      '2024-03-13T06:10:00',
      null,
    ],
    ['an old text handed on', '', '<contentCreated>2024-03-11</contentCreated>', '2024-03-11', null],
    [
      'first made and never changed',
      '<versionCreated>2024-03-13</versionCreated><firstCreated>2024-03-13</firstCreated>',
      '',
      '2024-03-13',
      null,
    ],
    ['no date at all', '', '', null, null],
  ])('%s', async (_, meta, content, published, updated) => {
    const { reports } = await read(item({ meta, content }));
    expect(reports[0]).toMatchObject({ published, updated });
  });

  test('a date that programs write for none is none, and that is said', async () => {
    const { reports, problems } = await read(item({ meta: '<versionCreated>0001-01-01T00:00:00Z</versionCreated>' }));
    expect(reports[0]).toMatchObject({ published: null, updated: null });
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      [
        'bad-field',
        'Its date is "0001-01-01T00:00:00", which programs write where they have none, and was passed over; state the day with --meta.',
      ],
    ]);
  });

  test.each([
    ['<provider qcode="nprov:OPA"/>', '', '', 'OPA'],
    [
      '<provider uri="http://opa.example"/>',
      '<rightsInfo><copyrightHolder><name>Ostrel Press</name></copyrightHolder></rightsInfo>',
      '',
      'Ostrel Press',
    ],
    ['<provider uri="http://opa.example"/>', '', '<infoSource><name>Veska Wire</name></infoSource>', 'Veska Wire'],
    ['<provider uri="http://opa.example"/>', '', '', null],
  ])('who publishes it: %s %s %s', async (meta, rights, content, outlet) => {
    expect((await read(item({ meta, rights, content }))).reports[0]!.outlet).toBe(outlet);
  });

  test.each([
    ['<pubStatus qcode="stat:withheld"/>', 'withheld', ['withheld']],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>', 'usable', []],
    ['<pubStatus qcode="stat:commissioned"/>', 'withheld', ['withheld']],
    ['<pubStatus>usable</pubStatus>', 'usable', []],
    ['', 'usable', []],
  ])('its status: %s', async (meta, status, codes) => {
    const { reports, problems } = await read(item({ meta }));
    expect(reports[0]!.status).toBe(status);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [
      '<embargoed>2024-03-14T08:00:00Z</embargoed><versionCreated>2024-03-13T06:00:00Z</versionCreated>',
      '2024-03-14T08:00:00+00:00',
      ['embargoed'],
    ],
    ['<embargoed/>', 'until its agency lifts it', ['embargoed']],
    ['<embargoed>after the speech</embargoed>', 'after the speech', ['embargoed']],
    // it had ended when this version was made
    [
      '<embargoed>2024-03-12T08:00:00Z</embargoed><versionCreated>2024-03-13T06:00:00Z</versionCreated>',
      '2024-03-12T08:00:00+00:00',
      [],
    ],
  ])('its embargo: %s', async (meta, embargoed, codes) => {
    const { reports, problems } = await read(item({ meta }));
    expect(reports[0]!.embargoed).toBe(embargoed);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['<signal qcode="sig:correction"/><edNote>Names the right port.</edNote>', 'corrected', 'Names the right port.'],
    ['<edNote>Corrects number of dead in first paragraph.</edNote>', 'corrected', 'Corrects number of dead'],
    ['<signal qcode="sig:update"/>', 'ed-note', 'update'],
    ['<edNote>Photo to follow.</edNote>', 'ed-note', 'Photo to follow.'],
  ])('what it tells the desks: %s', async (meta, code, words) => {
    const { problems } = await read(item({ meta }));
    expect(problems).toMatchObject([{ code, report: 'urn:newsml:opa.example:7' }]);
    expect(problems[0]!.detail).toContain(words);
  });
});

describe('its content', () => {
  test.each([
    [
      'XHTML',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head><body><p>${LEAD}</p><p>${SECOND}</p></body></html>`,
    ],
    ['paragraphs alone', `<p>${LEAD}</p><figure><img/><figcaption>The ferry.</figcaption></figure><p>${SECOND}</p>`],
    [
      'words marked inside a line',
      `<p>A car <em>ferry</em>${LEAD.slice('A car ferry'.length)}</p><p>${SECOND.replace('Svelna', '<ship><name>Svelna</name></ship>')}</p>`,
    ],
    [
      'NITF with a picture and notes to editors',
      NITF.replace(
        '</p><p>',
        '</p><media><media-caption><p>The ferry.</p></media-caption></media><note noteclass="editorsnote"><p>Photo to follow</p></note><p>',
      ),
    ],
    ['lines of the file inside a paragraph', NITF.replace('ran aground', 'ran\n      aground')],
    ['text without markup', `${LEAD}\n\n${SECOND}`],
  ])('%s', async (_, inline) => {
    expect((await read(item({ inline }))).reports.map(({ text }) => text)).toEqual([`${LEAD}\n\n${SECOND}`]);
  });

  test('plain text and markup that is written as text', async () => {
    const plain = item({}).replace(
      /<inlineXML.*<\/inlineXML>/,
      `<inlineData contenttype="text/plain">${LEAD}\n\n${SECOND}</inlineData>`,
    );
    const html = item({}).replace(
      /<inlineXML.*<\/inlineXML>/,
      `<inlineData contenttype="text/html"><![CDATA[<p>${LEAD}</p><p>${SECOND}</p>]]></inlineData>`,
    );
    for (const document of [plain, html])
      expect((await read(document)).reports.map(({ text }) => text)).toEqual([`${LEAD}\n\n${SECOND}`]);
  });

  test.each([
    ['<p>He said <q>nobody was hurt</q>.</p>', 'He said “nobody was hurt”.'],
    ['<p>He said “<q>nobody was hurt</q>”.</p>', 'He said “nobody was hurt”.'],
    ['<p>He said:<br/>nobody</p>', 'He said:\nnobody'],
    ['<ul><li>One</li><li>Two</li></ul>', '• One\n\n• Two'],
    ['<pre>One\nand\n\nTwo</pre>', 'One\nand\n\nTwo'],
  ])('%s', async (inline, text) => {
    expect((await read(item({ inline }))).reports[0]!.text).toBe(text);
  });

  test('a document with another prefix is the same', async () => {
    const prefixed = item({})
      .replace(/<(\/?)(\w)/g, '<$1g2:$2')
      .replace(NAR, NAR.replace('xmlns=', 'xmlns:g2='));
    const { reports } = await read(prefixed.replace(/g2:(nitf|body|body\.content|p)(?=[\s>])/g, '$1'));
    expect(reports[0]).toMatchObject({ id: 'urn:newsml:opa.example:7', text: `${LEAD}\n\n${SECOND}` });
  });
});

describe('several items', () => {
  const other = item({}).replace('opa.example:7', 'opa.example:8').replace(LEAD, `${LEAD} Two were hurt.`);
  const picture = `<newsItem ${NAR} guid="urn:p:1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>`;
  const inMessage = (items: string): string =>
    `<newsMessage ${NAR}><header><sent>2024-03-13T06:00:00Z</sent></header><itemSet>${items}</itemSet></newsMessage>`;

  test('of a message its texts are read; pictures beside them are no fault', async () => {
    const { reports, problems } = await read(
      inMessage(`<packageItem><itemRef residref="x"/></packageItem>${item({})}${picture}${other}`),
    );
    expect(reports.map(({ id }) => id)).toEqual(['urn:newsml:opa.example:7', 'urn:newsml:opa.example:8']);
    expect(problems).toEqual([]);
  });

  test('a text item without its text is told', async () => {
    const { reports, problems } = await read(inMessage(`${item({})}${other.replace(/<nitf.*<\/nitf>/s, '')}`));
    expect(reports).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'no-article' }]);
    expect(problems[0]!.detail).toContain('urn:newsml:opa.example:8');
  });
});

describe('no article here', () => {
  test.each([
    [
      '<packageItem guid="urn:p:1"><groupSet><group><itemRef residref="urn:x"/></group></groupSet></packageItem>',
      'A package',
    ],
    ['<conceptItem guid="urn:c:1"><concept><name>Ferries</name></concept></conceptItem>', 'Concepts'],
    ['<planningItem guid="urn:p:2"><newsCoverageSet/></planningItem>', 'A planning item'],
    ['<knowledgeItem guid="urn:k:1"/>', 'A vocabulary'],
    ['<catalogItem guid="urn:k:2"/>', 'A catalogue'],
    [
      '<newsItem guid="urn:n:1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="http://opa.example/a.jpg"/></contentSet></newsItem>',
      'http://opa.example/a.jpg',
    ],
    ['<newsItem guid="urn:n:2"><itemMeta><itemClass qcode="ninat:video"/></itemMeta></newsItem>', 'A video item'],
    [
      '<newsItem guid="urn:n:3"><contentSet><inlineXML><sports-content><sports-event/></sports-content></inlineXML></contentSet></newsItem>',
      'Sports statistics',
    ],
    ['<newsMessage/>', 'message without items'],
    ['<nitf><body><body.content/></body></nitf>', 'A text item has no article text'],
  ])('%s', async (document, words) => {
    const { reports, problems } = await read(document);
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ code: 'no-article', report: 'opa.xml' }]);
    expect(problems[0]!.detail).toContain(words);
  });

  test.each([
    ['<newsItem><contentSet></newsItem>', 'bad-xml'],
    ['<?xml version="1.0"?>', 'bad-xml'],
    ['<invoice><total>1</total></invoice>', 'not-a-report'],
    ['  ', 'empty'],
  ])('%s is refused', async (document, code) => {
    const { reports, problems } = await read(document);
    expect([reports, problems.map(problem => problem.code)]).toEqual([[], [code]]);
  });
});

describe('NITF alone', () => {
  const nitf = (head: string, bodyHead = ''): string =>
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head>${head}</head><body xml:lang="en"><body.head>${bodyHead}</body.head><body.content><p>${LEAD}</p><p>${SECOND}</p></body.content><body.end><tagline>Edited by Arne Solv</tagline></body.end></body></nitf>`;

  test('is a report with what it states', async () => {
    const { reports, problems } = await read(
      nitf(
        `<title>Ferry</title><docdata><doc-id id-string="opa-77"/><date.issue norm="20240313T051000Z"/><doc.copyright holder="Ostrel Press Agency"/></docdata><pubdata name="Wire"/><revision-history norm="20240313T060000Z"/><revision-history norm="20240313T070000Z"/>`,
        `<hedline><hl1>Ferry runs aground</hl1><hl2>One killed</hl2></hedline><byline>By Hanne Ostby</byline><dateline><location>TOLVIK</location></dateline><abstract><p>${LEAD}</p></abstract>`,
      ),
      'wire/opa.nitf',
    );
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        id: 'opa-77',
        outlet: 'Ostrel Press Agency',
        headline: 'Ferry runs aground',
        byline: 'By Hanne Ostby',
        published: '2024-03-13T05:10:00',
        updated: '2024-03-13T07:00:00',
        text: `TOLVIK — ${LEAD}\n\n${SECOND}\n\nEdited by Arne Solv`,
      },
    ]);
  });

  test.each([
    ['<docdata management-status="embargoed"/>', ['withheld']],
    ['<docdata management-status="being checked"/>', ['withheld']],
    ['<docdata management-status="mandatory-kill"><doc-id id-string="opa-77"/></docdata>', ['canceled']],
    ['<docdata><ed-msg info="EDITORS: KILL this story"/></docdata>', ['ed-note', 'withheld']],
    ['<docdata management-status="canceled"><doc-id id-string="opa-77"/></docdata>', ['canceled']],
    ['<docdata><date.issue norm="20240313T051000Z"/><date.release norm="20240314T051000Z"/></docdata>', ['embargoed']],
    ['<docdata><date.issue norm="20240313T051000Z"/><date.release norm="20240313T051000Z"/></docdata>', []],
    ['<docdata><correction info="The port is Tolvik."/></docdata>', ['corrected']],
    ['<docdata><ed-msg info="Photo to follow."/></docdata>', ['ed-note']],
  ])('%s', async (head, codes) => {
    expect((await read(nitf(head))).problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('cancelled, in whatever words', () => {
  const USABLE = '<pubStatus qcode="stat:usable"/>';
  test.each([
    '<pubStatus>canceled</pubStatus>',
    '<pubStatus qcode="stat:canceled "/>',
    '<pubStatus qcode="stat:Cancelled"/>',
    '<pubStatus qcode="stat:killed"/>',
    ...['kill', 'mandatory-kill', 'mandatory_kill', 'retract', 'retraction', 'delete', 'storykill', 'withdrawn'].map(
      signal => `${USABLE}<signal qcode="sig:${signal}"/>`,
    ),
    `${USABLE}<signal>kill</signal>`,
    `${USABLE}<signal qcode="sig:update"/><signal> Mandatory kill </signal>`,
  ])('%s', async meta => {
    const { reports, problems } = await read(item({ meta }));
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['canceled']);
  });

  const held = (status: string): string =>
    `<nitf><head><docdata management-status="${status}"/></head><body><body.content><p>${LEAD}</p></body.content></body></nitf>`;
  test.each([
    ['NewsML-G2', item({ meta: USABLE, inline: held('canceled') }), 'canceled'],
    ['NewsML-G2', item({ meta: USABLE, inline: held('withheld') }), 'withheld'],
    ['NewsML-G2', item({ meta: '<pubStatus qcode="stat:canceled"/>', inline: held('usable') }), 'canceled'],
    [
      'NewsML 1',
      `<NewsML><NewsItem><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><ContentItem><DataContent>${held('canceled')}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
      'canceled',
    ],
  ])('%s and the text in it: the stricter holds', async (_, document, code) => {
    expect((await read(document)).problems.map(problem => problem.code)).toEqual([code]);
  });

  const whole = item({ meta: '<pubStatus qcode="stat:canceled"/>' });
  const broken = {
    'cut off in the words': whole.slice(0, whole.indexOf('Skarn')),
    'cut off behind the status': whole.slice(0, whole.indexOf('</itemMeta>')),
    'not well-formed': whole.replace('</itemMeta>', '<b></itemMeta>').replace('Ledges', 'Ledges & < rocks'),
    'in a message': `<newsMessage>${whole}${whole.slice(0, 400)}`,
    NITF: `<nitf><head><docdata management-status="canceled"><doc-id id-string="urn:newsml:opa.example:7"/></docdata></head><body><body.content><p>${LEAD}</body.content></body></nitf>`,
    'NewsML 1':
      '<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:opa.example:7</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName="Canceled"/></NewsManagement><NewsComponent><p>',
  };
  test.each(Object.entries(broken))('broken as well: %s', async (_, document) => {
    const readings = [item({}), document].map((text, i) =>
      readInput(new TextEncoder().encode(text), `${i}.xml`, OPTIONS),
    );
    const { reports, problems } = gatherReadings(await Promise.all(readings));
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['bad-xml', 'canceled']));
    expect(JSON.stringify(problems)).not.toContain('Svelna');
  });

  test('of a broken document that is not cancelled nothing is taken', async () => {
    const { reports, problems } = await read(item({}).slice(0, -80));
    expect(reports).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['bad-xml']);
  });
});

describe('letters', () => {
  const document = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><nitf><body><body.content><p>Café Ødegård in Tolvik burned down.</p></body.content></body></nitf>`;
  const utf8 = (encoding: string): Uint8Array => new TextEncoder().encode(document(encoding));
  const latin1 = (encoding: string): Uint8Array => Uint8Array.from(document(encoding), char => char.charCodeAt(0));
  const utf16 = (isLittle: boolean): Uint8Array =>
    Uint8Array.from(
      [...document('utf-16')].flatMap(char => (isLittle ? [char.charCodeAt(0), 0] : [0, char.charCodeAt(0)])),
    );

  test.each([
    ['as declared', latin1('ISO-8859-1'), undefined],
    ['as the server says', latin1('utf-8'), 'application/xml; charset=windows-1252'],
    ['UTF-8 under a label of one byte a letter', utf8('ISO-8859-1'), undefined],
    ['UTF-8 under such a label of the server', utf8('utf-8'), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 under a label that nobody knows', utf8('klingon'), undefined],
    ['UTF-16 without a mark', utf16(true), undefined],
    ['UTF-16 without a mark, the other way', utf16(false), undefined],
  ])('%s', async (_, bytes, contentType) => {
    const reading = await readInput(bytes, 'opa.xml', { ...OPTIONS, ...(contentType && { contentType }) });
    expect(reading.found.map(({ report }) => report.text)).toEqual(['Café Ødegård in Tolvik burned down.']);
    expect(reading.problems).toEqual([]);
  });
});

test.each([
  ['of two agencies', ['Ostrel Press Agency', 'Veska Wire'], ['', ''], ['Ostrel Press Agency:1', 'Veska Wire:1']],
  [
    'of one registrar',
    ['Ostrel Press Agency', 'Ostrel'],
    ['opa.example', 'opa.example'],
    ['opa.example:1', 'opa.example:1'],
  ],
  ['of nobody', ['', ''], ['', ''], [null, null]],
])('bare ids in NITF, %s', async (_, holders, registrars, urls) => {
  const documents = holders.map(
    (holder, i) =>
      `<nitf><head><docdata><doc-id id-string="1" regsrc="${registrars[i]}"/><doc.copyright holder="${holder}"/></docdata></head><body><body.content><p>${LEAD}</p></body.content></body></nitf>`,
  );
  const readings = await Promise.all(documents.map(document => read(document)));
  expect(readings.map(({ reports }) => reports[0]!.url)).toEqual(urls);
});

describe('NewsML 1', () => {
  const newsml = (management: string, content = `<html><body><p>${LEAD}</p><p>${SECOND}</p></body></html>`): string =>
    `<NewsML Version="1.2"><NewsEnvelope><NewsService FormalName="Ostrel Press Agency"/></NewsEnvelope><NewsItem><Identification><NewsIdentifier><RevisionId>2</RevisionId><PublicIdentifier>urn:newsml:opa.example:20240313:7:2</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20240313T051000+0100</FirstCreated><ThisRevisionCreated>20240313T061000+0100</ThisRevisionCreated>${management}</NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry runs aground</HeadLine></NewsLines><NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>p { }</DataContent></ContentItem></NewsComponent><NewsComponent><ContentItem><DataContent>${content}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`;

  test('is a report with what it states', async () => {
    const { reports, problems } = await read(newsml('<Status FormalName="Usable"/>'));
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        id: 'urn:newsml:opa.example:20240313:7',
        outlet: 'Ostrel Press Agency',
        headline: 'Ferry runs aground',
        published: '2024-03-13T05:10:00',
        updated: '2024-03-13T06:10:00',
        zone: '+01:00',
        text: `${LEAD}\n\n${SECOND}`,
      },
    ]);
  });

  test.each([
    ['<Status FormalName="Canceled"/>', ['canceled']],
    ['<Status FormalName="Usable"/><Instruction FormalName="Delete"/>', ['canceled']],
    ['<Instruction FormalName="Update"/><Instruction FormalName="Delete"/>', ['canceled']],
    ['<Status FormalName="Kill"/>', ['canceled']],
    ['<Status FormalName="BeingChecked"/>', ['withheld']],
    ['<Status FormalName="Embargoed"/>', ['withheld']],
    [
      '<Status FormalName="Embargoed"/><StatusWillChange><DateAndTime>20240314T060000Z</DateAndTime></StatusWillChange>',
      ['embargoed'],
    ],
    ['<Instruction FormalName="Rectify"/>', ['corrected']],
  ])('%s', async (management, codes) => {
    expect((await read(newsml(management))).problems.map(({ code }) => code)).toEqual(codes);
  });
});

test.each([
  ['-', `<newsItem ${NAR} guid="urn:a:1"><contentSet><inlineXML><p>${LEAD}</p></inlineXML></contentSet></newsItem>`],
  ['a.txt', `<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><body.content><p>${LEAD}</p></body.content></body></nitf>`],
])('agency copy without a declaration is known by its root: %s', async (input, document) => {
  expect((await read(document, input)).reports.map(({ text }) => text)).toEqual([LEAD]);
});
