import type { ComponentChildren } from 'preact';
import type { Dataset } from '../lib/schema/dataset.ts';
import type { PageComparison, PageQuote } from '../lib/schema/page-comparison.ts';
import type { PageReport } from '../lib/schema/page-report.ts';
import type { PageView } from '../lib/schema/page-view.ts';
import type { SentText } from '../lib/schema/sent-text.ts';
import type { MessageKey } from '../lib/schema/translate.ts';
import type { ClaimGroup } from '../lib/summary/collect-claims.ts';
import { mentionNear } from '../lib/summary/mention-near.ts';
import type { MentionPlaces } from '../lib/summary/place-mentions.ts';
import type { PageSummary } from '../lib/summary/summarise-page.ts';
import { AgeNote } from './AgeNote.tsx';
import { ClaimList } from './ClaimList.tsx';
import { DisputeList } from './DisputeList.tsx';
import { MeetingList } from './MeetingList.tsx';
import { MentionSection } from './MentionSection.tsx';
import { NumberList } from './NumberList.tsx';
import { OmissionList } from './OmissionList.tsx';
import { PanelSection } from './PanelSection.tsx';
import { TakeAlong, type TakeAlongActions } from './TakeAlong.tsx';
import { useTranslator } from './use-translator.ts';
import { WordingList } from './WordingList.tsx';
import './finding.css';

/** A page with mentions, and what was worked out of it so far. */
export interface DescribedPage {
  report: PageReport;
  summary: PageSummary;
  /** Null where the page did not send its text. */
  sent: SentText | null;
  places: MentionPlaces;
  /** Null until the page was compared with the dataset, or where it cannot be. */
  comparison: PageComparison | null;
  /** Calls back with the part of the page on screen now and when it changes; gives what ends it. */
  watchView: (show: (view: PageView | null) => void) => () => void;
}

interface Props extends TakeAlongActions {
  page: DescribedPage;
  dataset: Dataset;
  onJump: (id: number) => void;
  onScroll: (y: number) => void;
}

interface Section {
  id: string;
  heading: MessageKey;
  /** Null where the section is no list. */
  count: number | null;
  contents: ComponentChildren;
}

/** The sections of the panel in order; one without contents is left out. */
export function PageDescription(props: Props) {
  const { text, locale } = useTranslator();
  const sections = listSections(props).filter(({ count }) => count !== 0);
  return (
    <>
      <nav class="panel-nav" aria-label={text('sections')}>
        <ul>
          {sections.map(({ id, heading, count }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {text(heading)}
                {count !== null && <span class="count"> {count.toLocaleString(locale)}</span>}
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

function listSections({ page, dataset, onJump, onScroll, ...takingAlong }: Props): Section[] {
  const { report, summary, sent, places, comparison } = page;
  const { facts, caveats, questions, disputes } = summary;
  const entries = new Map(dataset.entries.map((entry) => [entry.id, entry]));
  const language = report.language;
  const showQuote = (quote: PageQuote): (() => void) | null => {
    const id = sent && mentionNear(sent, quote);
    return id === null ? null : () => onJump(id);
  };
  const quoting = { entries, language, showQuote };
  const claims = (id: string, heading: MessageKey, groups: readonly ClaimGroup[]): Section => ({
    id,
    heading,
    count: groups.reduce((sum, group) => sum + group.claims.length, 0),
    contents: <ClaimList idPrefix={id} groups={groups} />,
  });
  return [
    {
      id: 'mentions',
      heading: 'sectionMentions',
      count: summary.total,
      contents: (
        <MentionSection
          summary={summary}
          places={places}
          language={language}
          watchView={page.watchView}
          onScroll={onScroll}
          onJump={onJump}
        />
      ),
    },
    ...(comparison ? listFindings(comparison, quoting) : []),
    claims('facts', 'sectionFacts', facts),
    claims('caveats', 'sectionCaveats', caveats),
    claims('questions', 'sectionQuestions', questions),
    {
      id: 'disputes',
      heading: 'sectionDisputes',
      count: disputes.length,
      contents: <DisputeList disputes={disputes} />,
    },
    {
      id: 'take-along',
      heading: 'takeAlong',
      count: null,
      contents: <TakeAlong {...takingAlong} />,
    },
  ];
}

function listFindings(
  { numbers, wordings, omissions, meetings, age }: PageComparison,
  quoting: Pick<Parameters<typeof NumberList>[0], 'entries' | 'language' | 'showQuote'>,
): Section[] {
  const { entries } = quoting;
  return [
    {
      id: 'numbers',
      heading: 'sectionNumbers',
      count: numbers.length,
      contents: <NumberList findings={numbers} {...quoting} />,
    },
    {
      id: 'wordings',
      heading: 'sectionWordings',
      count: wordings.length,
      contents: <WordingList findings={wordings} {...quoting} />,
    },
    {
      id: 'omissions',
      heading: 'sectionOmissions',
      count: omissions.claims.length || null,
      contents: <OmissionList omissions={omissions} entries={entries} />,
    },
    {
      id: 'meetings',
      heading: 'sectionMeetings',
      count: meetings.length,
      contents: <MeetingList findings={meetings} {...quoting} />,
    },
    { id: 'age', heading: 'sectionAge', count: null, contents: <AgeNote age={age} /> },
  ];
}
