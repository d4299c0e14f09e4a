/** What the second version of the observer adds; only Chromium has it. */
interface SightEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** In ms; the least that the browser allows for so costly a question. */
const INTERVAL = 100;

/** Tells whether a card can be seen as it was drawn. */
export interface Sight {
  /** False while something covers the card or makes it transparent; null where nobody can tell. */
  readonly isClear: boolean | null;
  end(): void;
}

/**
 * Watches whether a page covers a card by what lets presses through, or dims it: what hit testing
 * cannot tell. The browser itself answers, in Chromium alone.
 *
 * @param onLost called when a card that was seen no longer is
 */
export function watchSight(card: HTMLElement, onLost: () => void): Sight {
  let isClear: boolean | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const latest: SightEntry | undefined = entries.at(-1);
      if (latest?.isVisible === undefined) return;
      const wasClear = isClear;
      isClear = latest.isVisible;
      if (wasClear && !isClear) onLost();
    },
    // Not in the types.
    { threshold: [0, 1], trackVisibility: true, delay: INTERVAL } as IntersectionObserverInit,
  );
  observer.observe(card);
  return {
    get isClear() {
      return isClear;
    },
    end: () => observer.disconnect(),
  };
}
