import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../lib/match/annotate-text.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';

const matcher = loadMatcher();

/** Mentions as "quote: entry", of a text in English. */
function mentionsOf(text: string, published?: string): string[] {
  const found = annotateText(text, matcher, { language: 'en', ...(published && { published }) });
  return found.map(({ start, end, entry }) => `${text.slice(start, end)}: ${entry}`);
}

/** A paragraph that makes any text one about the topic, with mentions of its own. */
const LEAD =
  'Leaders of the Coalition of the Willing met in Kyiv to talk about security guarantees for ' +
  'Ukraine and a multinational force.';

const TEASER_WITHOUT_UKRAINE =
  '“Boots on the ground”: what Starmer signed in Paris. The declaration of intent in full; who ' +
  'pays for the multinational force';

/** Mentions of a text that follows the lead. */
const mentionsAfterLead = (text: string) => mentionsOf(`${LEAD}\n${text}`).slice(3);

describe('the topic', () => {
  it('is found in a text about the guarantees', () => {
    expect(mentionsOf(LEAD)).toEqual([
      'Coalition of the Willing: coalition-of-the-willing',
      'security guarantees: security-guarantees',
      'multinational force: multinational-force',
    ]);
  });

  it.each([
    [
      'the coalition of 2003',
      'The coalition of the willing went to war in Iraq with a multinational force.',
    ],
    ['an idiom', 'Hospitals form a coalition of the willing on antibiotics. Starmer welcomed it.'],
    [
      'war news',
      'A drone hit a block of flats in Kharkiv. Zelenskyy called Macron. Putin said nothing.',
    ],
    ['another force', 'The multinational force in Haiti needs troops and financing, the UN said.'],
    [
      'pensions',
      'Macron met Merz in Paris for talks. The coalition in Berlin is divided on pensions.',
    ],
  ])('is not %s', (_name, text) => {
    expect(mentionsOf(text)).toEqual([]);
  });

  it('is marked in one teaser of a front page and nowhere else', () => {
    const headlines = Array.from(
      { length: 20 },
      (_, index) => `Headline ${index}: the talks go on.`,
    );
    const teaser =
      'Coalition of the Willing agrees security guarantees for Ukraine at Paris summit';
    const text = [...headlines, teaser, ...headlines].join('\n');
    expect(mentionsOf(text)).toEqual([
      'Coalition of the Willing: coalition-of-the-willing',
      'security guarantees: security-guarantees',
      'Paris summit: paris-meeting',
    ]);
  });
});

it('one sentence may make a long paragraph one about the topic', () => {
  const before = 'Perhaps. Nobody knows. It is a long way. Ask again. There is more. ';
  const sentence =
    'Under the text that Zelenskyy signed, French units would be stationed there once fighting ' +
    'ends, said Macron.';
  expect(mentionsOf(before + sentence)).toHaveLength(4);
});

it('Russia and Paris speak for a text that names Ukraine but once', () => {
  const letter =
    'You ask me about Ukraine. I understand that. You are not alone. The coalition of the willing ' +
    'must say more. That much is clear. It will. ';
  expect(mentionsOf(`${letter}What if they try anew? Words are few.`)).toEqual([]);
  expect(mentionsOf(`${letter}What if Russia tries anew? The words of Paris are few.`)).toEqual([
    'coalition of the willing: coalition-of-the-willing',
  ]);
});

describe('another theatre that a text names as often as Ukraine', () => {
  const SUDAN =
    'Donors for Sudan met in Paris. Macron wants a coalition of the willing, as for Ukraine.\n' +
    'A multinational force could go to Darfur after a ceasefire, with security guarantees.\n';

  it('is the topic', () => {
    expect(mentionsOf(`${SUDAN}Starmer agreed to send troops.`)).toEqual([]);
  });

  it('leaves a teaser about the guarantees beside it as it is', () => {
    const teaser = 'Coalition of the Willing agrees security guarantees for Ukraine';
    expect(mentionsOf(`${SUDAN}${teaser}`)).toEqual([
      'Coalition of the Willing: coalition-of-the-willing',
      'security guarantees: security-guarantees',
    ]);
  });

  it('is not what a text is about that says much more of the guarantees', () => {
    const text =
      'The military hubs are in Ukraine. Sudan waits. Sudan has a truce. Ukraine has none.';
    expect(mentionsAfterLead(text)).toEqual(['military hubs: military-hubs']);
  });
});

