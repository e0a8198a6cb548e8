import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is asked for: a path with its parameters, and the body if there is one. */
export interface JsonRequest {
  url: URL;
  body: unknown;
}

/** Answers with what is to be sent as JSON; undefined is a 404. */
export type JsonAnswerer = (request: JsonRequest) => unknown;

/** A server on loopback. */
export interface JsonServer {
  /** Such as `127.0.0.1:4711`. */
  host: string;
  close(): Promise<void>;
}

/** Serves answers that are made up by hand on a free port of loopback. */
export async function serveJson(answer: JsonAnswerer): Promise<JsonServer> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts).toString('utf8');
    const found = answer({
      url: new URL(request.url ?? '', 'http://127.0.0.1'),
      body: text === '' ? undefined : JSON.parse(text),
    });
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(found ?? { message: '404 Not found' }));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise(resolve => {
    server.close(resolve);
  });
}
