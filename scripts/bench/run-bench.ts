import type { FormsFile } from '../../lib/schema/surface-forms.ts';
import type { LaunchedBrowser } from '../launch-browser.ts';
import type { Figure, Row } from './figure.ts';
import { Lab } from './lab.ts';
import { listPhrases } from './list-phrases.ts';
import { type BenchPage, generateMentions, generatePages, MOST_MENTIONS } from './make-pages.ts';
import { measureBusy } from './measure-busy.ts';
import { measureLoad, measureLongestTask, warmUp } from './measure-loads.ts';
import {
  measureFirstPass,
  measureLimits,
  measureLooks,
  measureMarkJs,
  measureOtherPage,
} from './measure-passes.ts';
import { measureChange, measureHitTest } from './measure-reactions.ts';
import { measureBytes, measureTables } from './measure-tables.ts';
import { type DocumentServer, serveDocuments } from './serve-documents.ts';

/** What a run of the benchmark is about. */
export interface BenchPlan {
  rows: ReadonlySet<Row>;
  pages: BenchPage[];
  runs: number;
  /** Longest time of mark.js on one page, in ms. */
  cap: number;
  /** How many phrases mark.js gets. */
  phrases: number;
}

/** What the benchmark measures. */
export interface BenchSubjects {
  /** Folder of the built extension. */
  built: string;
  /** Folder of the extension that runs its parts: see `makeBenchExtension`. */
  parts: string;
  /** Folder of the extension that does nothing: see `makeIdleExtension`. */
  idle: string;
  forms: FormsFile;
  /** Starts a browser with the extension in a folder, or with none. */
  launch: (extension: string | null) => Promise<LaunchedBrowser>;
}

/** Rows that are measured on the whole built extension, in browsers of their own. */
const BROWSER_ROWS: readonly Row[] = ['load', 'longest-task', 'busy'];

const MENTIONS = [50, MOST_MENTIONS];

/**
 * Measures everything that is planned, one after another.
 *
 * @param tell called with what is measured next
 * @param keep called with all figures so far whenever there are more: a long run may be broken off
 */
export async function runBench(
  plan: BenchPlan,
  subjects: BenchSubjects,
  tell: (what: string) => void,
  keep: (figures: readonly Figure[]) => void,
): Promise<Figure[]> {
  const { rows, runs } = plan;
  const hitPages = rows.has('hit-test') ? MENTIONS.map(generateMentions) : [];
  const [tablePage] = rows.has('tables') ? generatePages('50kB') : [];
  const documents = [...plan.pages, ...hitPages, ...(tablePage ? [tablePage] : [])];
  const server = await serveDocuments(documents.map(({ html }) => html));
  const parted = await subjects.launch(subjects.parts);
  const figures: Figure[] = [];
  const take = (found: readonly Figure[]): void => {
    figures.push(...found);
    keep(figures);
  };
  try {
    const lab = new Lab(parted.context, server, documents);
    const phrases = listPhrases(subjects.forms, plan.phrases);
    for (const page of plan.pages) {
      tell(page.name);
      take(await measureOnPage(lab, page, plan, phrases));
    }
    for (const page of hitPages) {
      tell(page.name);
      take([await measureHitTest(lab, page, runs)]);
    }
    if (tablePage) {
      tell('tables');
      take(await measureTables(lab, tablePage, subjects.built, runs));
    }
    if (BROWSER_ROWS.some((row) => rows.has(row))) {
      await measureBrowsers(plan, subjects, server, tell, take);
    }
    if (rows.has('bytes')) take(measureBytes(subjects.built));
  } finally {
    await parted.close();
    await server.close();
  }
  return figures;
}

/** What the planned pages cost in browsers with the built extension, and without. */
async function measureBrowsers(
  { rows, pages, runs }: BenchPlan,
  { launch, built, idle }: BenchSubjects,
  server: DocumentServer,
  tell: (what: string) => void,
  take: (found: readonly Figure[]) => void,
): Promise<void> {
  const launched = {
    extended: await launch(built),
    idle: await launch(idle),
    plain: await launch(null),
  };
  try {
    const browsers = {
      extended: launched.extended.context,
      idle: launched.idle.context,
      plain: launched.plain.context,
    };
    if (pages.length > 0) await warmUp(browsers, server.addressOf(0));
    for (const [index, page] of pages.entries()) {
      tell(`${page.name}, in browsers`);
      const address = server.addressOf(index);
      if (rows.has('load')) take(await measureLoad(browsers, page, address, runs));
      if (rows.has('longest-task')) take([await measureLongestTask(browsers, page, address, runs)]);
      if (rows.has('busy')) take(await measureBusy(browsers, page, address, runs));
    }
  } finally {
    for (const browser of Object.values(launched)) await browser.close();
  }
}

async function measureOnPage(
  lab: Lab,
  page: BenchPage,
  { rows, runs, cap }: BenchPlan,
  phrases: string[],
): Promise<Figure[]> {
  if (!page.isTopic) {
    return [
      ...(rows.has('other-page') ? await measureOtherPage(lab, page, runs) : []),
      ...(rows.has('limits') ? await measureLooks(lab, page, runs) : []),
    ];
  }
  return [
    ...(rows.has('first-pass') ? await measureFirstPass(lab, page, runs) : []),
    ...(rows.has('mark.js') ? [await measureMarkJs(lab, page, phrases, runs, cap)] : []),
    ...(rows.has('limits') ? await measureLimits(lab, page, runs) : []),
    ...(rows.has('change') ? [await measureChange(lab, page, runs)] : []),
  ];
}
