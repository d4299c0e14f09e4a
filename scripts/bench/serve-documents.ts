import { listenLocally } from '../listen-locally.ts';

/** A running server of documents that lie in memory. */
export interface DocumentServer {
  /** The address of a document by its place in the list. */
  addressOf: (index: number) => string;
  close: () => Promise<void>;
}

/** Headers that let the clock of a page tell microseconds. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Serves documents to this machine alone, on a free port, to pages that may measure finely. */
export async function serveDocuments(documents: readonly string[]): Promise<DocumentServer> {
  const bodies = documents.map((html) => Buffer.from(html));
  const { port, close } = await listenLocally((request, response) => {
    const body = bodies[Number(request.url?.slice(1))];
    response.writeHead(body ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...ISOLATED,
    });
    response.end(body ?? '');
  });
  return { addressOf: (index) => `http://127.0.0.1:${port}/${index}`, close };
}
