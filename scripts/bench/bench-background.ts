/*
 * The background of the benchmark's extension: it finds mentions as the real one does, with the
 * same modules and the same messages, and does nothing else.
 */
import { answerText } from '../../lib/match/answer-text.ts';
import { GazetteerShelf, takeGazetteer } from '../../lib/match/gazetteer-shelf.ts';
import { keepGazetteerFiles, runGazetteerFile } from '../../lib/platform/gazetteer-files.ts';
import { handleTextLines } from '../../lib/platform/text-lines.ts';

keepGazetteerFiles();
const shelf = new GazetteerShelf(async (language) => {
  await runGazetteerFile(language);
  return takeGazetteer(language);
});
handleTextLines((isWanted) => answerText(shelf, isWanted));
