import { InputError } from '@backstage/errors';
import { SourceError } from '../SourceError';
import { isHtml } from './answers/isHtml';
import { SourceResponse } from './answers/SourceResponse';
import type { Clock } from './Clock';
import type { Host } from './hosts/Host';
import { createRedactor, type Redactor } from './redaction/createRedactor';
import { credentialsOf } from './redaction/credentialsOf';
import { describeRequest } from './redaction/describeRequest';
import type { RequestPolicy } from './RequestPolicy';
import { type OutgoingRequest, readRequest } from './sending/OutgoingRequest';
import { sendRequest } from './sending/sendRequest';
import type {
  SourceFetch,
  SourceInstanceOptions,
  SourceRequestInit,
  SourceRequests,
} from './SourceRequests';

interface InstanceRequestsOptions {
  instance: SourceInstanceOptions;
  /** Source and id, unique in the process. */
  owner: string;
  /** By origin. */
  hosts: ReadonlyMap<string, Host>;
  timeoutMs: number;
  policy: RequestPolicy;
  clock: Clock;
  random: () => number;
  fetch: typeof fetch;
}

/** The requests of one instance, through the hosts that it shares with others. */
export class InstanceRequests implements SourceRequests {
  readonly fetch: SourceFetch;
  readonly redact: Redactor;
  readonly #options: InstanceRequestsOptions;
  readonly #label: string;

  constructor(options: InstanceRequestsOptions) {
    const { source, instance, secrets = [] } = options.instance;
    this.#options = options;
    this.#label = `${source} "${instance}"`;
    this.redact = createRedactor(secrets);
    // Client libraries call it without `this`.
    this.fetch = (input, init) => this.#fetch(input, init);
  }

  async #fetch(
    input: string | URL | Request,
    init: SourceRequestInit = {},
  ): Promise<Response> {
    const { instance, policy, clock, random, timeoutMs, owner } = this.#options;
    const request = await readRequest(input, init);
    const redact = this.#redactorFor(request);
    const subject = {
      request: describeRequest(request.method, request.url, redact),
      instance: redact(this.#label),
    };
    const answer = await sendRequest(request, {
      host: this.#hostOf(request.url, redact),
      policy,
      clock,
      random,
      timeoutMs,
      owner,
      subject,
      redact,
      fetch: this.#options.fetch,
      maxBytes: init.maxBytes ?? policy.maxBytes,
      maxRedirects: policy.maxRedirects,
      isSafe: init.isSafe ?? this.#isSafe(request),
    });
    const accepts = init.accepts ?? instance.accepts ?? 'json';
    const { status, headers, body } = answer;
    const isSuccess = status >= 200 && status < 300;
    if (accepts === 'json' && isSuccess && isHtml(headers, body)) {
      throw new SourceError(
        'unauthorised',
        `${subject.request} is answered with a login page or another page for people: check the address and the credentials of ${subject.instance}`,
      );
    }
    return new SourceResponse(answer, subject);
  }

  #isSafe({ method, url }: OutgoingRequest): boolean {
    return (
      method === 'GET' ||
      method === 'HEAD' ||
      (this.#options.instance.isSafe?.({ method, url }) ?? false)
    );
  }

  #hostOf(url: URL, redact: Redactor): Host {
    const host = this.#options.hosts.get(url.origin);
    if (host) return host;
    throw new InputError(
      `${this.#label} is not at ${redact(url.origin)}: nothing is sent there`,
    );
  }

  #redactorFor(request: OutgoingRequest): Redactor {
    const { secrets = [] } = this.#options.instance;
    return createRedactor([...secrets, ...credentialsOf(request.headers)]);
  }
}
