import type { PageRequest } from '../schema/page-request.ts';
import { type PageView, pageViewSchema, type ViewSpan } from '../schema/page-view.ts';

/** Asks a tab's page; undefined or a rejection where none hears. */
type AskPage = (tabId: number, request: PageRequest) => Promise<unknown>;

type ShowView = (view: PageView | null) => void;

/**
 * Follows which part of a tab's page is on screen. The page answers each question once its view is
 * another, so nothing is asked while nothing moves.
 */
export class ViewFollower {
  readonly #ask: AskPage;
  readonly #shows = new Set<ShowView>();
  #view: PageView | null = null;
  /** The one conversation that counts; answers in an older one are dropped. */
  #current: { tabId: number } | null = null;

  constructor(ask: AskPage) {
    this.#ask = ask;
  }

  /**
   * Follows a tab from now on, or none. To be called again when the page may have been exchanged:
   * the conversation with a page ends when the page is left.
   */
  follow(tabId: number | null): void {
    if (this.#current?.tabId === tabId) return;
    this.#current = null;
    this.#tell(null);
    if (tabId !== null) void this.#converse({ tabId });
  }

  /** Calls `show` with the view now, null where none is known, and with every other until ended. */
  readonly watch = (show: ShowView): (() => void) => {
    this.#shows.add(show);
    show(this.#view);
    return () => this.#shows.delete(show);
  };

  async #converse(conversation: { tabId: number }): Promise<void> {
    this.#current = conversation;
    let known: ViewSpan | null = null;
    let places: PageView['places'] = [];
    for (;;) {
      const question: PageRequest = { type: 'get-view', known };
      const answer = await this.#ask(conversation.tabId, question).catch(() => undefined);
      if (this.#current !== conversation) return;
      const view = pageViewSchema.safeParse(answer);
      if (!view.success) break;
      const { revision, height, top, bottom } = view.data;
      known = { revision, height, top, bottom };
      places = view.data.places ?? places;
      this.#tell({ ...known, places });
    }
    this.#current = null;
    this.#tell(null);
  }

  #tell(view: PageView | null): void {
    this.#view = view;
    for (const show of this.#shows) show(view);
  }
}
