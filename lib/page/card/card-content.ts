import type { EntryCard } from '../../schema/dataset.ts';
import type { Claim, Dispute, Entry, Figure, Status } from '../../schema/entry.ts';
import type { EntryId } from '../../schema/ids.ts';
import type { Why } from '../../schema/mention.ts';
import type { Reference } from '../../schema/source.ts';
import type { MessageKey, Translator } from '../../schema/translate.ts';
import { formatDate } from '../../text/format-date.ts';
import { type CitedSource, CitedSources } from './cited-sources.ts';
import { makeButton, makeElement } from './make-element.ts';

/** Facts, caveats and questions on a card, of each: the heaviest. The panel has the rest. */
export const MOST_CLAIMS = 3;

/** What the contents of a card need beside its entry. */
export interface ContentContext {
  translator: Pick<Translator, 'text' | 'locale'>;
  /** Why the mention was marked; null on the cards of related entries. */
  why: Why | null;
  /** Opens a related entry in the card. */
  show: (entry: EntryId) => void;
  /** Opens the side panel at an entry. */
  openPanel: (entry: EntryId) => void;
}

/** The parts of an entry's card below its head, in reading order. */
export function buildCardContent(card: EntryCard, context: ContentContext): HTMLElement[] {
  return new ContentBuilder(card, context).build();
}

class ContentBuilder {
  readonly #card: EntryCard;
  readonly #context: ContentContext;
  readonly #sources: CitedSources;

  constructor(card: EntryCard, context: ContentContext) {
    this.#card = card;
    this.#context = context;
    this.#sources = new CitedSources(card.sources);
  }