it('a letter is about the topic by Russia and much of the pledges', () => {
  const letter =
    'Sir, You praise the coalition of the willing. My son is a soldier. He would go after a ' +
    'ceasefire. A multinational force, they call it. Who will vote? ';
  expect(mentionsOf(`${letter}And who pays?`)).toEqual([]);
  expect(mentionsOf(`${letter}Putin laughs, Macron and Starmer sign.`)).toHaveLength(6);
});

describe('a headline or teaser alone', () => {
  it.each([
    ['a force and a condition', 'French troops could go to Ukraine after a ceasefire', 2],
    ['a force and its cost', 'Who would pay for a peacekeeping force in Ukraine?', 2],
    ['guarantees by their model', 'Kyiv wants Article 5-like guarantees from its allies', 1],
    ['guarantees and the place', 'Security guarantees: what Kyiv takes home from Paris', 1],
    ['much of it, without the name of Ukraine', TEASER_WITHOUT_UKRAINE, 5],
  ])('is about the topic by %s', (_name, text, mentions) => {
    expect(mentionsOf(text)).toHaveLength(mentions);
  });

  it.each([
    'Ukraine receives new military aid and ammunition, Starmer says',
    'Investors want guarantees: lenders to Ukraine met in Paris and issued a joint statement',
    'British troops deploy to Estonia, Starmer and Macron agree',
    'The letter of intent was approved in Kyiv. National procedures come next.',
    'Ukraine sent troops to Iraq in 2003 after a vote in parliament',
    'Britain trains Ukrainian soldiers. British troops run the course, Starmer said.',
    'Putin says gas will flow to Ukraine after the war. Witkoff left the Kremlin.',
    'The parliament of Ukraine voted on a deal. Talks in Paris on its debts continue.',
  ])('is not by: %s', (text) => {
    expect(mentionsOf(text)).toEqual([]);
  });
});

it('Russia speaks for the topic of a text that never names Ukraine', () => {
  const text =
    'A full set of security guarantees.\nBrought by the coalition of the willing.\n' +
    'With a multinational force.\nAnd with military hubs.\nKeep it dry.\n';
  expect(mentionsOf(`${text}In case of an attack, press the button.\nGood luck.`)).toEqual([]);
  const named = 'In case of a Russian attack, press the button.\nThe Kremlin is not amused.';
  expect(mentionsOf(text + named)).toHaveLength(5);
});

it('an article is read whole among menus, teasers and comments', () => {
  const menu = Array.from({ length: 120 }, (_, index) => `Another headline, number ${index}`);
  const article = [
    'Leaders of the Coalition of the Willing agreed security guarantees for Ukraine.',
    'France, Britain and Ukraine signed a declaration of intent on a multinational force.',
    'The coalition will monitor a ceasefire in Ukraine.',
    'It is a long way, one of them said.',
    'The force would be sent only after a ceasefire, and Zelenskyy asked for more.',
  ];
  const inPage = mentionsOf([...menu, ...article, ...menu].join('\n'));
  expect(inPage).toEqual(mentionsOf(article.join('\n')));
  expect(inPage).toContain('force: multinational-force');
});

describe('short forms', () => {
  it('mean the entry that the text names in full', () => {
    expect(mentionsAfterLead('The coalition will decide on the force.')).toEqual([
      'coalition: coalition-of-the-willing',
      'force: multinational-force',
    ]);
  });

  it('stand in a headline before the full name', () => {
    expect(mentionsOf(`What the coalition wants\n${LEAD}`)[0]).toBe(
      'coalition: coalition-of-the-willing',
    );
  });

  it.each([
    'The governing coalition in Berlin is divided. The coalition meets on Monday.',
    'The air force and the police force took part.',
    'Loan guarantees help exporters.',
  ])('do not mean another thing: %s', (text) => {
    expect(mentionsAfterLead(text)).toEqual([]);
  });

  it.each([
    'Pensions\nThe guarantees that we want are missing.',
    'THE GUARANTEE\nMy washing machine is two years old.',
    'Critics call it a coalition of the worried.',
    'The word “guarantee” has two meanings.',
    'Gaza is another matter. The force there is larger.',
    'This is not to be confused with the multinational force in Haiti.',
  ])('are silent where something else is meant: %s', (text) => {
    expect(mentionsAfterLead(text)).toEqual([]);
  });

  it('mean the coalition after a pun on its name', () => {
    const text = 'Critics call it a coalition of the worried. The coalition laughs.';
    expect(mentionsAfterLead(text)).toEqual(['coalition: coalition-of-the-willing']);
  });

  it('are silent where the entry is not named', () => {
    expect(mentionsAfterLead('The summit was long.')).toEqual([]);
  });

  it('mean the entry again once it is named again', () => {
    const text =
      'The ruling coalition fell.\nThe Coalition of the Willing went on. The coalition grew.';
    expect(mentionsAfterLead(text)).toEqual([
      'Coalition of the Willing: coalition-of-the-willing',
      'coalition: coalition-of-the-willing',
    ]);
  });
});

