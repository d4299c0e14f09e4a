const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces behind a backslash as well.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Clean text as it may stand between the braces of a BibTeX field. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => COMMANDS[sign] ?? sign);
}