  build(): HTMLElement[] {
    const { entry, related } = this.#card;
    const { facts, caveats, questions, disputes, figures, status } = entry;
    const parts = [
      makeElement('p', { class: 'gloss' }, entry.gloss),
      status ? this.#status(status) : null,
      this.#section(
        'sectionFacts',
        'facts',
        heaviest(facts).map((claim) => this.#claim(claim)),
      ),
      this.#section(
        'sectionCaveats',
        'caveats',
        heaviest(caveats).map((claim) => this.#claim(claim)),
      ),
      this.#section(
        'sectionQuestions',
        'questions',
        heaviest(questions).map((claim) => this.#claim(claim)),
      ),
      this.#section(
        'sectionDisputes',
        'disputes',
        disputes.map((dispute) => this.#dispute(dispute)),
      ),
      this.#section(
        'cardFigures',
        'figures',
        figures.map((figure) => this.#figure(figure)),
      ),
      this.#section(
        'cardRelated',
        'related',
        related.map(({ id, label }) => this.#related(id, label)),
      ),
      // Only now is it known what was cited.
      this.#section(
        'sources',
        'sources',
        this.#sources.list().map((cited) => this.#source(cited)),
      ),
      this.#why(),
      this.#more(entry),
    ];
    return parts.filter((part) => part !== null);
  }

  #section(
    heading:
      | 'sectionFacts'
      | 'sectionCaveats'
      | 'sectionQuestions'
      | 'sectionDisputes'
      | 'cardFigures'
      | 'cardRelated'
      | 'sources',
    name: string,
    items: HTMLElement[],
  ): HTMLElement | null {
    if (items.length === 0) return null;
    const { translator } = this.#context;
    const title = makeElement('h3', {}, translator.text(heading));
    return makeElement('section', { class: name }, title, makeElement('ul', {}, items));
  }

  #claim({ text, sources }: Claim): HTMLElement {
    return makeElement('li', {}, text, this.#numbers(sources));
  }

  #dispute({ question, tellings }: Dispute): HTMLElement {
    const told = tellings.map(({ text, sources }) =>
      makeElement('li', {}, text, this.#numbers(sources)),
    );
    return makeElement('li', {}, makeElement('p', {}, question), makeElement('ul', {}, told));
  }

  #status({ stage, date, note, sources }: Status): HTMLElement {
    const { text, locale } = this.#context.translator;
    const label = makeElement('strong', {}, text(STAGE_KEYS[stage]));
    const day = makeElement('time', { datetime: date }, formatDate(date, locale));
    const remark = note === undefined ? null : makeElement('span', { class: 'note' }, note);
    return makeElement('p', { class: 'status' }, label, ' ', day, this.#numbers(sources), remark);
  }

  #figure(figure: Figure): HTMLElement {
    const { subject, unit, asOf, sources } = figure;
    const { text, locale } = this.#context.translator;
    const amount = `${this.#amount(figure)} ${unit}`;
    return makeElement(
      'li',
      {},
      makeElement('span', { class: 'subject' }, subject),
      makeElement('span', { class: 'amount' }, amount, this.#numbers(sources)),
      makeElement('span', { class: 'as-of' }, text('cardAsOf', formatDate(asOf, locale))),
    );
  }

  #amount({ value, range, qualifier }: Figure): string {
    const { text, locale } = this.#context.translator;
    const numbers = new Intl.NumberFormat(locale);
    const amount = range ? numbers.formatRange(range.from, range.to) : numbers.format(value ?? 0);
    return qualifier === 'exactly' ? amount : text(QUALIFIER_KEYS[qualifier], amount);
  }

  #numbers(references: readonly Reference[]): HTMLElement | null {
    const numbers = this.#sources.cite(references);
    if (numbers.length === 0) return null;
    const { text } = this.#context.translator;
    const unseen = makeElement('span', { class: 'unseen' }, ` ${text('sources')} `);
    return makeElement('span', { class: 'numbers' }, unseen, numbers.join(', '));
  }

  #source({ source, number, places }: CitedSource): HTMLElement {
    const { title, publisher, published, url } = source;
    const { text, locale } = this.#context.translator;
    const name = url
      ? makeElement(
          'a',
          { href: url, target: '_blank', rel: 'noopener noreferrer' },
          title,
          makeElement('span', { class: 'unseen' }, ` ${text('newTab')}`),
        )
      : makeElement('cite', {}, title);
    const [only, ...others] = places;
    const isOne = others.length === 0;
    const origin = [publisher, published && formatDate(published, locale), isOne && only];
    return makeElement(
      'li',
      {},
      makeElement('span', { class: 'number' }, `${number}`),
      makeElement(
        'span',
        {},
        name,
        makeElement('span', { class: 'place' }, origin.filter(Boolean).join(' · ')),
        isOne ? null : places.map((place) => makeElement('span', { class: 'place' }, place)),
      ),
    );
  }

  #related(entry: EntryId, label: string): HTMLElement {
    return makeElement(
      'li',
      {},
      makeButton({ class: 'chip' }, () => this.#context.show(entry), label),
    );
  }

  #why(): HTMLElement | null {
    const { why, translator } = this.#context;
    if (!why) return null;
    const { text } = translator;
    const rule = RULE_KEYS[why.rule];
    const context = why.context.join(' · ');
    const term = (key: MessageKey): HTMLElement => makeElement('dt', {}, text(key));
    const value = (words: string, kind: string | null = null): HTMLElement =>
      makeElement('dd', { dir: 'auto', class: kind }, words);
    return makeElement(
      'details',
      { class: 'why' },
      makeElement('summary', {}, text('cardWhy')),
      makeElement(
        'dl',
        {},
        [term('cardWhyRule'), value(rule === undefined ? why.rule : text(rule))],
        [term('cardWhyForm'), value(why.form, 'pattern')],
        context === '' ? null : [term('cardWhyContext'), value(context)],
      ),
    );
  }

  #more({ id }: Entry): HTMLElement {
    const { translator, openPanel } = this.#context;
    const { version, asOf } = this.#card.info;
    const { text, locale } = translator;
    return makeElement(
      'footer',
      {},
      makeButton({ class: 'link' }, () => openPanel(id), text('cardMore')),
      makeElement('span', {}, text('datasetLine', version, formatDate(asOf, locale))),
    );
  }
}

const STAGE_KEYS = {
  discussed: 'cardStageDiscussed',
  announced: 'cardStageAnnounced',
  declared: 'cardStageDeclared',
  signed: 'cardStageSigned',
  ratified: 'cardStageRatified',
  'in-force': 'cardStageInForce',
} as const;

const QUALIFIER_KEYS = {
  about: 'cardAbout',
  'at-least': 'cardAtLeast',
  'at-most': 'cardAtMost',
  'more-than': 'cardMoreThan',
} as const;

/** The rules that the matcher names. */
const RULE_KEYS: Readonly<Record<string, 'cardRuleName' | 'cardRuleShort' | 'cardRuleBound'>> = {
  name: 'cardRuleName',
  short: 'cardRuleShort',
  bound: 'cardRuleBound',
};

function heaviest(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_CLAIMS);
}
