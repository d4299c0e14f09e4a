import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NAME = 'highlights.css';

const SHEET = fileURLToPath(new URL(`../public/${NAME}`, import.meta.url));

/** A file of the package, made or copied. */
interface PackagedFile {
  relativeDest: string;
}

/** A file of the package that is made. */
interface MadeFile extends PackagedFile {
  contents: string;
}

/** The looks of marks for Firefox, where elements do not inherit them from the root. */
export function makeFirefoxSheet(): MadeFile {
  return {
    relativeDest: NAME,
    contents: readFileSync(SHEET, 'utf8').replaceAll(':root::highlight', '::highlight'),
  };
}

/** Puts a file in the place of the one that has its name. */
export function replaceFile<File extends PackagedFile>(
  files: (File | MadeFile)[],
  by: MadeFile,
): void {
  const place = files.findIndex(({ relativeDest }) => relativeDest === by.relativeDest);
  files.splice(place, place < 0 ? 0 : 1, by);
}
