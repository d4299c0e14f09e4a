import { useState } from 'preact/hooks';
import type { Citable } from '../lib/export/cite-fact.ts';
import {
  CITATION_STYLES,
  type CitationStyle,
  formatCitation,
  NAME_OF_STYLE,
} from '../lib/export/format-citation.ts';
import {
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
} from '../lib/export/make-export-file.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import { copyRichText, copyText } from './copy-text.ts';
import { saveFile } from './save-file.ts';
import { useTranslator } from './use-translator.ts';
import './take-along.css';

/** What a page summary is taken along as; each is called when the reader asks for it. */
export interface TakeAlongActions {
  makeFile: (format: ExportFormat) => Promise<ExportFile>;
  /** The summary as HTML, for word processors. */
  makeHtml: () => Promise<string>;
  makeCitation: () => Citable;
}

const NAMES: Record<ExportFormat, MessageKey> = {
  markdown: 'exportMarkdown',
  csv: 'exportCsv',
  json: 'exportJson',
  'json-ld': 'exportJsonLd',
};

/** Downloads or copies the summary of a page, or a citation of it. */
export function TakeAlong({ makeFile, makeHtml, makeCitation }: TakeAlongActions) {
  const { text } = useTranslator();
  const [outcome, setOutcome] = useState('');

  async function attempt(action: () => Promise<string>): Promise<void> {
    try {
      setOutcome(await action());
    } catch (error) {
      setOutcome(text('exportFailed', error instanceof Error ? error.message : String(error)));
    }
  }

  const download = (format: ExportFormat) =>
    attempt(async () => {
      const file = await makeFile(format);
      saveFile(file.name, file.text, file.type);
      return text('exportSaved', file.name);
    });

  const copy = (format: ExportFormat) =>
    attempt(async () => {
      const file = await makeFile(format);
      // Word processors take the one, editors the other.
      const isCopied =
        format === 'markdown'
          ? await copyRichText(file.text, await makeHtml())
          : await copyText(file.text);
      return isCopied ? text('citationCopied', text(NAMES[format])) : text('copyFailed');
    });

  const cite = (style: CitationStyle) =>
    attempt(async () => {
      const isCopied = await copyText(formatCitation(makeCitation(), style));
      return isCopied ? text('citationCopied', NAME_OF_STYLE[style]) : text('copyFailed');
    });

  return (
    <div class="take-along">
      <p class="quiet">{text('takeAlongNote')}</p>
      <ul class="take-along-formats">
        {EXPORT_FORMATS.map((format) => {
          const name = text(NAMES[format]);
          return (
            <li key={format}>
              <span>{name}</span>
              <button
                class="button"
                type="button"
                aria-label={text('exportDownloadAs', name)}
                onClick={() => void download(format)}
              >
                {text('exportDownload')}
              </button>
              <button
                class="button"
                type="button"
                aria-label={text('copyAs', name)}
                onClick={() => void copy(format)}
              >
                {text('exportCopy')}
              </button>
            </li>
          );
        })}
      </ul>
      <div class="take-along-citation">
        <span>{text('citeSummary')}</span>
        {CITATION_STYLES.map((style) => (
          <button
            key={style}
            class="button-plain"
            type="button"
            aria-label={text('citeSummaryAs', NAME_OF_STYLE[style])}
            onClick={() => void cite(style)}
          >
            {NAME_OF_STYLE[style]}
          </button>
        ))}
      </div>
      <p class="take-along-outcome" role="status">
        {outcome}
      </p>
    </div>
  );
}
