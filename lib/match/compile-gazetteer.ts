import type { EntryId } from '../schema/ids.ts';
import type { FormsFile } from '../schema/surface-forms.ts';
import { foldWord } from '../text/fold.ts';
import { Automaton, type Edge } from './build-automaton.ts';
import { buildVocabulary, type GroupAnchor, type Vocabulary } from './build-vocabulary.ts';
import { type AnchorWord, findAnchors } from './find-anchors.ts';
import { FormList } from './form-list.ts';
import { type CompiledForm, type Gazetteer, GROUPS, type MisspellableWord } from './gazetteer.ts';
import { layOutTrie, type TrieTables } from './lay-out-trie.ts';
import { mergeStates, type States } from './merge-states.ts';
import { packEnds } from './pack-ends.ts';
import { PatternError, type PatternNode, parsePattern } from './parse-pattern.ts';
import { signsOf } from './signs.ts';

/**
 * Compiles the surface forms of one language. Runs at build time and in tests.
 *
 * @throws PatternError where a pattern cannot be read
 * @throws RangeError where a table outgrows 16 bits
 */
export function compileGazetteer(file: FormsFile): Gazetteer {
  const forms = listForms(file);
  const misspellable = file.misspellable ?? [];
  const automaton = new Automaton();
  const anchors: GroupAnchor[] = [];
  const groups = groupForms(forms);
  forms.forEach((form, number) => {
    const pattern = parsePattern(form.pattern, file.lists);
    automaton.add(pattern, number);
    const group = groups[number] ?? 0;
    anchors.push(...anchorsOf(form, pattern).map((anchor) => ({ ...anchor, group })));
  });
  const vocabulary = buildVocabulary(automaton.classes, anchors);

  const merged = mergeStates(automaton);
  for (const edges of merged.edges) edges.sort((a, b) => a.wordClass - b.wordClass);

  const trie = layOutTrie(vocabulary.children);
  const sets = flatten(vocabulary.sets);
  const states = flatten(merged.edges);
  const accepts = flatten(merged.accepts);
  const openings = flatten(findOpenings(vocabulary.sets, merged.edges[0] ?? []));

  return {
    language: file.language,
    forms: FormList.of(forms),
    misspellable: misspellable.map((word) => findMisspellable(word, vocabulary)),
    trieBase: trie.base,
    trieLabel: trie.label,
    exactSet: spread(pack(vocabulary.exactSet), trie),
    prefixSet: spread(pack(vocabulary.prefixSet), trie),
    setStart: pack(sets.start),
    setClass: pack(sets.items),
    setReach: pack(vocabulary.reaches),
    setGroups: pack(vocabulary.groups),
    openingStart: pack(openings.start),
    openingEdge: pack(openings.items),
    ...packEnds(misspellable.map(withoutMark)),
    stateStart: pack(states.start),
    stateGroups: pack(groupStates(merged, groups)),
    edgeClass: pack(states.items.map(({ wordClass }) => wordClass)),
    edgeTarget: pack(states.items.map(({ target }) => target)),
    edgeFlags: pack(states.items.map(({ flags }) => flags)),
    acceptStart: pack(accepts.start),
    acceptForm: pack(accepts.items),
  };
}

/** The group of each form as a bit: what names the same has much the same anchors. */
function groupForms(forms: CompiledForm[]): number[] {
  const names: string[] = [];
  return forms.map(({ entry, signal }) => {
    const name = entry ?? signal ?? '';
    if (!names.includes(name)) names.push(name);
    return 1 << (names.indexOf(name) % GROUPS);
  });
}

/** For each state the groups of the forms that end there or behind it. */
function groupStates({ edges, accepts }: States, groupOfForm: number[]): number[] {
  const groups: number[] = [];
  const visit = (state: number): number => {
    const known = groups[state];
    if (known !== undefined) return known;
    const own = (accepts[state] ?? []).map((form) => groupOfForm[form] ?? 0);
    const behind = (edges[state] ?? []).map(({ target }) => visit(target));
    const all = [...own, ...behind].reduce((sum, group) => sum | group, 0);
    groups[state] = all;
    return all;
  };
  visit(0);
  return groups;
}

function anchorsOf({ pattern }: CompiledForm, nodes: PatternNode[]): AnchorWord[] {
  const anchors = findAnchors(nodes);
  if (anchors === null)
    throw new PatternError(`found no word in "${pattern}", wanted one at least`);
  return anchors;
}

/** A misspellable word of the seeds without the `^` that asks for a capital. */
const withoutMark = (word: string) => word.replace('^', '');

function findMisspellable(word: string, vocabulary: Vocabulary): MisspellableWord {
  const folded = foldWord(withoutMark(word));
  let node: number | undefined = 0;
  for (const letter of folded) {
    node = node === undefined ? undefined : vocabulary.children[node]?.get(letter.charCodeAt(0));
  }
  const set = node === undefined ? 0 : vocabulary.exactSet[node] || vocabulary.prefixSet[node] || 0;
  if (set === 0) throw new PatternError(`found "${word}" misspellable, wanted a word of a pattern`);
  return { word: folded, set, capitalised: word.startsWith('^') };
}

/** For each set of classes the edges, of those of the start, that one of its words takes. */
function findOpenings(sets: number[][], edges: Edge[]): number[][] {
  return sets.map((set) => {
    const classes = new Set(set);
    return edges.flatMap(({ wordClass }, edge) => (classes.has(wordClass) ? [edge] : []));
  });
}

/** Every pattern of the file with what its form says, signals after forms. */
function listForms(file: FormsFile): CompiledForm[] {
  const forms = Object.entries(file.forms).flatMap(([entry, list]) =>
    (list ?? []).flatMap(({ patterns, strength, sentence = [], text = [], without = [] }) =>
      patterns.map((pattern) => ({
        pattern,
        entry: entry as EntryId,
        signal: null,
        strength,
        sentence,
        text,
        without,
      })),
    ),
  );
  const signals = Object.entries(file.signals).flatMap(([signal, patterns]) =>
    patterns.map((pattern) => ({
      pattern,
      entry: null,
      signal,
      strength: 'name' as const,
      sentence: [],
      text: [],
      without: [],
    })),
  );
  return [...forms, ...signals].map((form) => ({ ...form, signs: signsOf(form) }));
}

/** What the nodes of a trie have, by slot. */
function spread(ofNodes: Uint16Array, { slots, label }: TrieTables): Uint16Array {
  const ofSlots = new Uint16Array(label.length);
  slots.forEach((slot, node) => {
    ofSlots[slot] = ofNodes[node] ?? 0;
  });
  return ofSlots;
}

/** A list of lists, laid flat: list `i` is `items` from `start[i]` up to `start[i + 1]`. */
function flatten<Item>(lists: Item[][]): { start: number[]; items: Item[] } {
  const start = [0];
  for (const list of lists) start.push((start.at(-1) ?? 0) + list.length);
  return { start, items: lists.flat() };
}

function pack(values: number[]): Uint16Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  if (largest > 0xffff) throw new RangeError(`found ${largest} in a table, wanted at most 65535`);
  return Uint16Array.from(values);
}
