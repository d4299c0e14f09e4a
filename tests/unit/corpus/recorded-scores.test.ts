import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelledTexts } from '../../../scripts/corpus/labelled-text.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';
import { readRecord, recordOf } from '../../../scripts/corpus/recorded-scores.ts';
import { scoreTexts } from '../../../scripts/corpus/score-texts.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

const matcher = loadMatcher();

describe('the score on the labelled texts does not drop below the recorded one', () => {
  it.each(Object.entries(readRecord()))('%s', async (name, recorded) => {
    const now = recordOf(scoreTexts(await readLabelledTexts(CORPUS + name), matcher));
    expect(now.overall.f1 ?? 0).toBeGreaterThanOrEqual(recorded.overall.f1 ?? 0);
    expect(now.overall.exactF1 ?? 0).toBeGreaterThanOrEqual(recorded.overall.exactF1 ?? 0);
    expect(now.offTopic.marked).toBeLessThanOrEqual(recorded.offTopic.marked);
    for (const [language, figures] of Object.entries(recorded.byLanguage)) {
      expect(now.byLanguage[language]?.f1, language).toBeGreaterThanOrEqual(figures.f1 ?? 0);
    }
  });
});
