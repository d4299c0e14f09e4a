import { useEffect } from 'preact/hooks';

/**
 * Brings the element into view that the address names after `#`, and puts the focus there: now,
 * since it was not drawn yet when the page was loaded, and whenever the address changes.
 *
 * @param showAll called where the element is not drawn at the moment; the same from draw to draw
 */
export function useTarget(showAll: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const show = (): void => {
      const id = decodeFragment(location.hash);
      if (id === '') return;
      if (document.getElementById(id)) {
        bringIntoView(id);
      } else {
        showAll();
        requestAnimationFrame(() => bringIntoView(id));
      }
    };
    show();
    window.addEventListener('hashchange', show, { signal: end.signal });
    return () => end.abort();
  }, [showAll]);
}

function bringIntoView(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView();
  const focusable = element.querySelector<HTMLElement>('[tabindex="-1"]') ?? element;
  if (!focusable.hasAttribute('tabindex')) focusable.tabIndex = -1;
  focusable.focus({ preventScroll: true });
}

/** A fragment that is no text that was encoded stays as it is. */
function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
