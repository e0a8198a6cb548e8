import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server has received. */
export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  at: number;
}

export type TestHandler = (
  request: Received,
  response: ServerResponse,
  count: number,
) => void;

/** An HTTP server on the loopback interface that keeps what it receives. */
export class TestServer {
  readonly received: Received[] = [];
  readonly #handle: TestHandler;
  readonly #server: Server;
  #open = 0;

  private constructor(handle: TestHandler) {
    this.#handle = handle;
    this.#server = createServer((request, response) =>
      this.#receive(request, response),
    );
  }

  /** @param handle - answers; `count` says how many requests have come, this one included */
  static async start(handle: TestHandler): Promise<TestServer> {
    const server = new TestServer(handle);
    await new Promise<void>(resolve =>
      server.#server.listen(0, '127.0.0.1', resolve),
    );
    return server;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How many answers are neither at their end nor cut off. */
  get open(): number {
    return this.#open;
  }

  /** How many connections there are, idle ones included. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#server.getConnections((error, count) =>
        error ? reject(error) : resolve(count),
      ),
    );
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #receive(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const body = Buffer.concat(chunks).toString();
    const received = { method, path, headers, body, at: Date.now() };
    this.received.push(received);
    this.#open += 1;
    response.on('close', () => {
      this.#open -= 1;
    });
    this.#handle(received, response, this.received.length);
  }
}
