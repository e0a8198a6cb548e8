import type { IncomingHttpHeaders } from 'node:http';
import { LoopbackServer, serveOnLoopback } from './serveOnLoopback';

/** A delivery as it came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The JSON of the text, for tests to look into; none if it is empty. */
  readonly body: any;
}

/** Takes the deliveries of webhooks, and keeps them. */
export class HookReceiver {
  /** What every delivery is answered with. */
  status = 200;
  readonly received: Received[] = [];
  #server: LoopbackServer | undefined;

  /** Where it is, once it was opened. */
  get url(): string {
    return `${this.#server?.url}/hook`;
  }

  async open(): Promise<void> {
    this.#server = await serveOnLoopback(async (req, res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      const body = text === '' ? undefined : JSON.parse(text);
      this.received.push({ headers: req.headers, text, body });
      res.writeHead(this.status).end();
    });
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}
