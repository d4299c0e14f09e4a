import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextTeller } from '../../../lib/page/tell-text.ts';
import type { TextBlock } from '../../../lib/page/text-block.ts';
import type { OpenLine } from '../../../lib/schema/text-line.ts';
import type { FoundMention, FoundPart, TextPart } from '../../../lib/schema/text-part.ts';
import { finish } from '../../../lib/text/steps.ts';

const MENTION: FoundMention = {
  start: 0,
  end: 3,
  entry: 'military-hubs',
  why: { form: 'one', rule: 'name', context: [] },
};
const PAGE = { language: 'en', published: null };

function makeBlock(id: number, text = `text ${id}`): TextBlock {
  return { id, text } as TextBlock;
}

/** A teller at whose other end a test stands. */
class Call {
  said: TextPart[] = [];
  opened = 0;
  closed = 0;
  blocks: TextBlock[];
  readonly onDue = vi.fn();
  readonly life = new AbortController();
  hear: (part: FoundPart) => void = () => undefined;
  lose: () => void = () => undefined;
  readonly teller: TextTeller;

  constructor(ids: number[]) {
    this.blocks = ids.map((id) => makeBlock(id));
    const open: OpenLine = (hear, onLost) => {
      this.opened += 1;
      this.hear = hear;
      this.lose = onLost;
      return {
        say: (part) => this.said.push(part),
        close: () => {
          this.closed += 1;
        },
      };
    };
    this.teller = new TextTeller(open, ['en'], this.onDue, this.life.signal);
  }

  /** Tells what there is to tell, and gives what was said. */
  tell(): Pick<TextPart, 'gone' | 'come'>[] {
    this.said = [];
    const { blocks } = this;
    finish(this.teller.tell({ blocks, indexOf: (block) => blocks.indexOf(block) }, PAGE));
    return this.said.map(({ gone, come }) => ({ gone, come }));
  }

  answer(blocks: FoundPart['blocks'], spent = 0): void {
    this.hear({ blocks, isLast: true, spent });
    vi.advanceTimersByTime(2000);
  }

  add(id: number, place: number, text?: string): void {
    const block = makeBlock(id, text);
    this.blocks.splice(place, 0, block);
    this.teller.change({ stale: new Set(), fresh: new Set([block]) });
  }

  remove(place: number): void {
    const gone = this.blocks.splice(place, 1);
    this.teller.change({ stale: new Set(gone), fresh: new Set() });
  }
}

