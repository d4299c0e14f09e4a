import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../scripts/corpus/extract-html.ts';

const cases: [string, string, string][] = [
  [
    'joins the runs of a paragraph',
    '<p>A <em>multi<b>national</b></em> force</p>',
    'A multinational force',
  ],
  ['parts paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
  ['parts lines', 'One<br>Two', 'One\nTwo'],
  ['collapses white space', '<p>One\n   two</p>', 'One two'],
  [
    'leaves scripts, styles and code alone',
    '<script>x</script><style>y</style><p>A <code>z</code> b</p>',
    'A \ufffc b',
  ],
  [
    'leaves editors and hidden text alone',
    '<div contenteditable>x</div><p hidden>y</p><textarea>z</textarea>',
    '\ufffc',
  ],
  ['reads what is not editable after all', '<div contenteditable="false">x</div>', 'x'],
  ['reads broken markup', '<p>One<p>Two</div>', 'One\nTwo'],
];

describe('extractHtml', () => {
  it.each(cases)('%s', (_name, html, text) => {
    expect(extractHtml(html).text).toBe(text);
  });

  it('tells the language', () => {
    expect(extractHtml('<html lang="fr"><body>x').language).toBe('fr');
    expect(extractHtml('x').language).toBe('');
  });
});
