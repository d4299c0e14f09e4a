import { watchKeys } from './watch-keys.ts';

/** Told that a frame has a card now, or none any more; `from` stands for the frame. */
type NoteCards = (from: number, isOpen: boolean) => void;

/**
 * Has Escape close cards in other frames of the tab while there are any: a reader does not know
 * which frame has the focus. Before the first, it does not listen to keys.
 *
 * @param close has the other frames close a card
 * @param signal ends it
 */
export function watchOtherFrames(close: () => void, signal: AbortSignal): NoteCards {
  const open = new Set<number>();
  let isWatching = false;

  function watch(): void {
    isWatching = true;
    const nothing = (): boolean => false;
    watchKeys(
      { isOpen: () => open.size > 0, isCard: nothing, close, tab: nothing, move: nothing },
      signal,
    );
  }

  return (from, isOpen) => {
    if (isOpen) open.add(from);
    else open.delete(from);
    if (isOpen && !isWatching) watch();
  };
}
