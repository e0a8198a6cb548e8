import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** What is sent. */
export interface Sending {
  method: string;
  headers?: Record<string, string>;
  body?: string;
}

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  text: string;
}

const timeoutMs = 120_000;

/**
 * Asks one server by connections that stay open, as a browser's do. The global `fetch` takes one to two milliseconds for itself,
 * which is as long as the backend needs for an answer that it remembers.
 */
export class HttpConnection {
  readonly #baseUrl: string;
  readonly #agent: Agent;

  /**
   * @param baseUrl - of plain HTTP
   * @param idleMs - after which a connection that is not used is closed; a server that does so first may cut the next request
   */
  constructor(baseUrl: string, idleMs?: number) {
    this.#baseUrl = baseUrl;
    this.#agent = new Agent({ keepAlive: true, timeout: idleMs });
  }

  /** @returns the answer, whatever its status, once its last byte is there */
  async send(
    path: string,
    { method, headers, body }: Sending,
  ): Promise<RawAnswer> {
    const signal = AbortSignal.timeout(timeoutMs);
    return new Promise((resolve, reject) => {
      const sending = request(
        `${this.#baseUrl}${path}`,
        { method, headers, agent: this.#agent, signal },
        answer => {
          const status = answer.statusCode ?? 0;
          text(answer).then(
            content => resolve({ status, text: content }),
            reject,
          );
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
  }
}
