import { useState } from 'preact/hooks';
import type { PageView } from '../lib/schema/page-view.ts';
import { arrangeMentions, type MentionChoice } from '../lib/summary/arrange-mentions.ts';
import type { MentionPlaces } from '../lib/summary/place-mentions.ts';
import type { PageSummary } from '../lib/summary/summarise-page.ts';
import { CategoryBars } from './CategoryBars.tsx';
import { MentionList } from './MentionList.tsx';
import { MentionTools } from './MentionTools.tsx';
import { PageStrip } from './PageStrip.tsx';

interface Props {
  summary: PageSummary;
  places: MentionPlaces;
  /** BCP 47 tag of the page, empty where it has none. */
  language: string;
  watchView: (show: (view: PageView | null) => void) => () => void;
  onScroll: (y: number) => void;
  onJump: (id: number) => void;
}

const EVERYTHING: MentionChoice = { order: 'weight', categories: new Set(), words: '' };

/** The mentions of a page: where they lie, how many of each category, and each in its sentence. */
export function MentionSection({ summary, places, language, ...actions }: Props) {
  const [choice, setChoice] = useState(EVERYTHING);
  const groups = arrangeMentions(summary, places, choice);
  const marks = summary.mentions.map(({ id, category }) => ({
    id,
    category,
    where: places.of(id).where,
  }));
  return (
    <>
      <PageStrip
        marks={marks}
        watchView={actions.watchView}
        onScroll={actions.onScroll}
        onJump={actions.onJump}
      />
      <CategoryBars
        categories={summary.categories}
        chosen={choice.categories}
        onChoose={(categories) => setChoice({ ...choice, categories })}
      />
      <MentionTools
        choice={choice}
        shown={groups.reduce((sum, { count }) => sum + count, 0)}
        total={summary.mentions.length}
        onChoice={setChoice}
      />
      <MentionList
        groups={groups}
        order={choice.order}
        language={language}
        onJump={actions.onJump}
      />
    </>
  );
}
