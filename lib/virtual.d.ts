declare module 'virtual:caveat-dataset' {
  import type { Dataset } from './schema/dataset.ts';

  import type { DatasetVersion } from './schema/dataset-change.ts';

  /** Newest version first. */
  export const changes: DatasetVersion[];
  const dataset: Dataset;
  export default dataset;
}

declare module 'virtual:caveat-phrases' {
  import type { PhrasesFile } from './schema/phrases.ts';

  const phrases: PhrasesFile[];
  export default phrases;
}
