import { isHidden } from './node-access.ts';

/** Does a piece of work once the tab is seen: at once where it is. */
export function whenSeen(work: () => void): void {
  if (!isHidden(document)) {
    work();
    return;
  }
  const again = (): void => whenSeen(work);
  Document.prototype.addEventListener.call(document, 'visibilitychange', again, { once: true });
}
