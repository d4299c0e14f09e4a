/** Unfolds everything while a page of ours is printed: on paper nothing can be opened. */
export function unfoldForPrint(): void {
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    // Some browsers say it twice, once for the preview.
    const found = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    folded.push(...found);
    for (const details of found) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
    folded = [];
  });
}
