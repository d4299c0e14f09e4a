import type { Settings } from './settings.ts';
import type { MessageKey } from './translate.ts';

/** What each setting is called. */
export const NAME_OF_SETTING: Readonly<Record<keyof Settings, MessageKey>> = {
  enabled: 'settingEnabled',
  categoriesOff: 'settingCategoriesOff',
  sitesOff: 'settingSitesOff',
  languagesOff: 'settingLanguagesOff',
  openBy: 'settingOpenBy',
  modifier: 'settingModifier',
  openDelay: 'settingOpenDelay',
  leaveDelay: 'settingLeaveDelay',
  markingStyle: 'settingMarkingStyle',
  markFrequency: 'settingMarkFrequency',
  unmarked: 'settingUnmarked',
  theme: 'settingTheme',
};

/** Settings that are one of a few choices. */
export type ChoiceKey = 'openBy' | 'modifier' | 'markingStyle' | 'markFrequency' | 'theme';

/** What each choice is called. */
export const WORDS_OF_CHOICE: {
  readonly [Key in ChoiceKey]: Readonly<Record<Settings[Key], MessageKey>>;
} = {
  openBy: { rest: 'openByRest', modifier: 'openByModifier', click: 'openByClick' },
  modifier: { alt: 'modifierAlt', control: 'modifierControl', shift: 'modifierShift' },
  markingStyle: {
    underline: 'styleUnderline',
    tint: 'styleTint',
    both: 'styleBoth',
    'on-demand': 'styleOnDemand',
  },
  markFrequency: {
    all: 'frequencyAll',
    'first-in-section': 'frequencySection',
    first: 'frequencyFirst',
  },
  theme: { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' },
};