const come = (...ids: [number, number | null][]) =>
  ids.map(([id, before]) => [id, before, `text ${id}`]);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('TextTeller', () => {
  test.each(['12:03:45', '€ 1,250', '– 3 –', '½ · 7%', '▲ 0.5', '\u2028\ufffc'])(
    'wakes nobody for %o, and tells it with what comes next',
    (text) => {
      const call = new Call([1, 2]);
      call.tell();
      call.answer([]);
      call.teller.takeAnswer();
      call.add(3, 1, text);
      expect(call.tell()).toEqual([]);
      // It ticks.
      call.remove(1);
      call.add(4, 1, text);
      expect(call.tell()).toEqual([]);
      call.add(5, 2);
      expect(call.tell()).toEqual([{ gone: [], come: [[4, 1, text], ...come([5, 4])] }]);
      call.remove(1);
      call.add(6, 1, text);
      call.answer([]);
      call.teller.takeAnswer();
      expect(call.tell()).toEqual([]);
      call.remove(0);
      expect(call.tell()).toEqual([{ gone: [4, 1], come: [[6, null, text]] }]);
    },
  );

  test.each(['é', 'Ж', '漢', '2026', '1st'])('wakes the background for %o', (text) => {
    const call = new Call([]);
    call.tell();
    call.answer([]);
    call.teller.takeAnswer();
    call.add(1, 0, text);
    expect(call.tell()).toEqual([{ gone: [], come: [[1, null, text]] }]);
  });

  test('tells the whole page first, and then what came and went', () => {
    const call = new Call([1, 2]);
    expect(call.tell()).toEqual([{ gone: [], come: come([1, null], [2, 1]) }]);
    call.answer([[1, [MENTION]]]);
    const answer = call.teller.takeAnswer();
    expect([...(answer?.found ?? [])]).toEqual([[call.blocks[0], [MENTION]]]);
    expect(answer?.isWhole).toBe(true);
    expect(call.tell()).toEqual([]);
    call.remove(0);
    call.add(4, 1);
    call.add(3, 1);
    expect(call.tell()).toEqual([{ gone: [1], come: come([3, 2], [4, 3]) }]);
    call.answer([]);
    expect(call.teller.takeAnswer()?.gone.size).toBe(1);
    expect(call.opened).toBe(1);
  });

  test('keeps changes until the last one is answered', () => {
    const call = new Call([1]);
    call.tell();
    call.add(2, 1);
    expect(call.tell()).toEqual([]);
    call.answer([]);
    call.teller.takeAnswer();
    expect(call.tell()).toEqual([{ gone: [], come: come([2, 1]) }]);
  });

  test('a block that came and went is never spoken of', () => {
    const call = new Call([1]);
    call.tell();
    call.answer([]);
    call.teller.takeAnswer();
    call.add(2, 1);
    call.remove(1);
    call.tell();
    expect(call.said.flatMap(({ gone, come: came }) => [...gone, ...came])).toEqual([]);
  });

  test('rests the longer, the longer the background worked', () => {
    const call = new Call([1]);
    call.tell();
    call.hear({ blocks: [], isLast: true, spent: 100 });
    call.teller.takeAnswer();
    call.add(2, 1);
    expect(call.tell()).toEqual([]);
    vi.advanceTimersByTime(399);
    expect(call.tell()).toEqual([]);
    call.onDue.mockClear();
    vi.advanceTimersByTime(1);
    expect(call.onDue).toHaveBeenCalledOnce();
    expect(call.tell()).toHaveLength(1);
  });

  test('a line that is lost at rest is opened again with the next change, which tells all', () => {
    const call = new Call([1]);
    call.tell();
    call.answer([]);
    call.teller.takeAnswer();
    call.lose();
    vi.advanceTimersByTime(60_000);
    expect(call.tell()).toEqual([]);
    expect(call.opened).toBe(1);
    call.add(2, 1);
    expect(call.tell()).toEqual([{ gone: [], come: come([1, null], [2, 1]) }]);
    expect(call.opened).toBe(2);
  });

  test('what was being answered when the line was lost is told again, after a pause', () => {
    const call = new Call([1]);
    call.tell();
    call.lose();
    expect(call.tell()).toEqual([]);
    vi.advanceTimersByTime(250);
    expect(call.onDue).toHaveBeenCalled();
    expect(call.tell()).toEqual([{ gone: [], come: come([1, null]) }]);
  });

  test('an answer that has come is not lost with the line', () => {
    const call = new Call([1]);
    call.tell();
    call.hear({ blocks: [[1, [MENTION]]], isLast: true, spent: 0 });
    call.lose();
    expect(call.teller.takeAnswer()?.found.size).toBe(1);
  });

  test('where nobody ever answers it gives up, and tries again with the next change', () => {
    const call = new Call([1]);
    for (let count = 0; count < 20; count++) {
      call.tell();
      if (call.said.length > 0) call.lose();
      vi.advanceTimersByTime(60_000);
    }
    expect(call.opened).toBe(6);
    expect(call.teller.isHelpless).toBe(true);
    call.add(2, 1);
    expect(call.tell()).toHaveLength(1);
    call.answer([]);
    expect(call.teller.isHelpless).toBe(false);
  });

  test('what an old line says is not heard', () => {
    const call = new Call([1]);
    call.tell();
    const { hear } = call;
    call.teller.begin();
    call.tell();
    hear({ blocks: [[1, [MENTION]]], isLast: true, spent: 0 });
    expect(call.teller.takeAnswer()).toBeNull();
  });

  test('hangs up at its end', () => {
    const call = new Call([1]);
    call.tell();
    call.life.abort();
    expect(call.closed).toBe(1);
  });
});
