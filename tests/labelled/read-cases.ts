import { readFileSync } from 'node:fs';

/** Cases were written in two halves before the rules; one half was never looked at in tuning. */
export type Half = 'tuned' | 'kept out';

/** A line of a labelled table. */
export interface LabelledLine {
  half: Half;
  line: string;
}

/**
 * Reads a labelled table: a case on each line, under the headings `# tuned` and `# kept out`.
 *
 * @param name path inside tests/labelled
 */
export function readLabelled(name: string): LabelledLine[] {
  let half: Half = 'tuned';
  const cases: LabelledLine[] = [];
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#')) half = line.includes('kept') ? 'kept out' : 'tuned';
    else if (line.trim() !== '') cases.push({ half, line: line.trim() });
  }
  return cases;
}

/** How many of what was found is right, and how many of what is there was found. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }
}
