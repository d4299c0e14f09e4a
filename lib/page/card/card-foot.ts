import type { Scope } from '../../hover/hover-state.ts';
import type { EntryCard } from '../../schema/dataset.ts';
import type { EntryId } from '../../schema/ids.ts';
import type { Why } from '../../schema/mention.ts';
import type { MessageKey, Translator } from '../../schema/translate.ts';
import { formatDate } from '../../text/format-date.ts';
import { writeCardText } from './card-text.ts';
import { copyText } from './copy-text.ts';
import { makeButton, makeElement } from './make-element.ts';

/** The mention that a card was opened for. */
export interface MentionOfCard {
  why: Why;
  /** Its words, as the page has them. */
  phrase: string;
  /** Where the reader asked not to mark them; null where they did not. */
  unmarked: Scope | null;
}

/** What the end of a card needs. */
export interface FootContext {
  translator: Pick<Translator, 'text' | 'locale'>;
  /** Null on the cards of related entries. */
  mention: MentionOfCard | null;
  /** Has the mention's phrase no longer marked, or marked again. */
  unmark: (scope: Scope | null) => void;
  /** Opens the side panel at an entry; answers whether it opened. */
  openPanel: (entry: EntryId) => Promise<boolean>;
  /** Has a screen reader say something. */
  announce: (words: string) => void;
}

/** Longest phrase that is named in full, in UTF-16 code units. */
const LONGEST_PHRASE = 60;

/** Why the mention is marked, how to have it unmarked, and what can be done with the card. */
export function buildCardFoot(card: EntryCard, context: FootContext): HTMLElement[] {
  const { mention } = context;
  const { text } = context.translator;
  const parts = [buildActions(card, context)];
  if (!mention) return parts;
  const why = makeElement(
    'details',
    { class: 'why' },
    makeElement('summary', {}, text('cardWhy')),
    listReasons(mention.why, text),
  );
  if (mention.unmarked) return [why, ...parts];
  const button = (scope: Scope, key: MessageKey): HTMLElement =>
    makeElement(
      'li',
      {},
      makeButton({ class: 'chip' }, () => context.unmark(scope), text(key)),
    );
  const unmark = makeElement(
    'details',
    { class: 'why' },
    makeElement('summary', {}, text('cardUnmark')),
    quote(mention.phrase),
    makeElement(
      'ul',
      { class: 'choices' },
      button('here', 'cardUnmarkHere'),
      button('everywhere', 'cardUnmarkEverywhere'),
    ),
  );
  return [why, unmark, ...parts];
}

/** Says that a phrase is no longer marked, and takes it back; null where it is marked. */
export function buildUnmarkedNotice({
  mention,
  translator,
  unmark,
}: FootContext): HTMLElement | null {
  if (!mention?.unmarked) return null;
  const { text } = translator;
  const words = text(mention.unmarked === 'here' ? 'cardUnmarkedHere' : 'cardUnmarkedEverywhere');
  return makeElement(
    'div',
    { class: 'notice' },
    makeElement('p', {}, words),
    quote(mention.phrase),
    makeButton({ class: 'chip' }, () => unmark(null), text('cardMarkAgain')),
  );
}

/** Words of the page, in whatever script and direction they are. */
function quote(phrase: string): HTMLElement {
  const words = phrase.replace(/\s+/g, ' ').trim();
  const short = words.length > LONGEST_PHRASE ? `${words.slice(0, LONGEST_PHRASE - 1)}…` : words;
  return makeElement('p', { class: 'quote' }, makeElement('q', { dir: 'auto' }, short));
}

function listReasons({ form, rule, context }: Why, text: Translator['text']): HTMLElement {
  const key = RULE_KEYS[rule];
  const words = context.join(' · ');
  const term = (name: MessageKey): HTMLElement => makeElement('dt', {}, text(name));
  const value = (contents: string, kind: string | null = null): HTMLElement =>
    makeElement('dd', { dir: 'auto', class: kind }, contents);
  return makeElement(
    'dl',
    {},
    [term('cardWhyRule'), value(key === undefined ? rule : text(key))],
    [term('cardWhyForm'), value(form, 'pattern')],
    words === '' ? null : [term('cardWhyContext'), value(words)],
  );
}

function buildActions(card: EntryCard, context: FootContext): HTMLElement {
  const { translator, openPanel, announce } = context;
  const { text, locale } = translator;
  const { version, asOf } = card.info;
  const said = makeElement('p', { class: 'said' });
  const say = (words: string): void => {
    said.textContent = words;
    announce(words);
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(writeCardText(card, translator));
    say(text(isCopied ? 'cardCopied' : 'cardCopyFailed'));
  };
  const more = async (): Promise<void> => {
    if (!(await openPanel(card.entry.id))) say(text('cardPanelFailed'));
  };
  return makeElement(
    'div',
    { class: 'foot' },
    makeElement(
      'div',
      { class: 'actions' },
      makeButton({ class: 'link' }, () => void more(), text('cardMore')),
      makeButton({ class: 'link' }, () => void copy(), text('cardCopy')),
    ),
    said,
    makeElement('span', {}, text('datasetLine', version, formatDate(asOf, locale))),
  );
}

/** The rules that the matcher names. */
const RULE_KEYS: Readonly<Record<string, MessageKey>> = {
  name: 'cardRuleName',
  short: 'cardRuleShort',
  bound: 'cardRuleBound',
};
