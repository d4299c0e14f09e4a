import type { SeedFile } from '../../../lib/dataset/seed-file.ts';
import {
  CATEGORY_IDS,
  CATEGORY_OF_ENTRY,
  ENTRY_IDS,
  type EntryId,
} from '../../../lib/schema/ids.ts';

/** One change to the valid seeds. Paths are lists of keys and indexes, counted from 0. */
export type SeedChange =
  | { file: string; path: (string | number)[]; set: unknown }
  | { file: string; path: (string | number)[]; remove: true }
  /** The file has this text, be it JSON or not; a file of another name is added. */
  | { file: string; text: string }
  | { file: string; gone: true };

/**
 * The smallest seeds without a problem: every entry with one fact, one surface form and two
 * sources; `us-backing` has one of everything else, too.
 */
export function makeSeedFiles(changes: SeedChange[] = []): SeedFile[] {
  const values: Record<string, unknown> = JSON.parse(JSON.stringify(VALID));
  const texts: Record<string, string> = {};
  for (const change of changes) {
    if ('gone' in change) delete values[change.file];
    else if ('text' in change) texts[change.file] = change.text;
    else if ('set' in change) setAt(values[change.file], change.path, change.set);
    else removeAt(values[change.file], change.path);
  }
  const paths = new Set([...Object.keys(values), ...Object.keys(texts)]);
  return [...paths].map((path) => ({ path, text: texts[path] ?? JSON.stringify(values[path]) }));
}

const SOURCES = [
  { source: 'report', place: 'paragraph 1' },
  { source: 'record', place: 'title' },
];

function makeEntry(id: EntryId) {
  return {
    $schema: '../schema/entry.schema.json',
    id,
    category: CATEGORY_OF_ENTRY[id],
    label: id,
    gloss: 'What it is.',
    facts: [{ id: 'fact', text: `A fact about ${id}.`, weight: 3, sources: SOURCES }],
    caveats: [],
    questions: [],
    figures: [],
    disputes: [],
    related: [id === 'macron' ? 'merz' : 'macron'],
  };
}

const FULL_ENTRY = {
  ...makeEntry('us-backing'),
  caveats: [{ id: 'caveat', text: 'It is limited.', weight: 2, sources: SOURCES }],
  questions: [{ id: 'question', text: 'How far does it go?', weight: 1, sources: SOURCES }],
  status: { stage: 'declared', date: '2026-01-06', sources: SOURCES },
  figures: [
    {
      id: 'figure',
      subject: 'envoys',
      value: 2,
      unit: 'envoys',
      asOf: '2026-01',
      sources: SOURCES,
    },
  ],
  disputes: [
    {
      id: 'dispute',
      question: 'Is it binding?',
      tellings: [
        { text: 'It is.', sources: SOURCES },
        { text: 'It is not.', sources: SOURCES },
      ],
    },
  ],
};

const VALID: Record<string, unknown> = {
  'dataset.json': {
    $schema: './schema/dataset.schema.json',
    version: '1.0.0',
    asOf: '2026-01-07',
  },
  'sources.json': {
    $schema: './schema/sources.schema.json',
    sources: [
      { id: 'report', kind: 'seed', title: 'Report' },
      {
        id: 'record',
        kind: 'public-record',
        title: 'Record',
        publisher: 'Publisher',
        published: '2026-01-06',
        url: 'https://example.org/record',
      },
    ],
  },
  'categories.json': {
    $schema: './schema/categories.schema.json',
    categories: CATEGORY_IDS.map((id) => ({ id, label: id, gloss: 'What they have in common.' })),
  },
  'events.json': {
    $schema: './schema/events.schema.json',
    events: [
      {
        id: 'event',
        kind: 'meeting',
        date: '2026-01-06',
        place: 'Paris',
        text: 'Leaders met.',
        sources: SOURCES,
      },
    ],
  },
  ...Object.fromEntries(
    ENTRY_IDS.map((id) => [`entries/${id}.json`, id === 'us-backing' ? FULL_ENTRY : makeEntry(id)]),
  ),
  'changes.json': {
    $schema: './schema/changes.schema.json',
    versions: [
      { version: '1.0.0', asOf: '2026-01-07', changes: [{ kind: 'changed', text: 'More.' }] },
      { version: '0.9.0', asOf: '2026-01-06', changes: [{ kind: 'added', text: 'All.' }] },
    ],
  },
  'forms/en.json': {
    $schema: '../schema/forms.schema.json',
    language: 'en',
    lists: { state: ['france', 'germany'] },
    signals: { ukraine: ['ukraine', 'kyiv'] },
    forms: Object.fromEntries(
      ENTRY_IDS.map((id) => [id, [{ patterns: [id.replaceAll('-', ' ')] }]]),
    ),
  },
};

type Container = Record<string | number, unknown>;

function containerAt(root: unknown, path: (string | number)[]): Container {
  return path.slice(0, -1).reduce((value, key) => (value as Container)[key], root) as Container;
}

function setAt(root: unknown, path: (string | number)[], value: unknown): void {
  containerAt(root, path)[path.at(-1) ?? ''] = value;
}

function removeAt(root: unknown, path: (string | number)[]): void {
  delete containerAt(root, path)[path.at(-1) ?? ''];
}
