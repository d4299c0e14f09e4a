/** Lines of the card's icons on a ground of 16 by 16, as SVG paths. */
const ICONS = {
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2h4l-.5 4.5L12 9H4l2.5-2.5zM8 9v5',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6L2 8l2 2M12 6l2 2-2 2',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

/** An icon in the colour of the text, which is not read out: its button has a name. */
export function makeIcon(name: keyof typeof ICONS): SVGElement {
  const icon = make('svg', {
    class: 'lines',
    viewBox: '0 0 16 16',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  icon.append(make('path', { d: ICONS[name] }));
  return icon;
}

function make(tag: 'svg' | 'path', attributes: Readonly<Record<string, string>>): SVGElement {
  const element = Document.prototype.createElementNS.call(document, SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
