import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../../lib/schema/ids.ts';
import { listShots, SURFACES } from '../../../../scripts/screenshots/list-shots.ts';
import { makeArticle, readArticleTexts } from '../../../../scripts/screenshots/make-article.ts';
import { makeSheet } from '../../../../scripts/screenshots/make-sheet.ts';

const shots = listShots(SURFACES);

test('every surface is taken in both themes, under a name of its own', () => {
  expect(new Set(shots.map(({ name }) => name)).size).toBe(shots.length);
  for (const surface of SURFACES) {
    const themes = listShots([surface]).map(({ theme }) => theme);
    expect(themes.filter((theme) => theme === 'dark')).toHaveLength(themes.length / 2);
    expect(themes.length).toBeGreaterThan(0);
  }
});

test('cards and panels are taken about articles in every language', () => {
  for (const surface of ['card', 'panel'] as const) {
    const languages = listShots([surface]).map(({ language }) => language);
    expect([...new Set(languages)].sort()).toEqual([...LANGUAGES].sort());
  }
});

test('the sheet has every picture', () => {
  const sheet = makeSheet(shots);
  for (const { name } of shots) expect(sheet).toContain(`src="${name}.png"`);
});

test('there is an article in every language, and its text is text', async () => {
  const texts = await readArticleTexts();
  for (const language of LANGUAGES) {
    const page = makeArticle(texts, { language, theme: 'dark', rightToLeft: true });
    expect(page.match(/<p>/g)?.length).toBeGreaterThan(1);
    expect(page).toContain(`lang="${language}" dir="rtl" class="dark"`);
  }
  const hostile = new Map([['en', { title: '<b>&"', text: '<script>alert(1)</script>' }]]);
  const page = makeArticle(hostile, { language: 'en', theme: 'light', rightToLeft: false });
  expect(page).not.toContain('<script>');
  expect(page).toContain('<h1>&lt;b&gt;&amp;&quot;</h1>');
});
