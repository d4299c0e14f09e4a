/** Entries that a reader has not seen yet, in the order they arrive. */
const newEntries = [
  [
    '17:20',
    'The joint statement is out. It names ceasefire monitoring first and a multinational force third.',
  ],
  [
    '17:55',
    'Keir Starmer speaks of military hubs across Ukraine and of protected facilities for weapons.',
  ],
  ['18:10', 'Traffic around the palace is back to normal.'],
];

/** Puts an entry above the others: the next new one, or the text that is given. */
window.addEntry = (text) => {
  const [time, next] = newEntries.shift() ?? ['18:30', 'That was our live coverage.'];
  const entry = document.createElement('section');
  entry.className = 'entry';
  entry.innerHTML = `<time>${time}</time><p></p>`;
  entry.querySelector('p').textContent = text ?? next;
  document.querySelector('#entries').prepend(entry);
};

document.querySelector('#show-new').addEventListener('click', () => window.addEntry());
