import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import { toSearchParams } from './toSearchParams';

/**
 * Options of one request.
 *
 * @public
 */
export interface ActivityRequestOptions {
  token?: string;
  signal?: AbortSignal;
}

/** A request that changes something. */
interface Change {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: object;
}

/** Sends requests to `/api/activity` and checks what comes back. */
export class ActivityHttp {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discoveryApi;
    // Browsers refuse a `fetch` that is called as a method of anything but the window.
    this.#fetch = options.fetchApi?.fetch ?? fetch.bind(globalThis);
  }

  /** @throws ResponseError for any other status than success; ZodError for an answer of another shape */
  async get<T>(
    path: string,
    query: object,
    schema: z.ZodType<T>,
    options?: ActivityRequestOptions,
  ): Promise<T> {
    const parameters = toSearchParams(query).toString();
    const response = await this.send(
      { method: 'GET', path: parameters ? `${path}?${parameters}` : path },
      options,
    );
    return readAnswer(response, schema);
  }

  /** @throws as `get` does */
  async change<T>(
    change: Change,
    schema: z.ZodType<T>,
    options?: ActivityRequestOptions,
  ): Promise<T> {
    return readAnswer(await this.send(change, options), schema);
  }

  /** The response, whatever its status. */
  async send(
    request: Omit<Change, 'method'> & { method: Change['method'] | 'GET' },
    options?: ActivityRequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('activity');
    const headers: Record<string, string> = { accept: 'application/json' };
    if (request.body) headers['content-type'] = 'application/json';
    if (options?.token) headers.authorization = `Bearer ${options.token}`;
    return this.#fetch(`${baseUrl}${request.path}`, {
      method: request.method,
      headers,
      body: request.body && JSON.stringify(request.body),
      signal: options?.signal,
    });
  }
}

async function readAnswer<T>(
  response: Response,
  schema: z.ZodType<T>,
): Promise<T> {
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return schema.parse(await response.json());
}
