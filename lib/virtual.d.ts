declare module 'virtual:caveat-dataset' {
  import type { Dataset } from './schema/dataset.ts';

  const dataset: Dataset;
  export default dataset;
}
