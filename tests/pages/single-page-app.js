/** The articles of this small application, each a heading and paragraphs. */
const articles = {
  garden: [
    'Winter work in the garden',
    'Fruit trees are pruned on dry, frost-free days. Tools want sharpening before that.',
    'Old roses can wait until the forsythia blooms.',
  ],
  summit: [
    'What was promised to Ukraine in Paris',
    'The Coalition of the Willing promised security guarantees after a ceasefire.',
    'Volodymyr Zelenskyy says that they need parliamentary approval in many countries.',
  ],
  force: [
    'Who would send troops to Ukraine',
    'A multinational force of the Coalition of the Willing would need parliamentary approval in many countries.',
    'It would help to deter another attack on Ukraine after a ceasefire.',
  ],
};

/** Draws the article that the address names. */
function render() {
  const name = new URLSearchParams(location.search).get('article');
  const [heading, ...paragraphs] = articles[name] ?? articles.garden;
  const parts = [heading, ...paragraphs].map((text, index) => {
    const part = document.createElement(index === 0 ? 'h1' : 'p');
    part.textContent = text;
    return part;
  });
  document.title = `${heading} – The Example Courier`;
  document.querySelector('#view').replaceChildren(...parts);
}

addEventListener('popstate', render);

document.querySelector('nav[aria-label="Articles"]').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link === null) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  render();
});

render();
