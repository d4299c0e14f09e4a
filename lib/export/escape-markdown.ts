/**
 * Clean text as it may stand anywhere in a line of Markdown, at the start of a list item or in a
 * cell of a table: nothing in it is taken for markup, HTML or a link, in CommonMark as in
 * GitHub's Markdown.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>&~|$#@]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(https?|ftp)(:\/\/)/gi, '$1\\$2')
    .replace(/(www)(\.)/gi, '$1\\$2');
}
