/**
 * The name of the signal that finds quantities of a unit: "heads of state or government" is found
 * by `unit-heads-of-state-or-government`.
 *
 * @param unit the unit of a figure, as the dataset has it
 */
export function unitSignal(unit: string): string {
  return `unit-${unit.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
