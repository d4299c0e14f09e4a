import type { ExportedComparison } from '../schema/page-export.ts';
import { describeFigure } from '../text/describe-figure.ts';
import { formatDate } from '../text/format-date.ts';
import { NAME_OF_RELATION } from '../text/name-of-relation.ts';
import { NAME_OF_STAGE } from '../text/name-of-stage.ts';
import type { Inline, OutlineBlock } from './outline.ts';
import { type OutlineContext, outlineQuote, outlineSection } from './outline-parts.ts';

/** The page held against the dataset, part by part; parts without findings are left out. */
export function outlineComparison(
  comparison: ExportedComparison,
  context: OutlineContext,
): OutlineBlock[] {
  return [
    ...outlineNumbers(comparison, context),
    ...outlineWordings(comparison, context),
    ...outlineOmissions(comparison, context),
    ...outlineMeetings(comparison, context),
    ...outlineAge(comparison, context),
  ];
}

function outlineNumbers(
  { numbers }: ExportedComparison,
  { translator, labelOf, cite }: OutlineContext,
): OutlineBlock[] {
  const { text, locale } = translator;
  return outlineSection(
    translator,
    'sectionNumbers',
    numbers.map((number) => ({
      content: [
        { text: `${text('onThePage')}:`, strong: true },
        { text: ' ' },
        ...outlineQuote(number, translator),
      ],
      notes: number.figures.flatMap(({ entry, figure, relation }): Inline[][] => [
        [
          { text: `${text(NAME_OF_RELATION[relation])}.`, strong: true },
          {
            text: ` ${text('inTheDataset')}: ${labelOf(entry)}, ${figure.subject}: ${describeFigure(figure, translator)}, ${text('cardAsOf', formatDate(figure.asOf, locale))}`,
          },
        ],
        ...cite(figure.sources),
      ]),
    })),
  );
}

function outlineWordings(
  { wordings }: ExportedComparison,
  { translator, labelOf, cite }: OutlineContext,
): OutlineBlock[] {
  const { text, locale } = translator;
  return outlineSection(
    translator,
    'sectionWordings',
    wordings.map((wording) => ({
      content: [
        { text: `${labelOf(wording.entry)}:`, strong: true },
        { text: ' ' },
        ...outlineQuote(wording, translator),
      ],
      notes: [
        [{ text: text('wordingStage', text(NAME_OF_STAGE[wording.stage])) }],
        [
          {
            text: `${text('inTheDataset')}: ${text(NAME_OF_STAGE[wording.status.stage])}, ${formatDate(wording.status.date, locale)}`,
          },
        ],
        ...cite(wording.status.sources),
      ],
    })),
  );
}

const WHY_NOT_JUDGED = {
  partial: 'omissionsPartial',
  short: 'omissionsShort',
  language: 'omissionsLanguage',
} as const;

function outlineOmissions(
  { omissions: { claims, abstained } }: ExportedComparison,
  { translator, labelOf, cite }: OutlineContext,
): OutlineBlock[] {
  const { text } = translator;
  const remark = claims.length > 0 ? 'omissionsRule' : 'omissionsNone';
  return outlineSection(translator, 'sectionOmissions', [
    { content: [{ text: text(abstained ? WHY_NOT_JUDGED[abstained] : remark) }], notes: [] },
    ...claims.map(({ entry, kind, text: words, weight, sources }) => ({
      content: [
        { text: `${labelOf(entry)}:`, strong: true },
        {
          text: ` ${words} (${text(kind === 'fact' ? 'omittedFact' : 'omittedCaveat')}, ${text('weight', weight)})`,
        },
      ],
      notes: cite(sources),
    })),
  ]);
}

function outlineMeetings(
  { meetings }: ExportedComparison,
  { translator, cite }: OutlineContext,
): OutlineBlock[] {
  const { text, locale } = translator;
  return outlineSection(
    translator,
    'sectionMeetings',
    meetings.map((meeting) => ({
      content: outlineQuote(meeting, translator),
      notes: meeting.event
        ? [
            [{ text: `${formatDate(meeting.event.date, locale)}: ${meeting.event.text}` }],
            ...cite(meeting.event.sources),
          ]
        : [[{ text: text('meetingUnknown') }]],
    })),
  );
}

function outlineAge(
  { age }: ExportedComparison,
  { translator, cite }: OutlineContext,
): OutlineBlock[] {
  const { text, locale } = translator;
  if (age === null) return [];
  const sentence = { newer: 'ageNewer', older: 'ageOlder', current: 'ageCurrent' } as const;
  const days = [age.published, age.asOf].map((day) => formatDate(day, locale));
  return outlineSection(translator, 'sectionAge', [
    { content: [{ text: text(sentence[age.relation], ...days) }], notes: [] },
    ...age.events.map(({ date, text: words, sources }) => ({
      content: [{ text: `${formatDate(date, locale)}: ${words}` }],
      notes: cite(sources),
    })),
  ]);
}
