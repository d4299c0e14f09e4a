/** A line of a text and where it begins, in UTF-16 code units. */
export interface Block {
  text: string;
  start: number;
}

/** The lines of a plain text that hold more than white space: each is a block of its own. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (line[0].trim() !== '') blocks.push({ text: line[0], start: line.index });
  }
  return blocks;
}
