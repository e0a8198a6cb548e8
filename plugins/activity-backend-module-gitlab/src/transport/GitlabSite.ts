import {
  SourceError,
  type SourceRequests,
} from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';
import {
  askGitlab,
  type AskOptions,
  type GitlabAddress,
  type GitlabAnswer,
  type PageOptions,
} from './askGitlab';
import type { AskGitlab } from './GitlabApi';
import { checkAnswer, checkRows, type CheckedRows } from './checkAnswer';

/** A page of a list. */
export interface GitlabPage<Row> extends CheckedRows<Row> {
  /** Where the next page begins, opaque; missing on the last one. */
  next?: string;
}

/**
 * One GitLab. Every question is asked through @gitbeaker/rest, is one request or, after a failure that may pass, the same
 * one again, and is within the budget of the host. What comes back is what the schema makes of the answer: schemas hold
 * what is needed, and let the rest pass.
 */
export class GitlabSite {
  readonly instance: string;
  /** Where people find it, without a slash at the end. */
  readonly baseUrl: string;
  readonly #address: GitlabAddress;
  readonly #requests: SourceRequests;

  constructor(address: GitlabAddress, requests: SourceRequests) {
    this.instance = address.instance;
    this.baseUrl = address.baseUrl;
    this.#address = address;
    this.#requests = requests;
  }

  /**
   * Asks for one thing, such as `api => api.MergeRequests.show(12, 34)`.
   *
   * @throws SourceError; `unreadable` if the answer is not what the schema says
   * @throws the reason of the signal, if it is aborted
   */
  async readOne<T>(
    schema: z.ZodType<T>,
    ask: AskGitlab,
    { signal }: AskOptions,
  ): Promise<T> {
    const { body, subject } = await this.#ask(ask, { signal });
    return checkAnswer(schema, body, subject);
  }

  /**
   * Asks for one page of a list, such as `api => api.Branches.all(12, { perPage: 100 })`. A row that the schema refuses is
   * named in `malformed` and left out. `page` need not be asked for, and nothing is asked for by itself after the page.
   *
   * @throws SourceError; `unreadable` if the answer is no list
   * @throws the reason of the signal, if it is aborted
   */
  async readPage<Row>(
    schema: z.ZodType<Row>,
    ask: AskGitlab,
    { signal, at }: PageOptions,
  ): Promise<GitlabPage<Row>> {
    const { body, subject, next } = await this.#ask(ask, { signal, at });
    return {
      ...checkRows(schema, body, subject),
      ...(next !== undefined && { next }),
    };
  }

  /**
   * Reads a list page by page to its end, without holding more than one page.
   *
   * @throws SourceError as `readPage` does, and `unreadable` if there is no end to it
   */
  async *readPages<Row>(
    schema: z.ZodType<Row>,
    ask: AskGitlab,
    options: PageOptions,
  ): AsyncGenerator<GitlabPage<Row>> {
    const seen = new Set<string>();
    let { at } = options;
    do {
      const page = await this.readPage(schema, ask, { ...options, at });
      yield page;
      at = page.next;
      if (at !== undefined && seen.has(at)) {
        throw new SourceError(
          'unreadable',
          `A list of gitlab "${this.instance}" leads back to a page that was read`,
        );
      }
      seen.add(at ?? '');
    } while (at !== undefined);
  }

  async #ask(ask: AskGitlab, options: PageOptions): Promise<GitlabAnswer> {
    return askGitlab(this.#address, this.#requests, ask, options);
  }
}
