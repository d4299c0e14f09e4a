import { createElement, useState } from 'react';
import { LATER, TOPIC } from './topic.ts';

/** A React application that changes its text at a click. */
export function ReactApp() {
  const [changed, setChanged] = useState(false);
  return createElement(
    'main',
    null,
    createElement('p', null, TOPIC, ' ', createElement('em', null, 'So it was said.')),
    createElement('p', { id: 'changing' }, changed ? LATER : 'Nothing else is known.'),
    createElement('button', { type: 'button', onClick: () => setChanged(!changed) }, 'Change'),
  );
}

/** The same as a whole document. */
export function ReactDocument() {
  return createElement(
    'html',
    { lang: 'en' },
    createElement('head', null, createElement('title', null, 'React')),
    createElement('body', null, createElement(ReactApp)),
  );
}
