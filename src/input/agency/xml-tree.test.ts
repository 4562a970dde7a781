import { describe, expect, test } from 'vitest';
import { elementAt, wordsOf, type XmlElement } from './xml-nodes.ts';
import { readXmlTree } from './xml-tree.ts';

function rootOf(text: string): XmlElement {
  const root = readXmlTree(text);
  if ('wrong' in root) throw new Error(root.wrong);
  return root;
}

describe('a tree', () => {
  test('keeps the order of text and elements, and literal sections as they are', () => {
    const { children } = rootOf('<p>One <em>two</em> three<![CDATA[ &amp; <four>]]> five</p>');
    expect(children.map(child => (typeof child === 'string' ? child : `<${child.name}>`))).toEqual([
      'One ',
      '<em>',
      ' three',
      ' &amp; <four>',
      ' five',
    ]);
  });

  test('names go without their prefix, namespaces by their address, inside their element only', () => {
    const root = rootOf(
      '<n:item xmlns:n="urn:n" xmlns="urn:d"><b xmlns=""><c/></b><d n:e="f" xml:lang="en"/></n:item>',
    );
    expect([root.name, root.namespace]).toEqual(['item', 'urn:n']);
    expect(elementAt(root, 'b', 'c')?.namespace).toBeNull();
    expect(elementAt(root, 'd')?.namespace).toBe('urn:d');
    expect([...(elementAt(root, 'd')?.attributes ?? [])]).toEqual([
      ['n:e', 'f'],
      ['xml:lang', 'en'],
    ]);
  });

  test('characters written as codes are read once', () => {
    expect(wordsOf(rootOf('<p>caf&eacute; &#233; &#xe9; &amp;amp; &lt;b&gt;</p>'))).toBe('café é é &amp; <b>');
  });
});

describe('no entity is fetched or expanded', () => {
  test.each([
    ['<!DOCTYPE l [<!ENTITY a "ha">]><l>&a;</l>', '&a;'],
    ['<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>', '&b;'],
    ['<!DOCTYPE nitf SYSTEM "http://nowhere.example/nitf.dtd"><nitf>Ferry</nitf>', 'Ferry'],
  ])('%s', (document, words) => {
    expect(wordsOf(rootOf(document))).toBe(words);
  });

  test.each([
    '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>',
    '<!DOCTYPE l [<!ENTITY % all SYSTEM "http://nowhere.example/all.ent"> %all;]><l>&x;</l>',
  ])('what stands in another file stays a name: %s', document => {
    expect(wordsOf(rootOf(document))).toBe('&x;');
  });

  test('a billion laughs are none', () => {
    const names = 'abcdefghij'.split('');
    const entities = names.map((name, i) => `<!ENTITY ${name} "${i === 0 ? 'lol' : `&${names[i - 1]};`.repeat(10)}">`);
    const root = readXmlTree(`<!DOCTYPE l [${entities.join('')}]><l>&j;</l>`);
    expect('wrong' in root ? '' : wordsOf(root)).toBe('&j;');
  });
});

describe('what can’t be read is said', () => {
  test.each([
    ['', 'Start tag expected'],
    ['ferry', 'not expected'],
    ['<a><b></a>', 'line 1'],
    ['<a>Ferry & port</a>', '&'],
    ['<a b>1</a>', 'boolean attribute'],
    ['<a><b>Ferry</b><c', 'cut off before its end'],
    ['<a><b>Ferry', 'cut off before its end'],
    ['<?xml version="1.0"?>\n<a>\n<b></a>', 'line 3'],
    ['<a>'.repeat(5000) + '</a>'.repeat(5000), 'nested'],
    [`<a>${'<b/>'.repeat(600_001)}</a>`, 'more than'],
  ])('%#', (document, why) => {
    const root = readXmlTree(document);
    expect('wrong' in root ? root.wrong : '').toContain(why);
  });
});
