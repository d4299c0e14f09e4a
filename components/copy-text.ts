/** Puts text on the clipboard; false where the browser refuses, as without a click of the reader. */
export function copyText(text: string): Promise<boolean> {
  return succeeds(() => navigator.clipboard.writeText(text));
}

/** As {@link copyText}, with the same as HTML for programs that take formatted text. */
export function copyRichText(text: string, html: string): Promise<boolean> {
  const item = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  return succeeds(() =>
    navigator.clipboard.write([
      new ClipboardItem({ ...item('text/plain', text), ...item('text/html', html) }),
    ]),
  );
}

async function succeeds(action: () => Promise<void>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch {
    return false;
  }
}
