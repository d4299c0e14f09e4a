import { isHidden } from './node-access.ts';

/** Once the browser has painted what was drawn; soon, where nobody sees the page. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    const soon = (): void => void setTimeout(resolve);
    if (isHidden(document)) soon();
    else requestAnimationFrame(soon);
  });
}
