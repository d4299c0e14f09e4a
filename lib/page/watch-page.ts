import { READING_ATTRIBUTES, SHOWING_ATTRIBUTES } from './element-kinds.ts';
import { bodyOf, isElement, localNameOf, rootOf } from './node-access.ts';

/**
 * Most records that are kept until they are worked off. A tab that is not seen may pile them up,
 * and holding on to removed nodes costs more than reading the page again.
 */
const MOST_RECORDS = 5000;

/** What changed in a page since it was asked last. */
export interface PageChanges {
  /** Changes of the text; `everything` where they are too many or the body was exchanged. */
  text: readonly MutationRecord[] | 'everything';
  /** True where some text may have been shown or hidden. */
  shown: boolean;
}

/** Notices changes of a page with one observer. */
export interface PageWatch {
  /** The changes since the last call, which then count as seen. */
  take(): PageChanges;
}

/** Events after which text may be shown or hidden though no node or attribute changed. */
const SHOWING_EVENTS = ['load', 'resize', 'change', 'toggle', 'transitionend'] as const;

/**
 * Watches the whole document.
 *
 * @param notice called after each batch of changes; must be cheap
 * @param signal ends it
 */
export function watchPage(notice: () => void, signal: AbortSignal): PageWatch {
  let records: MutationRecord[] = [];
  let everything = true;
  let shown = true;

  const observer = new MutationObserver((batch) => {
    for (const record of batch) {
      if (SHOWING_ATTRIBUTES.includes(record.attributeName ?? '')) shown = true;
      else if (isExchangeOfBody(record)) everything = true;
      else if (!everything) records.push(record);
    }
    if (records.length > MOST_RECORDS) everything = true;
    if (everything) records = [];
    notice();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...READING_ATTRIBUTES, ...SHOWING_ATTRIBUTES],
  });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const type of SHOWING_EVENTS) {
    const showing = (): void => {
      shown = true;
      notice();
    };
    window.addEventListener(type, showing, { capture: true, passive: true, signal });
  }

  return {
    take() {
      const changes: PageChanges = { text: everything ? 'everything' : records, shown };
      records = [];
      everything = false;
      shown = false;
      return changes;
    },
  };
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
