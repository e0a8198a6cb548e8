import { once } from 'node:events';
import { createServer, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test. */
export interface LoopbackServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Breaks off what is still under way. */
  close(): Promise<void>;
}

/** Serves on the loopback interface, at a port that is free. */
export async function serveOnLoopback(
  answer: RequestListener,
): Promise<LoopbackServer> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
