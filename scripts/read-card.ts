import type { CDPSession, Page } from '@playwright/test';

/** A node as the browser's debugger tells it; only what is read here. */
interface TreeNode {
  nodeId: number;
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  /** Names and values by turns. */
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: (TreeNode & { shadowRootType?: string })[];
}

/** An element of the card, found by its text. */
export interface CardElement {
  /** Middle of the element in the viewport, in CSS px. */
  x: number;
  y: number;
}

const TEXT_NODE = 3;

/**
 * The text of the open card, its pieces joined by line breaks, or null where none is open. The
 * card lives in a closed shadow root, which only the debugger opens.
 */
export async function readCard(page: Page): Promise<string | null> {
  return withTree(page, async (roots) =>
    roots.length === 0 ? null : roots.map(textOf).join('\n'),
  );
}

/**
 * Where an element of the card stands whose own text or label is `text`, or null where there is
 * none.
 */
export async function findInCard(page: Page, text: string): Promise<CardElement | null> {
  return withTree(page, async (roots, session) => {
    const node = roots.map((root) => findByText(root, text)).find((found) => found !== null);
    if (!node) return null;
    const { nodeId } = node;
    // Long contents scroll inside the card.
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
}

/** Edges of a card in the viewport, in CSS px, and its text. */
export interface CardBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
  text: string;
}

/** Where each card stands, in the order in which they came. */
export async function readCardBoxes(page: Page): Promise<CardBox[]> {
  return withTree(page, async (roots, session) => {
    const cards = roots.flatMap((root) => root.children ?? []).filter(isCard);
    return Promise.all(
      cards.map(async (node) => {
        const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
        const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
        return { left, top, right, bottom, text: textOf(node) };
      }),
    );
  });
}

function isCard({ attributes = [] }: TreeNode): boolean {
  return (attributes[attributes.indexOf('class') + 1] ?? '').split(' ').includes('card');
}

/** Reads the shadow roots of the cards in a page's document. */
async function withTree<Value>(
  page: Page,
  read: (roots: TreeNode[], session: CDPSession) => Promise<Value>,
): Promise<Value> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await read(cardRoots(root), session);
  } finally {
    await session.detach();
  }
}

function cardRoots(node: TreeNode): TreeNode[] {
  const roots = node.shadowRoots ?? [];
  if (node.nodeName === 'CAVEAT-CARD') return roots;
  const inside = [...roots, ...(node.children ?? [])];
  return inside.flatMap(cardRoots);
}

function textOf(node: TreeNode): string {
  if (node.nodeType === TEXT_NODE) return node.nodeValue.trim();
  if (node.nodeName === 'STYLE') return '';
  return (node.children ?? [])
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n');
}

function findByText(node: TreeNode, text: string): TreeNode | null {
  for (const child of node.children ?? []) {
    const own = child.nodeType === TEXT_NODE && child.nodeValue.trim() === text;
    const found = own ? node : findByText(child, text);
    if (found !== null) return found;
  }
  return null;
}
