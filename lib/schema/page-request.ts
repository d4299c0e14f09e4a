/**
 * What the extension's own pages and its background may ask of a page's script. Checked by hand
 * and without zod: every page pays for the bytes of its content script.
 */
export type PageRequest =
  | { type: 'get-report' }
  /** Scroll to a mention of the last report, flash it and open its card. */
  | { type: 'jump'; id: number }
  /** Open the card of the next or previous mention. */
  | { type: 'step'; direction: 'next' | 'previous' };

/** `value` as a request, or null where it is none. */
export function parsePageRequest(value: unknown): PageRequest | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  if (value.type === 'get-report') return { type: 'get-report' };
  if (value.type === 'jump' && 'id' in value && typeof value.id === 'number') {
    return { type: 'jump', id: value.id };
  }
  if (value.type === 'step' && 'direction' in value) {
    const { direction } = value;
    if (direction === 'next' || direction === 'previous') return { type: 'step', direction };
  }
  return null;
}
