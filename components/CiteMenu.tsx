import { useContext, useState } from 'preact/hooks';
import type { CitableClaim } from '../lib/export/cite-fact.ts';
import {
  CITATION_STYLES,
  type CitationStyle,
  formatCitation,
  NAME_OF_STYLE,
} from '../lib/export/format-citation.ts';
import type { Entry } from '../lib/schema/entry.ts';
import { copyText } from './copy-text.ts';
import { CitingContext } from './use-citing.ts';
import { useTranslator } from './use-translator.ts';
import './cite-menu.css';

interface Props {
  claim: CitableClaim;
  entry: Pick<Entry, 'id' | 'label'>;
}

/** Copies a sentence as a citation. Nothing where the page around it has no way to cite. */
export function CiteMenu({ claim, entry }: Props) {
  const cite = useContext(CitingContext);
  const { text } = useTranslator();
  const [outcome, setOutcome] = useState('');
  if (cite === null) return null;

  async function copy(style: CitationStyle): Promise<void> {
    const isCopied = cite !== null && (await copyText(formatCitation(cite(claim, entry), style)));
    setOutcome(isCopied ? text('citationCopied', NAME_OF_STYLE[style]) : text('copyFailed'));
  }

  return (
    <details class="cite">
      <summary>{text('cite')}</summary>
      <div class="cite-styles">
        {CITATION_STYLES.map((style) => (
          <button
            key={style}
            class="button-plain"
            type="button"
            aria-label={text('copyAs', NAME_OF_STYLE[style])}
            onClick={() => void copy(style)}
          >
            {NAME_OF_STYLE[style]}
          </button>
        ))}
        <span class="quiet" role="status">
          {outcome}
        </span>
      </div>
    </details>
  );
}
