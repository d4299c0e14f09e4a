import { translator } from '../../lib/platform/i18n.ts';
import { NAME_OF_SETTING } from '../../lib/schema/setting-words.ts';
import type { MessageKey } from '../../lib/schema/translate.ts';
import { SETTING_KEYS } from '../../lib/settings/read-settings.ts';
import {
  type FileFault,
  parseSettingsFile,
  type SettingsFile,
} from '../../lib/settings/settings-file.ts';

/** The file of settings that a reader chose, until they use it or drop it. */
export class ChosenSettings {
  name = '';
  /** What it holds, or why it cannot be used; null while none is chosen. */
  content: SettingsFile | { fault: string } | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Reads a file, and tells when that is done. */
  async take(file: File): Promise<void> {
    const content = await read(file);
    this.name = file.name;
    this.content = content;
    this.#onChange();
  }

  /** Forgets it. */
  drop(): void {
    this.content = null;
    this.#onChange();
  }
}

async function read(file: File): Promise<SettingsFile | { fault: string }> {
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    return { fault: translator.text('backupUnreadable', file.name, String(error)) };
  }
  const parsed = parseSettingsFile(text);
  return parsed.ok ? parsed.file : { fault: describeFault(file.name, parsed.fault) };
}

const TEXT_OF_FAULT: Record<FileFault['reason'], MessageKey> = {
  'too-long': 'backupTooLong',
  'not-json': 'backupNotJson',
  'not-settings': 'backupNotSettings',
  'newer-version': 'backupNewer',
  'bad-version': 'backupBadVersion',
};

function describeFault(name: string, fault: FileFault): string {
  const key = TEXT_OF_FAULT[fault.reason];
  if (fault.reason === 'not-json') {
    return translator.text(key, name, fault.line, fault.column, fault.found);
  }
  return translator.text(key, name, 'found' in fault ? fault.found : '');
}

/** What of a file is passed over, in sentences. */
export function describeRemarks({ problems, unknown }: SettingsFile): string[] {
  const { text, locale } = translator;
  const passedOver = problems.map(({ key, found }) => {
    const setting = SETTING_KEYS.find((candidate) => candidate === key);
    return text('backupUnusable', setting ? text(NAME_OF_SETTING[setting]) : key, found);
  });
  if (unknown.length === 0) return passedOver;
  const names = new Intl.ListFormat(locale, { type: 'unit' }).format(unknown);
  return [...passedOver, text('backupUnknown', names)];
}
