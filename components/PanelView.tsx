import type { DatasetInfo } from '../lib/schema/dataset.ts';
import type { PageStatus } from '../lib/schema/page-reading.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import type { ClaimGroup } from '../lib/summary/collect-claims.ts';
import type { PageSummary } from '../lib/summary/summarise-page.ts';
import { formatDate } from '../lib/text/format-date.ts';
import { ClaimList } from './ClaimList.tsx';
import { DisputeList } from './DisputeList.tsx';
import { MentionList } from './MentionList.tsx';
import { PageNotice } from './PageNotice.tsx';
import { PanelSection } from './PanelSection.tsx';
import { type ListedProblem, ProblemList } from './ProblemList.tsx';
import { useTranslator } from './use-translator.ts';
import './base.css';
import './panel-view.css';

interface Props {
  status: PageStatus;
  /** Null as long as there is no report with mentions. */
  summary: PageSummary | null;
  info: DatasetInfo;
  problems: readonly ListedProblem[];
  onJump: (id: number) => void;
  onReload: () => void;
  onOpenOptions: () => void;
}

/** The side panel: the page's mentions, and what the dataset has on them. */
export function PanelView(props: Props) {
  const { status, summary, info } = props;
  const { text, plural, locale } = useTranslator();
  const report = status.state === 'mentions' ? status.report : null;
  return (
    <div class="panel">
      <main>
        <header class="panel-head">
          <h1 class={report ? 'panel-title' : 'unseen'} lang={report?.language || undefined}>
            {report?.title || text('extensionName')}
          </h1>
          <PageNotice status={status} onReload={props.onReload} />
          {summary && <p class="quiet">{plural('entryCount', summary.entryCount)}</p>}
          {report?.partial && <p class="partial">{text('partialPage')}</p>}
          <ProblemList problems={props.problems} />
        </header>
        {report && summary && (
          <Summary summary={summary} language={report.language} onJump={props.onJump} />
        )}
      </main>
      <footer class="panel-foot">
        <p>{text('datasetLine', info.version, formatDate(info.asOf, locale))}</p>
        <button class="button-plain" type="button" onClick={props.onOpenOptions}>
          {text('openOptions')}
        </button>
      </footer>
    </div>
  );
}

/** The parts of the panel in order; a part without contents is left out. */
function Summary({
  summary,
  language,
  onJump,
}: {
  summary: PageSummary;
  language: string;
  onJump: (id: number) => void;
}) {
  const { text, locale } = useTranslator();
  const { total, facts, caveats, questions, disputes } = summary;
  const claims = (idPrefix: string, groups: readonly ClaimGroup[]) => ({
    count: groups.reduce((sum, group) => sum + group.claims.length, 0),
    contents: <ClaimList idPrefix={idPrefix} groups={groups} />,
  });
  const all: { id: string; heading: MessageKey; count: number; contents: preact.JSX.Element }[] = [
    {
      id: 'mentions',
      heading: 'sectionMentions',
      count: total,
      contents: <MentionList categories={summary.categories} language={language} onJump={onJump} />,
    },
    { id: 'facts', heading: 'sectionFacts', ...claims('facts', facts) },
    { id: 'caveats', heading: 'sectionCaveats', ...claims('caveats', caveats) },
    { id: 'questions', heading: 'sectionQuestions', ...claims('questions', questions) },
    {
      id: 'disputes',
      heading: 'sectionDisputes',
      count: disputes.length,
      contents: <DisputeList disputes={disputes} />,
    },
  ];
  const sections = all.filter(({ count }) => count > 0);
  return (
    <>
      <nav class="panel-nav" aria-label={text('sections')}>
        <ul>
          {sections.map(({ id, heading, count }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {text(heading)} <span class="count">{count.toLocaleString(locale)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, heading, count, contents }) => (
        <PanelSection key={id} id={id} heading={text(heading)} count={count}>
          {contents}
        </PanelSection>
      ))}
    </>
  );
}
