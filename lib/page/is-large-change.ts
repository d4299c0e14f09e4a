import { countElements, isElement } from './node-access.ts';

/** Elements that come or go in one task at most: to read so many takes some ten milliseconds. */
const MOST_ELEMENTS = 4000;

/** Whether changes of a page bring, take or uncover more than is to be read in one task. */
export function isLargeChange(records: readonly MutationRecord[]): boolean {
  let count = 0;
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') continue;
    count += addedNodes.length + removedNodes.length;
    // Before any of so many is looked at.
    if (count > MOST_ELEMENTS) return true;
    const lists = type === 'attributes' ? [[target]] : [addedNodes, removedNodes];
    for (const list of lists) {
      for (const node of list) if (isElement(node)) count += countElements(node);
    }
  }
  return count > MOST_ELEMENTS;
}
