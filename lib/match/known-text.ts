import type { Language } from '../schema/ids.ts';
import type { Mention } from '../schema/mention.ts';
import type { FoundBlock, FoundMention, TextPart } from '../schema/text-part.ts';
import { RankedList } from '../text/ranked-list.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import type { Gazetteer } from './gazetteer.ts';
import { languageOf, UNREAD } from './matcher.ts';
import { resolveInSteps } from './resolve-mentions.ts';
import { type BlockScan, scanBlock } from './scan-block.ts';

/** A block of a page's text. */
interface KnownBlock {
  readonly id: number;
  /** Empty once it was scanned: a scan holds what of it is needed. */
  text: string;
  /** Null until it was scanned. */
  scan: BlockScan | null;
  /** The mentions that the page was told last. */
  told: readonly FoundMention[];
  rank: number;
}

/** Of so many blocks of a page one may come or go before its mentions are worked out again. */
const FEW_BLOCKS = 50;

const NONE: readonly FoundMention[] = [];

/** The text of one page as it is told part by part, and the mentions in it. */
export class KnownText {
  readonly #list = new RankedList<KnownBlock>();
  readonly #byId = new Map<number, KnownBlock>();
  #waiting: KnownBlock[] = [];
  #page: Pick<TextPart, 'language' | 'languages' | 'published'> = {
    language: '',
    languages: [],
    published: null,
  };
  /** True where the mentions may be others than when they were last worked out. */
  #isStale = true;
  /** Blocks that came or went since then and hold nothing of the topic. */
  #plainChanges = 0;

  /**
   * Takes a part of a change in.
   *
   * @throws {RangeError} where it speaks of a block that is not known
   */
  take({ language, languages, published, gone, come }: TextPart): void {
    if (published !== this.#page.published) this.#isStale = true;
    this.#page = { language, languages, published };
    for (const id of gone) this.#remove(this.#find(id));
    for (const [id, before, text] of come) {
      const begun = this.#byId.get(id);
      if (begun) begun.text += text;
      else this.#add(id, before, text);
    }
  }

  #find(id: number): KnownBlock {
    const block = this.#byId.get(id);
    if (!block) throw new RangeError(`There is no block ${id}.`);
    return block;
  }

  #remove(block: KnownBlock): void {
    this.#byId.delete(block.id);
    this.#list.remove(block);
    if (block.scan) this.#count(block.scan);
  }

  #add(id: number, before: number | null, text: string): void {
    const block = { id, text, scan: null, told: NONE, rank: 0 };
    const index = before === null ? 0 : this.#list.indexOf(this.#find(before)) + 1;
    this.#list.insert(block, index);
    this.#byId.set(id, block);
    this.#waiting.push(block);
  }

  /** Takes note of a block that came or went. */
  #count({ matches }: BlockScan): void {
    if (matches.length > 0) this.#isStale = true;
    else this.#plainChanges++;
  }

  /** The languages whose forms the new blocks need. */
  languages(): ReadonlySet<Language> {
    const { language, languages } = this.#page;
    const needed = new Set(this.#waiting.map(({ text }) => languageOf(text, language)));
    return needed.intersection(new Set(languages));
  }

  /**
   * Finds the mentions in the text as it is now.
   *
   * @param gazetteers of the languages that are needed
   * @returns blocks whose mentions are others than they were before
   */
  *findMentions(gazetteers: ReadonlyMap<Language, Gazetteer>): Steps<FoundBlock[]> {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const block of waiting) {
      block.scan = this.#scan(block.text, gazetteers);
      block.text = '';
      // One that went before it was scanned no longer counts.
      if (this.#byId.get(block.id) === block) this.#count(block.scan);
      yield;
    }
    const { all } = this.#list;
    if (!this.#isStale && this.#plainChanges * FEW_BLOCKS <= all.length) return [];
    this.#isStale = false;
    this.#plainChanges = 0;
    const { published } = this.#page;
    const scans = yield* mapInSteps(all, ({ scan }) => scan ?? UNREAD);
    const mentions = yield* resolveInSteps(scans, published === null ? {} : { published });
    return yield* this.#tell(Map.groupBy(mentions, ({ block }) => block));
  }

  /** What a block holds; of one that holds nothing, as nearly all, the text is not kept. */
  #scan(text: string, gazetteers: ReadonlyMap<Language, Gazetteer>): BlockScan {
    const gazetteer = gazetteers.get(languageOf(text, this.#page.language));
    const scan = gazetteer ? scanBlock(text, gazetteer) : UNREAD;
    return scan.matches.length > 0 ? scan : { ...scan, text: '' };
  }

  /** Notes the mentions of each block, by its index, and gives those that are new. */
  *#tell(mentions: ReadonlyMap<number, readonly Mention[]>): Steps<FoundBlock[]> {
    const changed = yield* mapInSteps(this.#list.all, (block, index): FoundBlock[] => {
      const found = mentions.get(index) ?? NONE;
      if (
        found.length === block.told.length &&
        found.every((one, at) => isSame(one, block.told[at]))
      )
        return [];
      block.told = found.map(({ start, end, entry, why }) => ({ start, end, entry, why }));
      return [[block.id, [...block.told]]];
    });
    return changed.flat();
  }
}

/** Whether two mentions of a block are the same, whatever lets them pass. */
function isSame(one: FoundMention, other: FoundMention | undefined): boolean {
  return one.start === other?.start && one.end === other.end && one.entry === other.entry;
}
