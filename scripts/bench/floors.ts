/*
 * What the benchmark holds the extension's work against: the least that anyone can do, as bare
 * functions in the page.
 */
import { mayNameTopic } from '../../lib/match/probe-text.ts';
import { GROWTH } from '../../lib/page/probe-page.ts';
import { UNUSUAL } from '../../lib/page/read-text.ts';
import { findShadowRoot } from '../../lib/platform/content.ts';

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

/** What a paragraph may hold that is not in its line. */
const BLOCKS = 'div, p, ul, ol, table, script, style, span:empty, [hidden], [contenteditable]';

/** Local names of what often has a shadow root, and of custom elements. */
const MAY_HOST = /^(?:article|aside|div|main|section|span)$|-/;

/** The least anyone can do: visit every text node and look at its length. */
export function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += (node as Text).data.length;
  }
  return length;
}

/**
 * The least anyone can do to know which texts go on from one to the next: paragraphs that hold no
 * other block are asked for their text, and all else is walked.
 */
export function readBlocks(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, SHOWN);
  let node = walker.nextNode();
  while (node) {
    const isParagraph = node instanceof HTMLParagraphElement && !node.querySelector(BLOCKS);
    const text = node instanceof Text ? node.data : isParagraph ? (node.textContent ?? '') : '';
    if (text.trim() !== '') texts.push(text);
    node = isParagraph ? (walker.nextSibling() ?? leave(walker)) : walker.nextNode();
  }
  return texts;
}

/** The node after what the walker's node is the last of. */
function leave(walker: TreeWalker): Node | null {
  let next: Node | null = null;
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}

/**
 * The longest that the browser takes to hand over one paragraph, in ms, while a script holds on to
 * those before: it keeps a table of them, and copies it each time that it doubles.
 */
export function handOver(): number {
  const found = document.querySelectorAll('p, li, h1, h2, h3, h4, td');
  const held: (Element | undefined)[] = [];
  let longest = 0;
  for (let index = 0; index < found.length; index++) {
    longest = Math.max(
      longest,
      time(() => held.push(found[index])),
    );
  }
  return longest;
}

/**
 * The least that any probe must do: be told of what comes, ask for the text and search it, and ask
 * of what may have a shadow root, open or closed, whether it has one.
 */
export function leastProbe(): void {
  new MutationObserver(() => undefined).observe(document, GROWTH);
  const unusual = document.body.querySelectorAll(UNUSUAL);
  for (let index = 0; index < unusual.length; index++) {
    const element = unusual[index];
    if (element instanceof HTMLElement && MAY_HOST.test(element.localName)) findShadowRoot(element);
  }
  mayNameTopic(document.body.textContent ?? '');
}

/** How long a piece of work takes, in ms. */
export function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
