import type { PageStatus, UnreadableReason } from '../lib/schema/page-reading.ts';
import type { MessageKey, Translator } from '../lib/schema/translate.ts';
import { useTranslator } from './use-translator.ts';
import './notice.css';

type Without<State extends PageStatus['state']> = Exclude<PageStatus['state'], State>;

const DETAIL_OF_REASON: Record<UnreadableReason, MessageKey> = {
  'browser-page': 'unreadableBrowserPage',
  store: 'unreadableStore',
  pdf: 'unreadablePdf',
  'no-page': 'unreadableNoPage',
  'no-access': 'unreadableNoAccess',
};

const WORDS: Record<
  Without<'mentions' | 'off-site' | 'unreadable' | 'loading'>,
  [heading: MessageKey, detail: MessageKey]
> = {
  'no-tab': ['statusNoTab', 'statusNoTabDetail'],
  asleep: ['statusAsleep', 'statusAsleepDetail'],
  'needs-reload': ['statusNeedsReload', 'statusNeedsReloadDetail'],
  failed: ['statusFailed', 'statusFailedDetail'],
  'off-everywhere': ['statusOffEverywhere', 'statusOffEverywhereDetail'],
  nothing: ['statusNothing', 'statusNothingDetail'],
  'nothing-in-categories': ['statusNothingInCategories', 'statusNothingInCategoriesDetail'],
};

function wordsFor(
  status: Exclude<PageStatus, { state: 'mentions' }>,
  { text }: Translator,
): { heading: string; detail?: string } {
  switch (status.state) {
    case 'loading':
      return { heading: text('statusLoading') };
    case 'off-site':
      return {
        heading: text('statusOffSite', status.site),
        detail: text('statusOffSiteDetail'),
      };
    case 'unreadable':
      return {
        heading: text('statusUnreadable'),
        detail: text(DETAIL_OF_REASON[status.reason]),
      };
    default: {
      const [heading, detail] = WORDS[status.state];
      return { heading: text(heading), detail: text(detail) };
    }
  }
}

interface Props {
  status: PageStatus;
  onReload: () => void;
}

/**
 * How many mentions a page has, or in plain words why there are none. Read out as it changes, so
 * it stays in the document as long as the page it is in.
 */
export function PageNotice({ status, onReload }: Props) {
  const translator = useTranslator();
  const { state } = status;
  const { heading, detail } =
    status.state === 'mentions'
      ? { heading: translator.plural('mentions', countMentions(status)), detail: undefined }
      : wordsFor(status, translator);
  return (
    <div class={`notice notice-${state}`}>
      <div role="status">
        <p class="notice-heading">{heading}</p>
        {detail && <p class="quiet">{detail}</p>}
      </div>
      {(state === 'needs-reload' || state === 'failed') && (
        <button class="button" type="button" onClick={onReload}>
          {translator.text('reloadPage')}
        </button>
      )}
    </div>
  );
}

function countMentions({ report }: Extract<PageStatus, { state: 'mentions' }>): number {
  return Object.values(report.counts).reduce((sum, count) => sum + count, 0);
}
