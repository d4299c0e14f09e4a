import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a reader of HTML gets: names of the elements, addresses of links, and the text. */
export interface ReadHtml {
  elements: string[];
  links: string[];
  text: string;
}

/** Reads HTML as browsers do. */
export function readHtml(html: string): ReadHtml {
  const result: ReadHtml = { elements: [], links: [], text: '' };
  function read(node: DefaultTreeAdapterTypes.Node): void {
    if ('value' in node) result.text += node.value;
    if ('tagName' in node) {
      result.elements.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (name !== 'href') throw new Error(`an attribute ${name}="${value}"`);
        result.links.push(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(read);
  }
  read(parseFragment(html));
  return result;
}
