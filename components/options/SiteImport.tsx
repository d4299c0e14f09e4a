import { useId, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../use-translator.ts';

interface Props {
  /** Names of the sites that are off. */
  sites: readonly string[];
  /** Most sites that can be off. */
  most: number;
  parseList: (text: string) => { sites: string[]; notUnderstood: string[] };
  /** Answers whether they were stored. */
  onAdd: (sites: readonly string[]) => Promise<boolean>;
}

/** Most pieces of a list that are repeated because they name no site. */
const MOST_REPEATED = 5;

/** A field for a whole list of sites. What it cannot read stays in it. */
export function SiteImport({ sites, most, parseList, onAdd }: Props) {
  const { text, plural, locale } = useTranslator();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [lines, setLines] = useState<string[]>([]);

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = field.current;
    if (input === null || input.value.trim() === '') return;
    const { sites: listed, notUnderstood } = parseList(input.value);
    const added = listed.filter((site) => !sites.includes(site));
    const known = listed.length - added.length;
    const total = sites.length + added.length;
    if (total > most) {
      setLines([text('siteListTooLong', most, total)]);
      return;
    }
    setLines([]);
    // What was refused stays in the field.
    if (added.length > 0 && !(await onAdd(added))) return;
    input.value = notUnderstood.join('\n');
    const shown = notUnderstood.slice(0, MOST_REPEATED);
    if (shown.length < notUnderstood.length) shown.push('…');
    const list = new Intl.ListFormat(locale, { type: 'unit' }).format(shown);
    setLines([
      plural('siteListAdded', added.length),
      ...(known > 0 ? [plural('siteListKnown', known)] : []),
      ...(notUnderstood.length > 0
        ? [plural('siteListNotUnderstood', notUnderstood.length, list)]
        : []),
    ]);
  }

  return (
    <details class="site-import">
      <summary>{text('siteListOpen')}</summary>
      <form class="site-form" onSubmit={add}>
        <label for={id}>{text('siteListField')}</label>
        <textarea
          ref={field}
          class="field-input"
          id={id}
          rows={5}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
        />
        <p class="hint" id={`${id}-hint`}>
          {text('siteListHint')}
        </p>
        <div>
          <button class="button" type="submit">
            {text('siteListAdd')}
          </button>
        </div>
        <div role="status">
          {lines.map((line) => (
            <p class="quiet" key={line}>
              {line}
            </p>
          ))}
        </div>
      </form>
    </details>
  );
}
