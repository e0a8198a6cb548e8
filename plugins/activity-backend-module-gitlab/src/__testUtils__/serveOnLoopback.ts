import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test. */
export interface LoopbackServer {
  /** Without a slash at the end. */
  url: string;
  /** Breaks off what is still under way. */
  close(): Promise<void>;
}

/** Serves on the loopback interface, at a port that is free. */
export async function serveOnLoopback(
  answer: RequestListener,
): Promise<LoopbackServer> {
  const server = createServer(answer);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
