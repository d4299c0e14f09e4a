import type { ComponentChildren } from 'preact';
import { type ListedProblem, ProblemList } from '../ProblemList.tsx';
import { useTranslator } from '../use-translator.ts';
import '../base.css';
import './options-view.css';

/** One part of the settings page. */
export interface OptionsSection {
  /** Of its element, for the links beside the sections and for addresses that lead to it. */
  id: string;
  heading: string;
  note?: string;
  content: ComponentChildren;
}

interface Props {
  sections: readonly OptionsSection[];
  problems: readonly ListedProblem[];
  /** Why the last change was not stored; null where it was. */
  failure: string | null;
  /** What was done just now, with a way back where there is one; null for nothing. */
  done: { text: string; onUndo: (() => void) | null } | null;
  onOpenWelcome: () => void;
}

/** The settings page: its sections, and links to them. */
export function OptionsView({ sections, problems, failure, done, onOpenWelcome }: Props) {
  const { text } = useTranslator();
  return (
    <div class="options">
      <header class="options-head">
        <h1>
          <img src="/icon/icon.svg" alt="" width="28" height="28" />
          {text('settingsHeading')}
        </h1>
        <p class="quiet">{text('settingsNote')}</p>
        <button class="button-plain" type="button" onClick={onOpenWelcome}>
          {text('openWelcome')}
        </button>
      </header>
      <nav class="options-nav" aria-label={text('sections')}>
        <ul>
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-sections">
        <ProblemList problems={problems} />
        {sections.map((section) => (
          <Section key={section.id} {...section} />
        ))}
      </main>
      <div class="options-news">
        <p class="failure" role="alert">
          {failure}
        </p>
        <div class="options-done" role="status">
          {done && <p>{done.text}</p>}
          {done?.onUndo && (
            <button class="button" type="button" onClick={done.onUndo}>
              {text('undo')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function Section({ id, heading, note, content }: OptionsSection) {
  return (
    <section class="options-group" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {note && <p class="quiet">{note}</p>}
      {content}
    </section>
  );
}
