import { looksLikeTopic, mayNameTopic } from './probe-text.ts';

/** Text searched again with what follows it, in UTF-16 code units: pages that grow do so by lines. */
const OVERLAP = 5_000;

/** Searches the text of a page, as it comes, for reasons to believe that it is about the topic. */
export class TopicSearch {
  /** The end of what was searched before. */
  #recent = '';

  /**
   * Whether there is reason, in texts that have come or in them together with what came before.
   *
   * @param titleOf tells the page's title, which helps but is no reason by itself
   */
  findsTopic(texts: readonly string[], titleOf: () => string): boolean {
    const all = this.#recent === '' ? texts : [this.#recent, ...texts];
    if (all.some(mayNameTopic) && looksLikeTopic([titleOf(), ...all])) return true;
    this.#recent = endOf(all);
    return false;
  }
}

/** The end of texts, in which they are joined by spaces. */
function endOf(texts: readonly string[]): string {
  let end = '';
  for (let index = texts.length - 1; index >= 0 && end.length < OVERLAP; index--) {
    end = `${texts[index]?.slice(-OVERLAP)} ${end}`;
  }
  return end.slice(-OVERLAP);
}
