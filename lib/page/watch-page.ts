import { READING_ATTRIBUTES, SHOWING_ATTRIBUTES } from './element-kinds.ts';
import { isLargeChange } from './is-large-change.ts';
import { bodyOf, isElement, isText, localNameOf, parentOf, rootOf } from './node-access.ts';

/**
 * Most records that are kept until they are worked off. A tab that is not seen may pile them up,
 * and holding on to removed nodes costs more than reading the page again.
 */
const MOST_RECORDS = 5000;

/** What changed in a page since it was asked last. */
export interface PageChanges {
  /** Changes of the text; `everything` where they are many or large, or the body was exchanged. */
  text: readonly MutationRecord[] | 'everything';
  /** Slots that were given something else. */
  slots: readonly Element[];
}

/** Notices changes of a page with one observer. */
export interface PageWatch {
  /** Watches a shadow tree as well; the document's own changes do not tell of it. */
  observe(root: ShadowRoot): void;
  /** The changes since the last call, which then count as seen. */
  take(): PageChanges;
}

/** Events after which text may be shown or hidden though no node or attribute changed. */
const SHOWING_EVENTS = [
  'resize',
  'change',
  'toggle',
  'transitionend',
  'animationend',
  'hashchange',
  'fullscreenchange',
  // Pages unfold text by whatever attribute they like, mostly upon a click.
  'click',
] as const;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...READING_ATTRIBUTES, ...SHOWING_ATTRIBUTES],
};

/**
 * Watches the whole document.
 *
 * @param notice called after each batch of changes; must be cheap
 * @param onShown called when some text may have been shown or hidden; must be cheap
 * @param signal ends it
 */
export function watchPage(notice: () => void, onShown: () => void, signal: AbortSignal): PageWatch {
  let records: MutationRecord[] = [];
  let everything = true;
  let slots = new Set<Element>();

  const observer = new MutationObserver((batch) => {
    if (batch.some(mayShow)) onShown();
    const changes = batch.filter((record) => !isOfLooks(record));
    if (changes.length === 0) return;
    for (const record of changes) {
      if (isExchangeOfBody(record)) everything = true;
      else if (!everything) records.push(record);
    }
    if (records.length > MOST_RECORDS) everything = true;
    if (everything) records = [];
    notice();
  });
  observer.observe(document, OBSERVED);
  signal.addEventListener('abort', () => observer.disconnect());
  const listening = { capture: true, passive: true, signal };
  listen(window);
  window.addEventListener('load', onShown, listening);
  // That of an element never reaches the window.
  EventTarget.prototype.addEventListener.call(document, 'load', noteLoaded, listening);

  function listen(target: Window | ShadowRoot): void {
    for (const type of SHOWING_EVENTS) target.addEventListener(type, onShown, listening);
  }

  /** A style sheet may show or hide anything; a picture, of which pages have many, does not. */
  function noteLoaded({ target }: Event): void {
    if (target instanceof Element && STYLES.includes(localNameOf(target))) onShown();
  }

  return {
    observe(root) {
      observer.observe(root, OBSERVED);
      // Neither most events nor changes of slots leave the tree.
      listen(root);
      root.addEventListener('load', noteLoaded, listening);
      root.addEventListener(
        'slotchange',
        ({ target }) => {
          slots.add(target as Element);
          onShown();
          notice();
        },
        { signal },
      );
    },
    take() {
      const text = everything || isLargeChange(records) ? 'everything' : records;
      const changes: PageChanges = { text, slots: [...slots] };
      records = [];
      slots = new Set();
      everything = false;
      return changes;
    },
  };
}

/** Elements that bring style sheets. */
const STYLES = ['link', 'style'];

/** Whether a change may show or hide text that it does not touch: by a style, or a place elsewhere. */
function mayShow(record: MutationRecord): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'attributes') return isOfLooks(record);
  const element = type === 'childList' ? target : parentOf(target);
  if (element && isElement(element) && localNameOf(element) === 'style') return true;
  return hasOtherThanText(addedNodes) || hasOtherThanText(removedNodes);
}

/** By index: a list of thousands is not taken apart to look at the first. */
function hasOtherThanText(nodes: NodeList): boolean {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node && !isText(node)) return true;
  }
  return false;
}

/** Whether a change is nothing but one of looks. */
function isOfLooks({ attributeName }: MutationRecord): boolean {
  return attributeName !== null && SHOWING_ATTRIBUTES.includes(attributeName);
}

/** True where the body itself came, went, or may no longer be read. */
function isExchangeOfBody({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return target === bodyOf(document);
  if (target !== rootOf(document) && target !== document) return false;
  return [...addedNodes, ...removedNodes].some(
    (node) => isElement(node) && EXCHANGED.includes(localNameOf(node)),
  );
}

const EXCHANGED = ['html', 'body', 'frameset'];
