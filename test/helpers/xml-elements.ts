// XML into plain elements by a strict parser: what a reader of our XML reports would see. Throws on the first error.

import { SaxesParser } from 'saxes';

export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

export function readElements(xml: string): ReadElement {
  type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  const current = (): Open => open.at(-1) ?? top;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: '' };
    current().children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    current().text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('no root element');
  return root;
}
