/**
 * Ends everything that listens to a signal. Without a reason the browser would make an error that
 * tells the place of the call, and read the script anew for it, which takes milliseconds.
 */
export function endLife(life: AbortController): void {
  life.abort('over');
}
