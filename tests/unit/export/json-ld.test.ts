import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { formatJsonLd } from '../../../lib/export/format-json-ld.ts';
import { makePage } from './make-page.ts';

/** The terms of the W3C's context for annotations that exports use, without asking its server. */
const CONTEXT = JSON.parse(
  readFileSync(new URL('../../fixtures/web-annotation-context.json', import.meta.url), 'utf8'),
);

const OA = 'http://www.w3.org/ns/oa#';

type Node = Record<string, unknown[]> & { '@id'?: string };

/** Every node of expanded JSON-LD that has a type. */
function listNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(listNodes);
  return '@type' in value && !('@value' in value) ? [value as Node, ...inner] : inner;
}

async function expand(json: string): Promise<Node[]> {
  const loaded: string[] = [];
  const options = {
    // Fails on terms that the context does not have, instead of dropping them.
    safe: true,
    documentLoader: (url: string) => {
      loaded.push(url);
      return Promise.resolve({ documentUrl: url, document: CONTEXT });
    },
  };
  const expanded = await jsonld.expand(JSON.parse(json), options);
  expect(new Set(loaded)).toEqual(new Set(['http://www.w3.org/ns/anno.jsonld']));
  return listNodes(expanded);
}

const nodesOf = (nodes: Node[], type: string): Node[] =>
  nodes.filter((node) => node['@type']?.includes(type));

describe('JSON-LD', () => {
  it('is made of annotations with bodies, targets and motivations, each with a name', async () => {
    const nodes = await expand(formatJsonLd(makePage()));
    const annotations = nodesOf(nodes, `${OA}Annotation`);
    expect(annotations.length).toBeGreaterThan(5);
    for (const annotation of annotations) {
      expect(annotation['@id']).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(annotation[`${OA}hasBody`]).not.toHaveLength(0);
      expect(annotation[`${OA}hasTarget`]).toHaveLength(1);
      expect(annotation[`${OA}motivatedBy`]).toHaveLength(1);
    }
    expect(new Set(annotations.map((node) => node['@id'])).size).toBe(annotations.length);
    const [collection] = nodesOf(nodes, 'http://www.w3.org/ns/activitystreams#OrderedCollection');
    expect(collection?.['http://www.w3.org/ns/activitystreams#totalItems']).toMatchObject([
      { '@value': annotations.length },
    ]);
  });

  it('selects a mention by its words and its position', async () => {
    const nodes = await expand(formatJsonLd(makePage()));
    expect(nodesOf(nodes, `${OA}TextQuoteSelector`)).toMatchObject([
      {
        [`${OA}exact`]: [{ '@value': 'military hubs' }],
        [`${OA}prefix`]: [{ '@value': 'They set up ' }],
        [`${OA}suffix`]: [{ '@value': ' across Ukraine.' }],
      },
    ]);
    expect(nodesOf(nodes, `${OA}TextPositionSelector`)).toMatchObject([
      { [`${OA}start`]: [{ '@value': 12 }], [`${OA}end`]: [{ '@value': 25 }] },
    ]);
  });

  it('takes words of a page that look like JSON-LD for words', async () => {
    const title = '"}],"@context":"https://example.org/x","@id":"https://example.org/y';
    const plain = await expand(formatJsonLd(makePage()));
    const hostile = await expand(formatJsonLd(makePage({ title, before: '{"@id": "_:b"} ' })));
    const kinds = (nodes: Node[]) => nodes.map((node) => node['@type']);
    expect(kinds(hostile)).toEqual(kinds(plain));
  });
});
