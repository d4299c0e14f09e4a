/**
 * Puts text on the clipboard while the reader's press is being handled. The page hears of it only
 * where it forbids the first way or is not secure; what it then does to the text is undone.
 *
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Has the browser copy nothing, and gives it the text to copy instead. */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    // Whatever a listener of the page put there before.
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const isDone = Document.prototype.execCommand.call(document, 'copy');
  window.removeEventListener('copy', fill, { capture: true });
  return isDone && isCopied;
}
