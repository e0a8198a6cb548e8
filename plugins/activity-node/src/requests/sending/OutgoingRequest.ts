import { InputError } from '@backstage/errors';
import type { SourceRequestInit } from '../SourceRequests';

/** A request in a form that can be sent more than once. */
export interface OutgoingRequest {
  url: URL;
  method: string;
  headers: Headers;
  body: Uint8Array | undefined;
  /** Whether redirects are followed, or given back. */
  redirect: 'follow' | 'manual';
  signal: AbortSignal | undefined;
}

/**
 * Reads what `fetch` is called with.
 *
 * @throws InputError, which says nothing of the values, if there is no such request
 */
export async function readRequest(
  input: string | URL | Request,
  init: SourceRequestInit = {},
): Promise<OutgoingRequest> {
  const given = input instanceof Request ? input : undefined;
  const signal = init.signal ?? given?.signal;
  signal?.throwIfAborted();
  const request = createRequest(input, init);
  const { method, headers, redirect } = request;
  if (redirect === 'error') {
    throw new InputError(
      'Redirects are followed or given back, never an error',
    );
  }
  return {
    url: new URL(request.url),
    method,
    headers,
    body: request.body
      ? new Uint8Array(await request.arrayBuffer())
      : undefined,
    redirect,
    signal,
  };
}

function createRequest(
  input: string | URL | Request,
  init: SourceRequestInit,
): Request {
  try {
    // Without the signal: a request that follows it would stay with it for as long as it lives.
    return new Request(input, { ...init, signal: null });
  } catch {
    // The platform's message quotes the address or the header that it does not like.
    throw new InputError(
      'A request has an address, a method or a header that cannot be sent',
    );
  }
}
