/**
 * Broken XML: a document that is cut off or not well-formed -> its elements as far as they go. No text is taken from it; that its agency takes one back is
 * heard all the same.
 */
import { type XmlElement as LooseElement, readXml } from '../feeds/loose-xml.ts';
import type { XmlElement } from './xml-nodes.ts';

/** The root; null if there is none. */
export function readBrokenXml(text: string): XmlElement | null {
  const { root } = readXml(text);
  return root === null ? null : asElement(root);
}

function asElement({ local, namespace, attributes, children }: LooseElement): XmlElement {
  return {
    name: local,
    namespace: namespace || null,
    attributes: new Map(attributes.map(({ name, value }) => [name, value])),
    children: children.map(child => (child.is === 'text' ? child.text : asElement(child))),
  };
}
