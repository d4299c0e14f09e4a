import type { Entry } from '../lib/schema/entry.ts';
import type { EntryId } from '../lib/schema/ids.ts';
import type {
  ComparedFigure,
  FigureRule,
  NumberFinding,
  PageQuote,
} from '../lib/schema/page-comparison.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import { describeFigure } from '../lib/text/describe-figure.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { NAME_OF_RELATION } from '../lib/text/name-of-relation.ts';
import { CategoryName } from './CategoryName.tsx';
import { CitationList } from './CitationList.tsx';
import { PageQuotation } from './PageQuotation.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  findings: readonly NumberFinding[];
  entries: ReadonlyMap<EntryId, Entry>;
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  /** What shows words in the page; null where that is not known. */
  showQuote: (quote: PageQuote) => (() => void) | null;
}

const NAME_OF_RULE: Record<FigureRule, MessageKey> = {
  'same-value': 'numberRuleSameValue',
  'same-end': 'numberRuleSameEnd',
  'bound-holds': 'numberRuleBoundHolds',
  'inside-range': 'numberRuleInsideRange',
  'other-value': 'numberRuleOtherValue',
  'other-date': 'numberRuleOtherDate',
  'other-part': 'numberRuleOtherPart',
  'other-unit': 'numberRuleOtherUnit',
};

/** Numbers of the page, each beside the figures of the dataset on the same matter. */
export function NumberList({ findings, entries, language, showQuote }: Props) {
  const { text } = useTranslator();
  return (
    <ul>
      {findings.map(({ quote, relation, figures }) => (
        <li class="finding" key={`${quote.block} ${quote.start}`}>
          <h3 class={`finding-relation relation-${relation}`}>
            {text(NAME_OF_RELATION[relation])}
          </h3>
          <dl class="sides">
            <dt>{text('onThePage')}</dt>
            <dd>
              <PageQuotation quote={quote} language={language} onShow={showQuote(quote)} />
            </dd>
            <dt>{text('inTheDataset')}</dt>
            {figures.map((figure) => (
              <dd key={`${figure.entry} ${figure.figure.id}`}>
                <DatasetFigure compared={figure} entry={entries.get(figure.entry)} />
              </dd>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function DatasetFigure({
  compared,
  entry,
}: {
  compared: ComparedFigure;
  entry: Entry | undefined;
}) {
  const translator = useTranslator();
  const { text, locale } = translator;
  const { figure, rule, citations } = compared;
  return (
    <>
      <p>
        <strong>{describeFigure(figure, translator)}</strong> · {figure.subject} ·{' '}
        {text('cardAsOf', formatDate(figure.asOf, locale))}
      </p>
      {entry && (
        <p class="entry-line">
          <CategoryName id={entry.category} label={entry.label} />
        </p>
      )}
      <p class="hint">{text(NAME_OF_RULE[rule])}</p>
      <CitationList citations={citations} />
    </>
  );
}
