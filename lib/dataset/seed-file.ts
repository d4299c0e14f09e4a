/** A file of the seeds as it stands on disk. */
export interface SeedFile {
  /** Path inside the seeds folder with forward slashes: `entries/macron.json`. */
  path: string;
  text: string;
}

/** A seed file before any schema has seen it. */
export interface SeedValue {
  path: string;
  /** The object that its JSON holds; undefined where it is no JSON, or JSON of another kind. */
  value: unknown;
}
