/** Documents that are pages; not pictures, plain text, XML or what a viewer shows. */
const READABLE_TYPES = ['text/html', 'application/xhtml+xml'];

/**
 * Starts a script where the document is a page. One that the browser only prepares, in case the
 * reader goes there, waits until the reader does; one that is no page never starts it.
 */
export function whenReadable(start: () => void): void {
  if (!READABLE_TYPES.includes(document.contentType)) return;
  // Not in all browsers, so not in the types.
  if (Reflect.get(document, 'prerendering') === true) {
    Document.prototype.addEventListener.call(document, 'prerenderingchange', start, { once: true });
  } else {
    start();
  }
}
