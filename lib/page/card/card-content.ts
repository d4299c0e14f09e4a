import type { EntryCard } from '../../schema/dataset.ts';
import type { Claim, Dispute, Figure, Status } from '../../schema/entry.ts';
import type { EntryId } from '../../schema/ids.ts';
import type { Reference } from '../../schema/source.ts';
import { formatDate } from '../../text/format-date.ts';
import { NAME_OF_STAGE } from '../../text/name-of-stage.ts';
import { buildCardFoot, type FootContext } from './card-foot.ts';
import { type CitedSource, CitedSources } from './cited-sources.ts';
import { heaviestClaims } from './heaviest-claims.ts';
import { makeButton, makeElement } from './make-element.ts';

/** What the contents of a card need beside its entry. */
export interface ContentContext extends FootContext {
  /** Opens a related entry in the card. */
  show: (entry: EntryId) => void;
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
        heaviestClaims(facts).map((claim) => this.#claim(claim)),
      ),
      this.#section(
        'sectionCaveats',
        'caveats',
        heaviestClaims(caveats).map((claim) => this.#claim(claim)),
      ),
      this.#section(
        'sectionQuestions',
        'questions',
        heaviestClaims(questions).map((claim) => this.#claim(claim)),
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
      ...buildCardFoot(this.#card, this.#context),
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
    const label = makeElement('strong', {}, text(NAME_OF_STAGE[stage]));
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
}

const QUALIFIER_KEYS = {
  about: 'cardAbout',
  'at-least': 'cardAtLeast',
  'at-most': 'cardAtMost',
  'more-than': 'cardMoreThan',
} as const;
