/**
 * Work that may pause after each step, so that whoever runs it can give the browser its turn: a
 * step takes far less than a millisecond.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Items that one step goes through. */
const ITEMS_A_STEP = 20;

/** `items.filter(test)`, in steps. */
export function* filterInSteps<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): Steps<Item[]> {
  const kept: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item;
    if (test(item)) kept.push(item);
    if (index % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
  }
  return kept;
}

/** `items.map(change)`, in steps. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  change: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < items.length; index++) {
    results.push(change(items[index] as Item, index));
    if (index % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield;
  }
  return results;
}
