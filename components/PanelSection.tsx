import type { ComponentChildren } from 'preact';
import { useTranslator } from './use-translator.ts';

interface Props {
  /** Id of the section, which the links at the top of the panel name. */
  id: string;
  heading: string;
  /** Null where the section is no list. */
  count: number | null;
  children: ComponentChildren;
}

/** One part of the panel: a heading with a count, and a list. */
export function PanelSection({ id, heading, count, children }: Props) {
  const { locale } = useTranslator();
  return (
    <section class="panel-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 class="panel-section-heading" id={`${id}-heading`}>
        {heading}
        {count !== null && <span class="count"> {count.toLocaleString(locale)}</span>}
      </h2>
      {children}
    </section>
  );
}
