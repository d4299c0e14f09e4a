import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { BLOCK, INLINE, kindOfTag, NOTHING, OBJECT } from '../../lib/page/element-kinds.ts';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What stands in the text for a picture or a field: no word goes across it. */
const OBJECT_MARK = '\ufffc';

/** The text of an HTML document and what its head says of it. */
export interface ExtractedText {
  /** A line for each block, white space collapsed. */
  text: string;
  /** BCP 47 tag, empty where the document has none. */
  language: string;
}

/** Reads a document into lines by the same table of elements as the extension does in a page. */
export function extractHtml(html: string): ExtractedText {
  const document = parse(html);
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  const lines = new Lines();
  const body = root?.childNodes.find((node): node is Element => node.nodeName === 'body');
  if (body) readChildren(body, lines);
  return { text: lines.end(), language: attribute(root, 'lang') ?? '' };
}

function readChildren(parent: ParentNode, lines: Lines): void {
  for (const node of parent.childNodes) {
    if ('value' in node) lines.add(node.value);
    else if ('tagName' in node) readElement(node, lines);
  }
}

function readElement(element: Element, lines: Lines): void {
  const kind = kindOfTag(element.tagName);
  if (kind === NOTHING) return;
  if (kind === OBJECT) {
    lines.add(OBJECT_MARK);
    return;
  }
  if (kind !== INLINE) lines.break();
  if ((kind === INLINE || kind === BLOCK) && !isLeftAlone(element)) readChildren(element, lines);
  if (kind !== INLINE) lines.break();
}

/** Editors, whose text is the reader's own, and what is declared hidden. */
function isLeftAlone(element: Element): boolean {
  const editable = attribute(element, 'contenteditable');
  return (
    attribute(element, 'hidden') !== undefined ||
    (editable !== undefined && editable.toLowerCase() !== 'false') ||
    ['textbox', 'searchbox', 'code'].includes(attribute(element, 'role') ?? '')
  );
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => attr.name === name)?.value;
}

/** Collects pieces of text into lines. */
class Lines {
  #lines: string[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  break(): void {
    const line = this.#line.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (line !== '') this.#lines.push(line);
    this.#line = '';
  }

  end(): string {
    this.break();
    return this.#lines.join('\n');
  }
}
