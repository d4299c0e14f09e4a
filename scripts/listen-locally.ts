import { createServer, type RequestListener } from 'node:http';

/** A running server that only this machine reaches. */
export interface LocalServer {
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves on a free port, to this machine alone.
 *
 * @throws {Error} where no port can be had
 */
export async function listenLocally(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
