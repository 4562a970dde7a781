import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDamages } from './damages.ts';
import { isMarkup, readMarkup } from './markup.ts';

describe('readMarkup', () => {
  const shown: readonly (readonly [string, string])[] = [
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['<div><h2>Head</h2>\n<p>One\ntwo <b>three</b>.</p></div>', 'Head\n\nOne two three.'],
    [
      '<p>&ldquo;We&rsquo;re sad,&#8221; he said. &pound;2.5m &#x20ac;3&nbsp;million &amp; more</p>',
      '“We’re sad,” he said. £2.5m €3\u00a0million & more',
    ],
    ['One<br>two<br/>three</p>', 'One\ntwo\nthree'],
    ['<ul><li>One</li><li>Two</li></ul>', '• One\n\n• Two'],
    ['<p>One</p><script>if (a < b) { x("</p>") }</script><style>p{}</style><!-- no --><p>Two</p>', 'One\n\nTwo'],
    ['<p title="a > b">One</p>', 'One'],
    ['<p>5 < 6 and <unknown> &unknown; stay</p>', '5 < 6 and <unknown> &unknown; stay'],
    ['<q>One</q>', '“One”'],
    ['<p>&#147;One&#148;</p>', '“One”'],
    ['<p>One<script>', 'One'],
    ['<p>One<!-- ', 'One'],
    ['He wrote <b>no</b>.\n\nThen a second one.', 'He wrote no.\n\nThen a second one.'],
    ['One speaks of </p>.\n\nTwo.', 'One speaks of\n\n.\n\nTwo.'],
    ['<p>One</p><iframe src="a"/><p>Two</p>', 'One\n\nTwo'],
    ['<p>One</p><svg class="icon"/><p>Two</p>', 'One\n\nTwo'],
    ['<p>One</p><object><p>Two</p>', 'One\n\nTwo'],
    [
      '<center>One<o:p></o:p></center><amp-img src="a"/>Two <strike>three</strike> <embed src="a">four',
      'One\n\nTwo three four',
    ],
    [
      '<p>Write to <jane@anvil.example> or <https://anvil.example/></p>',
      'Write to <jane@anvil.example> or <https://anvil.example/>',
    ],
  ];
  it.each(shown)('%s', (markup, text) => {
    expect(readMarkup(markup)).toBe(text);
  });

  it('tells markup from text', () => {
    for (const markup of ['<p>One', 'One</p>', ' <div class="a">One', 'One<br>two', 'a <b>b</b>'])
      expect(isMarkup(markup)).toBe(true);
    for (const text of [
      'One',
      '5 < 6 > 4',
      'He wrote <p> and left.',
      '<unknown>One</unknown>',
      '<first-name> said',
      '<3 you',
      '',
    ])
      expect(isMarkup(text)).toBe(false);
  });

  it('reads hostile strings in little time', () => {
    const large = 200_000;
    for (const part of [
      '<p',
      '<p ',
      '<p "',
      '<p \'<p "',
      '<!--',
      '<script>',
      '</',
      '<p>',
      '&#',
      '&',
      '<p a="',
      '<script></',
    ])
      expect(typeof readMarkup(part.repeat(large / part.length))).toBe('string');
  }, 5000);

  it('never throws', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<',
        '>',
        '"',
        '&amp;',
        '&#0;',
        '&#55555;',
        '<br',
        'a',
        ' ',
        '<!--',
        '-->',
        '<script',
        '\n',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map(all => all.join('')),
        ),
        text => typeof readMarkup(text) === 'string',
      ),
    );
  });
});

describe('findDamages', () => {
  const damaged: readonly (readonly [string, string])[] = [
    ['The city&#39;s grief. &quot;We are sad,&quot; he said.', 'markup'],
    ['He paid &euro;3&nbsp;million.', 'markup'],
    ['<p>He paid.</p>', 'markup'],
    ['â€œWe are sad,â€\u009d he said.', 'bad-encoding'],
    ['Itâ€™s a dark day.', 'bad-encoding'],
    ['The cafÃ© in MÃ¼lheim is closed.', 'bad-encoding'],
    ['It\ufffds a dark day.', 'bad-encoding'],
  ];
  it.each(damaged)('%s', (text, code) => {
    expect(findDamages(text).map(problem => problem.code)).toEqual([code]);
  });

  const whole = [
    'The café in Mülheim is closed. “It’s a dark day – for us,” he said.',
    'AT&T; and B&B; are firms.',
    'SÃO PAULO, Brazil. NÃO. Ångström, Ærø, Ðe, Þór.',
    'Write to a@b.example?x=1&amp;y=2.',
    '5 < 6 > 4',
    'Â£5 is one broken sign alone',
  ];
  it.each(whole)('whole: %s', text => {
    expect(findDamages(text)).toEqual([]);
  });
});
