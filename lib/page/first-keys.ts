/** What hears of a key event. */
export type HearKey = (event: KeyboardEvent) => void;

/** The events of a key, in their order. */
export const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Where who hears keys first finds whom to tell: on the global object of content scripts, which is
 * not the page's.
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
      (event) => (Reflect.get(globalThis, KEY) as HearKey | undefined)?.(event),
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
  Reflect.set(globalThis, KEY, hear);
  signal.addEventListener('abort', () => {
    if (Reflect.get(globalThis, KEY) === hear) Reflect.deleteProperty(globalThis, KEY);
  });
}
