import type { Category } from '../schema/category.ts';
import type { Dataset, DatasetInfo } from '../schema/dataset.ts';
import type { DatasetVersion } from '../schema/dataset-change.ts';
import type { Claim, Entry } from '../schema/entry.ts';
import type { DatasetEvent } from '../schema/event.ts';
import { CATEGORY_IDS, ENTRY_IDS } from '../schema/ids.ts';
import type { PhrasesFile } from '../schema/phrases.ts';
import type { Source } from '../schema/source.ts';
import type { FormsFile } from '../schema/surface-forms.ts';
import { crossCheck } from './cross-check.ts';
import { describeIssue, type SchemaIssue } from './describe-issue.ts';
import { makeProblem, type Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import type { SeedFile, SeedValue } from './seed-file.ts';
import { kindOf, SEED_KINDS } from './seed-kinds.ts';

/** The seeds, parsed and cross-checked. */
export interface Seeds {
  /** Entries and categories in the order of the ids; claims heaviest first. */
  dataset: Dataset;
  /** One for each language. */
  forms: FormsFile[];
  /** One for each language; dates are found by the signals of its surface forms. */
  phrases: PhrasesFile[];
  /** What changed from version to version, newest first. */
  changes: DatasetVersion[];
}

type ParsedSeeds = { ok: true; seeds: Seeds } | { ok: false; problems: Problem[] };

/**
 * Parses and cross-checks the seed files.
 *
 * @param files every file of the seeds folder but the JSON Schemas, in any order
 * @returns the seeds, or every problem of every file, file by file
 */
export function parseDataset(files: SeedFile[]): ParsedSeeds {
  const problems: Problem[] = [];
  const values: SeedValue[] = [];
  const parts = new Parts();
  for (const file of files) {
    const { path, text } = file;
    // What is none of the seeds need not be JSON; the cross-check names it.
    const { value, faults } = kindOf(path) === null ? NOTHING : readJson(text);
    for (const { line, column, found, wanted } of faults) {
      problems.push({ file: path, path: `line ${line}, column ${column}`, found, wanted });
    }
    values.push({ path, value: isObject(value) ? value : undefined });
    if (value !== undefined) problems.push(...parts.add(path, value));
  }
  problems.push(...crossCheck(values));

  const { info } = parts;
  if (problems.length > 0 || info === null) return { ok: false, problems: byFile(problems) };
  const { forms, changes } = parts;
  const phrases = parts.assemblePhrases();
  return { ok: true, seeds: { dataset: parts.assemble(info), forms, phrases, changes } };
}

const NOTHING = { value: undefined, faults: [] };

/** What the files hold, collected kind by kind. */
class Parts {
  info: DatasetInfo | null = null;
  readonly forms: FormsFile[] = [];
  readonly #phrases: PhrasesFile[] = [];
  readonly changes: DatasetVersion[] = [];
  readonly #categories: Category[] = [];
  readonly #entries: Entry[] = [];
  readonly #sources: Source[] = [];
  readonly #events: DatasetEvent[] = [];

  /** Adds what a file holds; where its schema refuses it, returns the problems and adds nothing. */
  add(path: string, value: unknown): Problem[] {
    const result = this.#parse(path, value);
    return (result?.error?.issues ?? [])
      .flatMap((issue: SchemaIssue) => describeIssue(issue, value))
      .map((words) => makeProblem(path, words.path, words.found, words.wanted));
  }

  assemble(info: DatasetInfo): Dataset {
    return {
      info,
      categories: CATEGORY_IDS.flatMap((id) => this.#categories.filter((item) => item.id === id)),
      entries: ENTRY_IDS.flatMap((id) => this.#entries.filter((item) => item.id === id)),
      sources: this.#sources,
      events: this.#events.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    };
  }

  /** The phrases with the months of the surface forms, which need not be listed twice. */
  assemblePhrases(): PhrasesFile[] {
    return this.#phrases.map((file) => {
      const forms = this.forms.find(({ language }) => language === file.language);
      const months = Object.entries(forms?.signals ?? {}).filter(([name]) => isMonth(name));
      return { ...file, signals: { ...file.signals, ...Object.fromEntries(months) } };
    });
  }

  #parse(path: string, value: unknown) {
    switch (kindOf(path)) {
      case 'dataset': {
        const result = SEED_KINDS.dataset.schema.safeParse(value);
        if (result.success) this.info = withoutSchema(result.data);
        return result;
      }
      case 'categories': {
        const result = SEED_KINDS.categories.schema.safeParse(value);
        if (result.success) this.#categories.push(...result.data.categories);
        return result;
      }
      case 'sources': {
        const result = SEED_KINDS.sources.schema.safeParse(value);
        if (result.success) this.#sources.push(...result.data.sources);
        return result;
      }
      case 'events': {
        const result = SEED_KINDS.events.schema.safeParse(value);
        if (result.success) this.#events.push(...result.data.events);
        return result;
      }
      case 'changes': {
        const result = SEED_KINDS.changes.schema.safeParse(value);
        if (result.success) this.changes.push(...result.data.versions);
        return result;
      }
      case 'entry': {
        const result = SEED_KINDS.entry.schema.safeParse(value);
        if (result.success) this.#entries.push(heaviestFirst(withoutSchema(result.data)));
        return result;
      }
      case 'phrases': {
        const result = SEED_KINDS.phrases.schema.safeParse(value);
        if (result.success) this.#phrases.push(withoutSchema(result.data));
        return result;
      }
      case 'forms': {
        const result = SEED_KINDS.forms.schema.safeParse(value);
        if (result.success) this.forms.push(withoutSchema(result.data));
        return result;
      }
      case null:
        return null;
    }
  }
}

const isMonth = (signal: string) => /^month-\d\d$/.test(signal);

function withoutSchema<File extends { $schema?: string | undefined }>(
  file: File,
): Omit<File, '$schema'> {
  const { $schema, ...rest } = file;
  return rest;
}

/** Authors group claims by matter; readers see the weightiest first. */
function heaviestFirst(entry: Entry): Entry {
  const sort = (claims: Claim[]) => claims.toSorted((a, b) => b.weight - a.weight);
  return {
    ...entry,
    facts: sort(entry.facts),
    caveats: sort(entry.caveats),
    questions: sort(entry.questions),
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byFile(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}
