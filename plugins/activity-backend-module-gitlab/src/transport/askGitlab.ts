import { AsyncLocalStorage } from 'node:async_hooks';
import {
  readJson,
  type SourceRequests,
} from '@activity-insights/plugin-activity-node';
import { type AskGitlab, createApi, type SendRequest } from './GitlabApi';
import { checkStatus } from './checkStatus';
import { findNextPage } from './findNextPage';

/** Where a GitLab is. */
export interface GitlabAddress {
  /** The id of the instance, unique within the module. */
  instance: string;
  /** Where people find it, such as `https://gitlab.example`, without a slash at the end. */
  baseUrl: string;
  /** Such as `https://gitlab.example/api/v4`, without a slash at the end. */
  apiBaseUrl: string;
  /** Without it, only what is public is seen. */
  token?: string;
}

/** The limits of one question. */
export interface AskOptions {
  signal: AbortSignal;
}

/** Where a page of a list begins. */
export interface PageOptions extends AskOptions {
  /** The `next` of the page before; undefined for the first page. It may be kept, in a cursor too. */
  at?: string;
}

/** What GitLab has answered with success. */
export interface GitlabAnswer {
  /** Parsed, unchecked. */
  body: unknown;
  /** Method and address of what was asked, for messages. */
  subject: string;
  /** Where the next page begins, if the answer is a page of a list and not the last one. */
  next?: string;
}

/** To make a client takes a millisecond, so all questions share one. What sends a question is known in its own context. */
const sending = new AsyncLocalStorage<SendRequest>();
const api = createApi(async (path, search) => {
  const send = sending.getStore();
  if (!send) throw new TypeError('Nothing is sent beside a question');
  return send(path, search);
});

/**
 * Asks one question and gives the answer as it came, past @gitbeaker/rest, which only puts requests together here.
 *
 * @throws SourceError
 */
export async function askGitlab(
  address: GitlabAddress,
  requests: SourceRequests,
  ask: AskGitlab,
  { signal, at }: PageOptions,
): Promise<GitlabAnswer> {
  signal.throwIfAborted();
  const answers: GitlabAnswer[] = [];
  const send: SendRequest = async (path, search) => {
    const url = new URL(`${address.apiBaseUrl}/${path}`);
    // A link to the next page has all that the first page was asked with.
    url.search = at ?? search;
    const subject = requests.redact(`GET ${url.origin}${url.pathname}`);
    const response = await requests.fetch(url, {
      headers: headersOf(address),
      signal,
    });
    await checkStatus(response, subject, address.instance);
    const body = await readJson(response);
    const next = Array.isArray(body)
      ? findNextPage(response.headers, url.searchParams, body.length)
      : undefined;
    answers.push({ body, subject, ...(next !== undefined && { next }) });
    return body;
  };
  await sending.run(send, () => ask(api));
  if (answers.length !== 1) {
    throw new TypeError(`A question sent ${answers.length} requests, not one`);
  }
  return answers[0];
}

/** Personal, project and group access tokens as well as those of OAuth are taken as a bearer's. */
function headersOf({ token }: GitlabAddress): Record<string, string> {
  return {
    accept: 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}
