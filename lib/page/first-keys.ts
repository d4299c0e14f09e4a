/** What hears of a key event. Answers whether it took the event, so that nobody else hears of it. */
export type HearKey = (event: KeyboardEvent) => boolean;

/** The events of a key, in their order. */
export const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Where who hears keys first finds whom to tell, in their order: on the global object of content
 * scripts, which is not the page's.
 */
const KEY = Symbol.for('caveat.hear-key');

/**
 * Listens to keys before any script of the page has run: of two listeners of the window, the
 * earlier one hears first. It does nothing until {@link hearKeysFirst} names someone.
 */
export function listenFirst(): void {
  for (const type of KEY_EVENTS) {
    window.addEventListener(
      type,
      (event) => {
        for (const hear of hearers() ?? []) if (hear(event)) break;
      },
      { capture: true },
    );
  }
}

/**
 * Has `hear` told of keys before the page is, as far as {@link listenFirst} was there in time.
 *
 * @param signal ends it
 */
export function hearKeysFirst(hear: HearKey, signal: AbortSignal): void {
  const all = hearers() ?? new Set();
  Reflect.set(globalThis, KEY, all.add(hear));
  signal.addEventListener('abort', () => all.delete(hear));
}

function hearers(): Set<HearKey> | undefined {
  return Reflect.get(globalThis, KEY);
}
