declare module 'virtual:caveat-dataset' {
  import type { Dataset } from './schema/dataset.ts';

  const dataset: Dataset;
  export default dataset;
}

declare module 'virtual:caveat-phrases' {
  import type { PhrasesFile } from './schema/phrases.ts';

  const phrases: PhrasesFile[];
  export default phrases;
}
