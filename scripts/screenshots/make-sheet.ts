import { escapeHtml } from './escape-html.ts';
import { type Shot, SURFACES } from './list-shots.ts';

/** A page with all pictures, surface by surface, each with its name and at its own size on a click. */
export function makeSheet(shots: readonly Shot[]): string {
  const sections = SURFACES.map((surface) => {
    const pictures = shots.filter((shot) => shot.surface === surface).map(makeFigure);
    return pictures.length === 0
      ? ''
      : `<section><h2>${surface}</h2><div class="pictures">\n${pictures.join('\n')}\n</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Caveat: contact sheet</title>
<style>
body { margin: 2rem; background: #8a8f98; color: #000; font: 14px/1.4 system-ui, sans-serif; }
.pictures { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; }
figure { margin: 0; max-width: 22rem; }
figcaption { overflow-wrap: anywhere; }
img { display: block; max-width: 100%; max-height: 40rem; background: #fff; }
</style>
</head>
<body>
<h1>Caveat: contact sheet, ${shots.length} pictures</h1>
${sections.join('\n')}
</body>
</html>
`;
}

function makeFigure({ name }: Shot): string {
  const words = escapeHtml(name);
  return `<figure><a href="${words}.png"><img src="${words}.png" alt="" loading="lazy"></a><figcaption>${words}</figcaption></figure>`;
}
