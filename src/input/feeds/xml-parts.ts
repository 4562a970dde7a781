/** Parts of XML trees: what an element has and holds -> an attribute, the elements in it, its text, its markup. */
import type { XmlElement, XmlNode } from './loose-xml.ts';

/** Elements of HTML that have no content. */
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/** An attribute's value, whatever its name's case and prefix; null if it has none. `xml:lang` asks for that prefix. */
export function attributeOf(element: XmlElement, name: string): string | null {
  if (element.attributes.length === 0) return null;
  const wanted = name.toLowerCase();
  const exact = element.attributes.find(attribute => attribute.name.toLowerCase() === wanted);
  if (exact !== undefined || wanted.includes(':')) return exact?.value ?? null;
  return element.attributes.find(attribute => attribute.name.toLowerCase().endsWith(`:${wanted}`))?.value ?? null;
}

/** All text in an element, as it stands. */
export function textIn(element: XmlElement): string {
  return element.children.map(child => (child.is === 'text' ? child.text : textIn(child))).join('');
}

/** Elements among the children. */
export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(child => child.is === 'element');
}

/** What an element holds as markup: prefixes left out, characters of markup as codes. */
export function markupIn(element: XmlElement): string {
  return element.children.map(markupOf).join('');
}

function markupOf(node: XmlNode): string {
  if (node.is === 'text') return escaped(node.text);
  const attributes = node.attributes
    .filter(({ name }) => !/^xmlns(?::|$)/i.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`);
  const opening = `<${node.local}${attributes.join('')}`;
  if (node.children.length === 0 && EMPTY.has(node.local.toLowerCase())) return `${opening} />`;
  return `${opening}>${markupIn(node)}</${node.local}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
