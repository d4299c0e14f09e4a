import { createElement } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { ReactApp, ReactDocument } from './react-app.ts';
import { offer } from './topic.ts';

const complaints: string[] = [];
let root: Root | undefined;

/** Hydrates the whole document where it was rendered whole, else the element for it. */
function hydrate(): void {
  const element = document.querySelector('#app');
  const note = (error: unknown) => complaints.push(String(error));
  root = hydrateRoot(element ?? document, createElement(element ? ReactApp : ReactDocument), {
    onRecoverableError: note,
    onUncaughtError: note,
    onCaughtError: note,
  });
}

offer({ hydrate, unmount: () => root?.unmount(), complaints });
