import { useId, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../use-translator.ts';
import './site-list.css';

interface Props {
  /** Names of the sites switched off, in order. */
  sites: readonly string[];
  /** The site that typed text means; null where it means none. */
  parseSite: (typed: string) => string | null;
  /** Both answer whether the change was stored. */
  onAdd: (site: string) => Promise<boolean>;
  onRemove: (site: string) => Promise<boolean>;
}

/** The sites switched off, with a field to add one and a button to take each out. */
export function SiteList({ sites, parseSite, onAdd, onRemove }: Props) {
  const { text } = useTranslator();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<{ text: string; isError: boolean } | null>(null);

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = field.current;
    if (input === null) return;
    const typed = input.value.trim();
    if (typed === '') {
      input.focus();
      return;
    }
    const site = parseSite(typed);
    if (site === null) {
      setMessage({ text: text('siteNotUnderstood', typed), isError: true });
      input.focus();
      return;
    }
    const known = sites.includes(site);
    setMessage(null);
    if (!known && !(await onAdd(site))) return;
    setMessage({ text: text(known ? 'siteAlreadyOff' : 'siteAdded', site), isError: false });
    input.value = '';
  }

  async function remove(site: string): Promise<void> {
    setMessage(null);
    if (!(await onRemove(site))) return;
    setMessage({ text: text('siteRemoved', site), isError: false });
    // Its button goes away with it; the focus must not be lost.
    field.current?.focus();
  }

  return (
    <>
      <form class="site-form" noValidate onSubmit={add}>
        <label for={`${id}-field`}>{text('siteField')}</label>
        <div class="site-form-row">
          <input
            ref={field}
            class="field-input"
            id={`${id}-field`}
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            aria-invalid={message?.isError === true}
          />
          <button class="button" type="submit">
            {text('addSite')}
          </button>
        </div>
        <p class="hint" id={`${id}-hint`}>
          {text('siteFieldHint')}
        </p>
        <p class={message?.isError ? 'failure' : 'quiet'} role="status">
          {message?.text}
        </p>
      </form>
      {sites.length === 0 ? (
        <p class="quiet">{text('settingsNoSites')}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              <span id={`${id}-${site}`}>{site}</span>
              <button
                class="button-plain"
                type="button"
                aria-describedby={`${id}-${site}`}
                onClick={() => remove(site)}
              >
                {text('removeSite')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
