declare module 'virtual:caveat-dataset' {
  import type { Dataset } from './schema/dataset.ts';

  const dataset: Dataset;
  export default dataset;
}

declare module 'virtual:caveat-gazetteers' {
  import type { EncodedGazetteer } from './match/gazetteer.ts';

  /** One for each language of the seeds. */
  const gazetteers: EncodedGazetteer[];
  export default gazetteers;
}