describe('the meeting', () => {
  it.each([
    ['without a date', 'The Paris summit agreed a text.', true],
    ['in January', 'The Paris summit in January agreed a text.', true],
    ['on its day', 'On 6 January 2026 the Paris summit agreed a text.', true],
    ['in another month', 'The Paris summit in September agreed no text.', false],
    ['on another day', 'On 27 March 2025 the Paris summit agreed no text.', false],
    [
      'beside a day of something else',
      'The Paris summit agreed to meet again on 24 February.',
      true,
    ],
    ['compared with another', 'The Paris summit went further than the one in September.', true],
    ['contrasted with another', 'Unlike in March 2025, the Paris summit agreed a text.', true],
    ['in another city', 'The London summit agreed a text.', false],
    ['of another body', 'The NATO summit agreed a text.', false],
  ])('%s', (_name, text, found) => {
    expect(mentionsAfterLead(text)).toEqual(found ? ['Paris summit: paris-meeting'] : []);
  });

  it.each([
    ['2026-01-07', true],
    ['2026-02-20', true],
    ['2025-09-05', false],
    ['2026-07-14', false],
  ])('of a page published on %s: %s', (published, found) => {
    const mentions = mentionsOf(`${LEAD}\nThe Paris summit agreed a text.`, published);
    expect(mentions.includes('Paris summit: paris-meeting')).toBe(found);
  });
});

describe('another meeting', () => {
  const PARIS = 'The Paris summit issued a joint statement.';

  it.each([
    'Leaders met by video on Wednesday. The meeting took an hour.',
    'Ministers gathered in London. The talks ended late.',
    'The London meeting ended with a joint statement on sanctions.',
    'After talks in Geneva, both sides issued a joint statement. The statement was brief.',
    'A joint statement after the Berlin summit said so.',
  ])('is not ours: %s', (text) => {
    expect(mentionsOf(`${LEAD}\n${PARIS}\n${text}`).slice(5)).toEqual([]);
  });

  it('named later in the sentence leaves the statement to ours', () => {
    const text = 'The joint statement says that the allies will hold another meeting.';
    expect(mentionsOf(`${LEAD}\n${PARIS}\n${text}`).slice(5)).toEqual([
      'joint statement: paris-declaration',
    ]);
  });
});

describe('overlapping readings', () => {
  it('the longest wins, and what stands beside it is a mention of its own', () => {
    expect(mentionsAfterLead('They want Article 5-style guarantees after a ceasefire.')).toEqual([
      'Article 5-style guarantees: nato-style-guarantees',
      'after a ceasefire: ceasefire-first',
    ]);
  });

  it('a longer name is found though a part of it names another thing', () => {
    expect(mentionsAfterLead('A multinational land, sea and air force would deploy.')).toEqual([
      'multinational land, sea and air force: multinational-force',
    ]);
  });
});

describe('another theatre', () => {
  it('silences a sentence but not the people in it', () => {
    const text =
      'Witkoff monitors the ceasefire in Gaza. He will monitor the ceasefire in Ukraine.';
    expect(mentionsAfterLead(text)).toEqual([
      'Witkoff: us-envoys',
      'monitor the ceasefire: ceasefire-monitoring',
    ]);
  });
});

describe('why', () => {
  it('names the form, the rule and what the mention leans on', () => {
    const text = `${LEAD}\nThe coalition grew.`;
    expect(annotateText(text, matcher, { language: 'en' }).at(-1)?.why).toEqual({
      form: 'coalition',
      rule: 'short',
      context: ['Coalition of the Willing'],
    });
  });
});
