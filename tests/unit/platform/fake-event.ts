/** An event of the browser API that a test fires by hand. */
export class FakeEvent<Arguments extends unknown[], Answer = unknown> {
  readonly listeners = new Set<(...args: Arguments) => Answer>();

  addListener = (listener: (...args: Arguments) => Answer): void => {
    this.listeners.add(listener);
  };

  removeListener = (listener: (...args: Arguments) => Answer): void => {
    this.listeners.delete(listener);
  };

  /** Calls every listener and gives what each returned. */
  fire(...args: Arguments): Answer[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}
