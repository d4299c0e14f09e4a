/**
 * The tab that `sidepanel.html?tab=12` or `popup.html?tab=12` is pinned to: opened as a page in a
 * tab of its own, it would otherwise follow itself. Null where the address names none.
 *
 * @param search the query of the page's own address
 */
export function pinnedTab(search: string): number | null {
  const id = new URLSearchParams(search).get('tab') ?? '';
  return /^\d{1,15}$/.test(id) ? Number(id) : null;
}
