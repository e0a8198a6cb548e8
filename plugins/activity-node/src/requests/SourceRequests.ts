import type { HostState } from './hosts/HostState';
import type { RequestLimits } from './limits/RequestLimits';
import type { Redactor } from './redaction/createRedactor';

/**
 * What may be said of a request beyond what `fetch` knows.
 *
 * @public
 */
export interface SourceRequestInit extends RequestInit {
  /** Whether it only reads, so that it may be sent again after a failure. Default: as the instance says. */
  isSafe?: boolean;
  /** The largest answer, in bytes after decompression. Default: 50 MB. */
  maxBytes?: number;
  /** Default: as the instance says. */
  accepts?: AcceptedAnswer;
}

/**
 * `json`: a page of HTML with a status of success is a login page, thus an error. `anything`: it is given back.
 *
 * @public
 */
export type AcceptedAnswer = 'json' | 'anything';

/**
 * `fetch` for one instance of a source.
 *
 * @public
 */
export type SourceFetch = (
  input: string | URL | Request,
  init?: SourceRequestInit,
) => Promise<Response>;

/**
 * The requests of one instance.
 *
 * @public
 */
export interface SourceRequests {
  /**
   * Sends a request when it is its turn, within the limits of its host; sends it again where that is safe and may help;
   * and gives the answer, read to its end. An answer that says no (4xx) is given back like any other: see
   * `checkResponse` and `readJson`. It may be handed to a client library as its `fetch`.
   *
   * @throws SourceError `rate-limited` or `unavailable`, with `retryAfterMs` if it is known when to come back;
   *   `unauthorised` for a login page; `unreadable` for answers that are too large and redirects that are not followed
   * @throws InputError for addresses outside the `baseUrls` of the instance
   * @throws the reason of `signal` as soon as that is aborted
   */
  readonly fetch: SourceFetch;
  /** Takes the secrets of the instance out of a text. */
  readonly redact: Redactor;
}

/**
 * What is to be known of an instance before it sends requests.
 *
 * @public
 */
export interface SourceInstanceOptions {
  /** The kind of system, such as `jira`. */
  source: string;
  /** The id of the instance, unique within its kind. */
  instance: string;
  /**
   * Where requests may go: origins count, paths do not. A link in an answer that leads elsewhere is not followed, so that
   * credentials stay where they belong.
   */
  baseUrls: string[];
  /** Tokens, passwords and the like. The credentials in the headers of a request need not be listed. */
  secrets?: readonly string[];
  /** What the instance has of its own; the rest is from `activity.limits`. */
  limits?: Partial<RequestLimits>;
  /** Whether a request only reads that is neither GET nor HEAD, such as a search by POST. Default: none does. */
  isSafe?: (request: { method: string; url: URL }) => boolean;
  /** Default: `json`. */
  accepts?: AcceptedAnswer;
}

/**
 * Requests to sources. All instances in a process share what is known about a host: its budget, its pauses, its circuit.
 *
 * @public
 */
export interface SourceRequestsService {
  /** @throws InputError if an address is none */
  forInstance(options: SourceInstanceOptions): SourceRequests;
  /** How things stand with each host, as this process knows it. Nothing is asked for it. */
  hosts(): HostState[];
}
