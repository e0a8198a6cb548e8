import {
  SourceError,
  type SourceRequests,
  type SourceRequestsService,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { JiraConfig } from '../config';
import { toInstant } from '../mapping/toInstant';
import { checkAnswer } from './checkAnswer';
import type { JiraFlavour } from './JiraFlavour';
import type { JiraGet, JiraPost, JiraQuery } from './JiraRequest';
import { parseAnswer } from './parseAnswer';
import { Remembered } from './Remembered';

const serverInfoSchema = z.object({
  deploymentType: z.string().nullish(),
  version: z.string().nullish(),
  serverTime: z.unknown().optional(),
});

/** What a server says of itself. */
interface ServerInfo {
  flavour: JiraFlavour;
  /** By how much its clock is ahead of ours, in milliseconds; less rather than more. */
  aheadMs: number;
}

/** How long that is believed, in milliseconds: clocks drift. */
const believedMs = 60 * 60_000;

/** One configured Jira: its requests, and what it is. */
export class JiraSite {
  readonly id: string;
  /** Without a slash at the end; with the context path, if it has one. */
  readonly baseUrl: string;
  readonly #requests: SourceRequests;
  readonly #authorisation: string;
  readonly #info: Remembered<ServerInfo>;
  readonly #account: Remembered<object>;

  constructor(
    config: Pick<JiraConfig, 'id' | 'baseUrl' | 'credentials' | 'limits'>,
    requests: Pick<SourceRequestsService, 'forInstance'>,
  ) {
    const { id, baseUrl, credentials, limits } = config;
    this.id = id;
    this.baseUrl = baseUrl;
    this.#authorisation = authorisationOf(credentials);
    this.#requests = requests.forInstance({
      source: 'jira',
      instance: id,
      baseUrls: [baseUrl],
      secrets: secretsOf(credentials),
      limits,
    });
    this.#info = new Remembered(signal => this.#askInfo(signal), believedMs);
    this.#account = new Remembered(
      signal =>
        this.get('/rest/api/2/myself', { schema: z.object({}), signal }),
      believedMs,
    );
  }

  /**
   * Asks for something.
   *
   * @param path - below `baseUrl`, such as `/rest/api/2/myself`
   * @throws SourceError `unsupported` if the API was removed, `unauthorised` (also for login pages), `forbidden`,
   *   `not-found`, `rate-limited`, `unavailable`, and `unreadable` for what is no JSON of this shape
   * @throws RejectedRequest if Jira does not accept the question
   */
  async get<T>(path: string, request: JiraGet<T>): Promise<T> {
    return this.#send(`${path}${toQueryString(request.query)}`, request, {
      method: 'GET',
    });
  }

  /**
   * Asks for something that needs a body, such as a long query. Nothing here ever writes, so it is sent again after a failure
   * like any other question.
   *
   * @throws as `get` does
   */
  async post<T>(path: string, request: JiraPost<T>): Promise<T> {
    return this.#send(path, request, {
      method: 'POST',
      body: JSON.stringify(request.body),
    });
  }

  /** Which product answers, by its own word. */
  async flavour(signal: AbortSignal | undefined): Promise<JiraFlavour> {
    return (await this.#info.get(signal)).flavour;
  }

  /**
   * What the clock of the site shows, UTC epoch milliseconds. Its dates are compared with this one, because ours may be
   * wrong, or its own.
   */
  async now(signal: AbortSignal | undefined): Promise<number> {
    const { aheadMs } = await this.#info.get(signal);
    return Date.now() + aheadMs;
  }

  /**
   * Makes sure that the site knows the account: some questions are answered for nobody, with nothing, where credentials are
   * not accepted.
   *
   * @throws SourceError `unauthorised`, `forbidden`
   */
  async signIn(signal: AbortSignal | undefined): Promise<void> {
    await this.#account.get(signal);
  }

  /** Where the REST API is: version 3 in Cloud; in Data Center 2, which is all that it has. */
  async apiPath(signal: AbortSignal | undefined): Promise<string> {
    return (await this.flavour(signal)) === 'cloud'
      ? '/rest/api/3'
      : '/rest/api/2';
  }

  /** Where people look at an issue. */
  browseUrl(key: string): string {
    return `${this.baseUrl}/browse/${encodeURIComponent(key)}`;
  }

  /** Takes the secrets of the instance out of a text. */
  redact(text: string): string {
    return this.#requests.redact(text);
  }

  async #send<T>(
    pathAndQuery: string,
    { schema, signal }: JiraGet<T> | JiraPost<T>,
    init: { method: 'GET' | 'POST'; body?: string },
  ): Promise<T> {
    const response = await this.#requests.fetch(this.baseUrl + pathAndQuery, {
      ...init,
      headers: {
        Accept: 'application/json',
        Authorization: this.#authorisation,
        ...(init.body !== undefined && { 'Content-Type': 'application/json' }),
      },
      signal: signal ?? null,
      isSafe: true,
    });
    const path = pathAndQuery.split('?')[0];
    const subject = `${init.method} ${path} of jira "${this.id}"`;
    await checkAnswer(response, subject, text => this.redact(text));
    return parseAnswer(response, subject, schema);
  }

  async #askInfo(signal: AbortSignal | undefined): Promise<ServerInfo> {
    // Version 2 is what both have.
    const { deploymentType, version, serverTime } = await this.get(
      '/rest/api/2/serverInfo',
      { schema: serverInfoSchema, signal },
    );
    // Servers before version 7 name their version alone; Cloud has always said what it is.
    if (!deploymentType && !version) {
      throw new SourceError(
        'unsupported',
        `jira "${this.id}" does not say whether it is Jira Cloud or Jira Data Center: check its baseUrl`,
      );
    }
    const now = Date.now();
    return {
      flavour: /^cloud$/i.test(deploymentType ?? '') ? 'cloud' : 'dataCenter',
      aheadMs: (toInstant(serverTime) ?? now) - now,
    };
  }
}

function authorisationOf(credentials: JiraConfig['credentials']): string {
  return credentials.kind === 'token'
    ? `Bearer ${credentials.token}`
    : `Basic ${basicOf(credentials)}`;
}

function secretsOf(credentials: JiraConfig['credentials']): string[] {
  return credentials.kind === 'token'
    ? [credentials.token]
    : [credentials.apiToken, basicOf(credentials)];
}

function basicOf({ email, apiToken }: { email: string; apiToken: string }) {
  return Buffer.from(`${email}:${apiToken}`).toString('base64');
}

function toQueryString(query: JiraQuery = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) {
      if (value !== undefined) parameters.append(name, String(value));
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
