import { findStrings, formatPath, type JsonPath, type StringPlace } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';

/** A sentence of an entry with the file it stands in. */
interface Sentence extends StringPlace {
  file: string;
}

/** Sentences are whole, and no claim is told twice, in one entry or in two. */
export function checkSentences(entries: SeedValue[]): Problem[] {
  const sentences: Sentence[] = entries.flatMap(({ path, value }) =>
    findStrings(value, isSentence).map((place) => ({ ...place, file: path })),
  );
  return [...sentences.flatMap(checkShape), ...checkRepeats(sentences)];
}

function isSentence(path: JsonPath): boolean {
  return ['text', 'question', 'gloss', 'note'].includes(String(path.at(-1)));
}

function checkShape({ file, path, value }: Sentence): Problem[] {
  const problem = (found: string, wanted: string) => makeProblem(file, path, found, wanted);
  const asks = path.at(-1) === 'question' || path[0] === 'questions';
  const end = asks ? /\?[”’]?$/ : /[.?!][”’]?$/;
  return [
    ...(/^\s|\s$|\s\s|[^\S ]/.test(value)
      ? [problem('space at an end, or more than one between words', 'single spaces')]
      : []),
    ...(end.test(value.trim()) || value === ''
      ? []
      : [
          problem(
            JSON.stringify(value.slice(-20)),
            `${asks ? 'a question mark' : 'a full stop'} at the end`,
          ),
        ]),
    ...(/["']/.test(value)
      ? [problem('a straight quotation mark', '“ ” ‘ ’, as the other sentences have')]
      : []),
  ];
}

/** The same claim, but for case and punctuation. Tellings answer their own question only. */
function checkRepeats(sentences: Sentence[]): Problem[] {
  const first = new Map<string, Sentence>();
  return sentences
    .filter(({ path }) => path.at(-1) === 'text')
    .flatMap((sentence) => {
      const words = sentence.value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const scope =
        sentence.path[0] === 'disputes' ? [sentence.file, ...sentence.path.slice(0, 2)] : [];
      const key = [...scope, words].join('\n');
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, sentence);
        return [];
      }
      const place = `${before.file === sentence.file ? '' : `${before.file}: `}${formatPath(before.path)}`;
      return [
        makeProblem(sentence.file, sentence.path, `the same text as ${place}`, 'each claim once'),
      ];
    });
}
