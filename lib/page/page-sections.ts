import { headingsOf, precedes, treeOf } from './node-access.ts';

/** The headings of one tree, a document or a shadow root, and how far they were passed. */
interface Tree {
  headings: readonly Element[];
  passed: number;
}

/** Tells which section of the page a node is in: those below its headings, of any rank. */
export class PageSections {
  readonly #trees = new Map<Node, Tree>();

  /**
   * What stands for the section of `node`: the heading it is in or below, or the top of its tree
   * where there is none. To be asked for nodes in page order.
   */
  sectionOf(node: Node): Node {
    const top = treeOf(node);
    let tree = this.#trees.get(top);
    if (!tree) {
      tree = { headings: headingsOf(top), passed: 0 };
      this.#trees.set(top, tree);
    }
    for (let next = tree.headings[tree.passed]; next; next = tree.headings[tree.passed]) {
      if (!precedes(next, node)) break;
      tree.passed += 1;
    }
    return tree.headings[tree.passed - 1] ?? top;
  }
}
