import { STATUS_CODES } from 'node:http';
import type { Answer } from './Answer';

/** Statuses that have no body by definition. */
const bodiless = new Set([204, 205, 304]);

/** Who asked for what, for messages; redacted. */
export interface ResponseSubject {
  /** Method, origin and path, such as `GET https://jira.example/rest/api/2/myself`. */
  request: string;
  /** The instance, such as `jira "cloud"`. */
  instance: string;
}

/**
 * An answer that was read to its end: nothing is left open if nobody reads it.
 *
 * @public
 */
export class SourceResponse extends Response {
  readonly subject: ResponseSubject;
  readonly #url: string;

  constructor(answer: Answer, subject: ResponseSubject) {
    const { status, headers, body } = answer;
    super(bodiless.has(status) ? null : body, {
      status,
      // Never the host's own words: they may quote what it was sent.
      statusText: STATUS_CODES[status] ?? '',
      headers,
    });
    this.subject = subject;
    this.#url = answer.url.href;
  }

  /** What was answered, after redirects. */
  override get url(): string {
    return this.#url;
  }

  override clone(): SourceResponse {
    const { status, headers, body } = super.clone();
    const url = new URL(this.#url);
    const answer = { status, headers, body: body as never, url };
    return new SourceResponse(answer, this.subject);
  }
}
