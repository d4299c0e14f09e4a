import type { ComponentChildren } from 'preact';
import type { Dataset } from '../../lib/schema/dataset.ts';
import { WORDS_OF_CHOICE } from '../../lib/schema/setting-words.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { MessageKey } from '../../lib/schema/translate.ts';
import { formatDate } from '../../lib/text/format-date.ts';
import { useTranslator } from '../use-translator.ts';
import '../base.css';
import './welcome-view.css';

interface Props {
  dataset: Dataset;
  settings: Settings;
  /** The keyboard commands with their keys, empty where none is set. */
  shortcuts: readonly { description: string; keys: string }[];
  /** Firefox calls the panel a sidebar. */
  panelIsSidebar: boolean;
  /** Why the panel did not open; null where it did. */
  failure: string | null;
  onOpenPanel: () => void;
  onOpenOptions: () => void;
  onChangeShortcuts: () => void;
}

const TEXT_OF_OPENER: Readonly<Record<Settings['openBy'], MessageKey>> = {
  rest: 'welcomeRest',
  modifier: 'welcomeModifier',
  click: 'welcomeClick',
};

/** The introduction: a sample article to try things on, and what is stored. */
export function WelcomeView(props: Props) {
  const { dataset, settings, shortcuts } = props;
  const { text, locale } = useTranslator();
  return (
    <main class="welcome">
      <header>
        <h1>
          <img src="/icon/icon.svg" alt="" width="28" height="28" />
          {text('welcomeHeading')}
        </h1>
        <p>{text('welcomeLead')}</p>
      </header>
      <div class="welcome-try">
        <article class="sample" aria-label={text('welcomeSampleLabel')}>
          <p class="sample-kicker">{text('welcomeSampleLabel')}</p>
          <h2>{text('sampleHeading')}</h2>
          <p>{text('sampleFirst')}</p>
          <p>{text('sampleSecond')}</p>
          <p>{text('sampleThird')}</p>
        </article>
        <ol class="welcome-steps">
          <Step heading={text('welcomePointer')}>
            <p>
              {text(
                TEXT_OF_OPENER[settings.openBy],
                text(WORDS_OF_CHOICE.modifier[settings.modifier]),
              )}
            </p>
          </Step>
          <Step heading={text('welcomeKeys')}>
            <dl class="welcome-keys">
              {shortcuts.map(({ description, keys }) => (
                <div key={description}>
                  <dt>{description}</dt>
                  <dd>{keys ? <kbd>{keys}</kbd> : text('shortcutNone')}</dd>
                </div>
              ))}
              <div>
                <dt>{text('welcomeEnterCard')}</dt>
                <dd>
                  <kbd>Tab</kbd>
                </dd>
              </div>
              <div>
                <dt>{text('welcomeCloseCard')}</dt>
                <dd>
                  <kbd>Esc</kbd>
                </dd>
              </div>
            </dl>
            <button class="button-plain" type="button" onClick={props.onChangeShortcuts}>
              {text('changeShortcuts')}
            </button>
          </Step>
          <Step heading={text('welcomeTouch')}>
            <p>{text('welcomeTap')}</p>
          </Step>
          <Step heading={text('welcomePanel')}>
            <p>{text('welcomePanelText')}</p>
            <button class="button button-primary" type="button" onClick={props.onOpenPanel}>
              {text(props.panelIsSidebar ? 'openSidebar' : 'openPanel')}
            </button>
            <p class="failure" role="alert">
              {props.failure}
            </p>
          </Step>
          <Step heading={text('welcomeOff')}>
            <p>{text('welcomeOffText')}</p>
          </Step>
        </ol>
      </div>
      <section class="welcome-facts" aria-labelledby="stored">
        <h2 id="stored">{text('welcomeStored')}</h2>
        <div class="welcome-columns">
          <div>
            <h3>{text('welcomeStoredYes')}</h3>
            <ul>
              <li>{text('welcomeStoredSettings')}</li>
              <li>{text('welcomeStoredSync')}</li>
            </ul>
          </div>
          <div>
            <h3>{text('welcomeStoredNo')}</h3>
            <ul>
              <li>{text('welcomeNotPages')}</li>
              <li>{text('welcomeNotSent')}</li>
              <li>{text('welcomeNotFetched')}</li>
            </ul>
          </div>
        </div>
      </section>
      <footer class="welcome-foot">
        <p class="quiet">
          {text('datasetLine', dataset.info.version, formatDate(dataset.info.asOf, locale))}
        </p>
        <button class="button" type="button" onClick={props.onOpenOptions}>
          {text('openOptions')}
        </button>
      </footer>
    </main>
  );
}

function Step({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <li>
      <h3>{heading}</h3>
      {children}
    </li>
  );
}
