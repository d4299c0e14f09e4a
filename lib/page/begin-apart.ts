/**
 * Runs a script in a task of its own. To compile it takes a browser about as long as to begin with
 * it: the two together would be a long task.
 */
export function beginApart(script: () => void): void {
  setTimeout(script);
}
