import type { ComparedPage, PageBlock } from '../schema/page-comparison.ts';
import { type SentenceSpan, sentenceOf, splitSentences } from '../text/split-sentences.ts';
import type { Steps } from '../text/steps.ts';
import type { BlockPhrases, Phrase, PhraseReader } from './phrase-reader.ts';

type PageMention = ComparedPage['mentions'][number];

/** A sentence of the article with all that the rules ask of it. */
export interface ReadSentence extends SentenceSpan {
  /** In reading order; offsets count in the block. */
  phrases: readonly Phrase[];
  mentions: readonly PageMention[];
}

/** A block of the article, read by the phrases of its language. */
export interface ReadBlock {
  /** Number of the block in the page. */
  index: number;
  block: PageBlock;
  phrases: BlockPhrases;
  sentences: readonly ReadSentence[];
}

/**
 * Reads the article of a page: its blocks, or all blocks where none is known to be of the article.
 * Blocks in a language without phrases are left out.
 */
export function* readArticle(page: ComparedPage, reader: PhraseReader): Steps<ReadBlock[]> {
  const mentionsOf = Map.groupBy(page.mentions, ({ block }) => block);
  const article: ReadBlock[] = [];
  for (const { index, block } of articleBlocks(page)) {
    const read = reader.read(block.text, block.language);
    if (read === null) continue;
    const spans = splitSentences(block.text, block.language);
    const phrases = Map.groupBy(read.phrases, ({ start }) => sentenceOf(spans, start));
    const mentions = Map.groupBy(mentionsOf.get(index) ?? [], ({ start }) =>
      sentenceOf(spans, start),
    );
    const sentences = spans.map((span, number) => ({
      ...span,
      phrases: phrases.get(number) ?? [],
      mentions: mentions.get(number) ?? [],
    }));
    article.push({ index, block, phrases: read, sentences });
    yield;
  }
  return article;
}

/** The blocks of the article with their numbers; all blocks where none is known to be of it. */
export function articleBlocks({ blocks }: ComparedPage): { index: number; block: PageBlock }[] {
  const numbered = blocks.map((block, index) => ({ block, index }));
  const article = numbered.filter(({ block }) => block.article);
  return article.length > 0 ? article : numbered;
}
