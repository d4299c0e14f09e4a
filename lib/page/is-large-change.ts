import { countElements, isElement } from './node-access.ts';

/** Elements that come or go in one task at most: to read so many takes some ten milliseconds. */
const MOST_ELEMENTS = 4000;

/** Whether changes of a page bring, take or uncover more than is to be read in one task. */
export function isLargeChange(records: readonly MutationRecord[]): boolean {
  let count = 0;
  for (const record of records) {
    for (const node of nodesOf(record)) {
      if (isElement(node)) count += 1 + countElements(node);
      if (count > MOST_ELEMENTS) return true;
    }
  }
  return false;
}

/** What came, went, or is read otherwise from now on. */
function nodesOf({ type, target, addedNodes, removedNodes }: MutationRecord): readonly Node[] {
  if (type === 'characterData') return [];
  return type === 'attributes' ? [target] : [...addedNodes, ...removedNodes];
}
