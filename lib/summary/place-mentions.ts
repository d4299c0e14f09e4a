import type { SentText } from '../schema/sent-text.ts';
import { listHeadings } from './split-article.ts';

/**
 * Where in its page a mention stands: in the article, elsewhere (teasers, comments, side columns),
 * or unknown, since the page has no article that could be told apart or was not sent so far.
 */
export type Whereabouts = 'article' | 'elsewhere' | 'unknown';

export interface MentionPlace {
  where: Whereabouts;
  heading: boolean;
}

const UNKNOWN: MentionPlace = { where: 'unknown', heading: false };

/** The places of a page's mentions, by their ids. */
export class MentionPlaces {
  readonly #places: ReadonlyMap<number, MentionPlace>;

  /**
   * @param sent null where the page's text is not known
   * @param article for each block whether it belongs to the article; null where none was found
   */
  constructor(sent: SentText | null, article: readonly boolean[] | null) {
    const headings = sent ? listHeadings(sent) : [];
    const places = (sent?.mentions ?? []).map(({ id, block }): [number, MentionPlace] => {
      const heading = headings[block] === true;
      if (article === null) return [id, { where: 'unknown', heading }];
      return [id, { where: article[block] ? 'article' : 'elsewhere', heading }];
    });
    this.#places = new Map(places);
  }

  /** The place of the mention with an id. */
  of(id: number): MentionPlace {
    return this.#places.get(id) ?? UNKNOWN;
  }
}
