import type { Entry } from '../lib/schema/entry.ts';
import type { EntryId } from '../lib/schema/ids.ts';
import type { Omissions } from '../lib/schema/page-comparison.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import { CategoryName } from './CategoryName.tsx';
import { CitationList } from './CitationList.tsx';
import { useTranslator } from './use-translator.ts';

interface Props {
  omissions: Omissions;
  entries: ReadonlyMap<EntryId, Entry>;
}

const WHY_NOTHING: Record<NonNullable<Omissions['abstained']>, MessageKey> = {
  partial: 'omissionsPartial',
  short: 'omissionsShort',
  language: 'omissionsLanguage',
};

/** Facts and caveats that the page's text does not touch, with the rule that chose them. */
export function OmissionList({ omissions: { claims, abstained }, entries }: Props) {
  const { text, plural } = useTranslator();
  if (abstained) return <p class="quiet">{text(WHY_NOTHING[abstained])}</p>;
  if (claims.length === 0) return <p class="quiet">{text('omissionsNone')}</p>;
  return (
    <>
      <p class="hint">{text('omissionsRule')}</p>
      <ul>
        {claims.map(({ entry: id, kind, claim, citations, mentions, reason }) => {
          const entry = entries.get(id);
          return (
            <li class="finding" key={`${id} ${claim.id}`}>
              {entry && (
                <h3 class="entry-line">
                  <CategoryName id={entry.category} label={entry.label} />
                </h3>
              )}
              <p>{claim.text}</p>
              <p class="hint">
                {text(kind === 'fact' ? 'omittedFact' : 'omittedCaveat')}
                {' · '}
                {text('weight', claim.weight)}
                {' · '}
                {plural('mentionCount', mentions)}
              </p>
              <CitationList citations={citations} />
              {reason.length > 0 && (
                <details class="reason">
                  <summary>{text('omissionWords')}</summary>
                  <p class="hint">{reason.join(' · ')}</p>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
