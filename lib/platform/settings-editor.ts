import type { ForgettableKey, Refusal } from '../settings/changes-for.ts';
import {
  type Change,
  changeSettings,
  type LoadedSettings,
  loadSettings,
  watchSettings,
} from './settings-store.ts';

/**
 * The settings as a page shows them: as they are stored, with what the reader is just changing
 * already done. Else a switch would jump back until the browser has stored it.
 */
export class SettingsEditor {
  #loaded: LoadedSettings | null = null;
  readonly #pending = new Set<Change>();
  readonly #draw: () => void;

  /**
   * @param draw called whenever the settings are others
   * @param signal ends it
   */
  constructor(draw: () => void, signal: AbortSignal) {
    this.#draw = draw;
    watchSettings((loaded) => {
      this.#loaded = loaded;
      draw();
    }, signal);
  }

  /** Null until they are read. */
  get loaded(): LoadedSettings | null {
    if (this.#loaded === null) return null;
    let { settings } = this.#loaded;
    for (const change of this.#pending) settings = { ...settings, ...change(settings) };
    return { ...this.#loaded, settings };
  }

  /**
   * Stores what the reader changed. To be drawn again when it is done.
   *
   * @param change may be called several times, and does each time the same
   * @param forget keys of which to forget what cannot be used
   * @returns why nothing was stored, or null where it was
   */
  async change(change: Change, forget: readonly ForgettableKey[] = []): Promise<Refusal | null> {
    this.#pending.add(change);
    this.#draw();
    const refusal = await changeSettings(change, forget);
    this.#loaded = await loadSettings();
    this.#pending.delete(change);
    return refusal;
  }
}
