import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import {
  accountListSchema,
  accountSchema,
  type Account,
  type AccountList,
  type AccountsQuery,
  type LinkAccount,
} from './accountDtos';
import {
  activityEventListSchema,
  calendarSchema,
  heatmapSchema,
  histogramSchema,
  paceSchema,
  type ActivityEventList,
  type Calendar,
  type Heatmap,
  type Histogram,
  type Pace,
} from './activityDtos';
import type {
  ActivityEventsQuery,
  ActivityQuery,
  HeatmapQuery,
} from './activityQueries';
import {
  harvestRunListSchema,
  harvestRunSchema,
  harvestStreamListSchema,
  type HarvestMode,
  type HarvestRun,
  type HarvestRunList,
  type HarvestRunStatus,
  type HarvestStreamList,
  type StartHarvestRun,
} from './harvestDtos';
import { healthSchema, type Health } from './healthDtos';
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

/**
 * Talks to `/api/activity`; for the frontend, other plugins and scripts. Every answer is checked against its schema.
 *
 * @public
 */
export class ActivityClient {
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

  /** Activity by hour of the week. */
  async getHeatmap(
    query: HeatmapQuery,
    options?: ActivityRequestOptions,
  ): Promise<Heatmap> {
    return this.#get('/heatmap', query, heatmapSchema, options);
  }

  /** Activity by local day. */
  async getCalendar(
    query: ActivityQuery & { contributors?: 'day' },
    options?: ActivityRequestOptions,
  ): Promise<Calendar> {
    return this.#get('/calendar', query, calendarSchema, options);
  }

  /** Activity by hour of the day, or by day of the week. */
  async getHistogram(
    query: ActivityQuery & { dimension: 'hour' | 'weekday' },
    options?: ActivityRequestOptions,
  ): Promise<Histogram> {
    return this.#get('/histogram', query, histogramSchema, options);
  }

  /** Activity inside and outside working hours. */
  async getPace(
    query: ActivityQuery,
    options?: ActivityRequestOptions,
  ): Promise<Pace> {
    return this.#get('/pace', query, paceSchema, options);
  }

  /** The events behind a range, a day or a cell. */
  async getEvents(
    query: ActivityEventsQuery,
    options?: ActivityRequestOptions,
  ): Promise<ActivityEventList> {
    return this.#get('/events', query, activityEventListSchema, options);
  }

  /** Harvest runs, newest first. */
  async getHarvestRuns(
    query: { limit?: number; status?: HarvestRunStatus; mode?: HarvestMode },
    options?: ActivityRequestOptions,
  ): Promise<HarvestRunList> {
    return this.#get('/harvest/runs', query, harvestRunListSchema, options);
  }

  /** One harvest run. */
  async getHarvestRun(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<HarvestRun> {
    const path = `/harvest/runs/${encodeURIComponent(id)}`;
    return this.#get(path, {}, harvestRunSchema, options);
  }

  /** Asks for a harvest; an equal incremental one that is running is returned instead of a new one. */
  async startHarvestRun(
    request: StartHarvestRun,
    options?: ActivityRequestOptions,
  ): Promise<HarvestRun> {
    const response = await this.#request('/harvest/runs', {
      ...options,
      method: 'POST',
      body: JSON.stringify(request),
    });
    return harvestRunSchema.parse(await response.json());
  }

  /** Cancels a running harvest; what it has stored stays. */
  async cancelHarvestRun(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<HarvestRun> {
    const response = await this.#request(
      `/harvest/runs/${encodeURIComponent(id)}`,
      { ...options, method: 'DELETE' },
    );
    return harvestRunSchema.parse(await response.json());
  }

  /** The state of every stream. */
  async getHarvestStreams(
    options?: ActivityRequestOptions,
  ): Promise<HarvestStreamList> {
    return this.#get('/harvest/streams', {}, harvestStreamListSchema, options);
  }

  /** Accounts, who has them, and who may have them. */
  async getAccounts(
    query: AccountsQuery,
    options?: ActivityRequestOptions,
  ): Promise<AccountList> {
    return this.#get('/accounts', query, accountListSchema, options);
  }

  /** Links an account to a User, whatever rules say of it. It acts on the past too. */
  async linkAccount(
    id: string,
    link: LinkAccount,
    options?: ActivityRequestOptions,
  ): Promise<Account> {
    const response = await this.#request(linkPath(id), {
      ...options,
      method: 'PUT',
      body: JSON.stringify(link),
    });
    return accountSchema.parse(await response.json());
  }

  /** Ends the link of an account; no rule links it again. */
  async unlinkAccount(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<Account> {
    const response = await this.#request(linkPath(id), {
      ...options,
      method: 'DELETE',
    });
    return accountSchema.parse(await response.json());
  }

  /** The last known state of the database, the sources and the harvest; also when they are down. */
  async getHealth(options?: ActivityRequestOptions): Promise<Health> {
    const response = await this.#send('/health', options);
    if (response.ok) return healthSchema.parse(await response.json());
    // What is down is told with 503; the platform answers so too, in its own words, while it starts.
    const told = await response
      .clone()
      .json()
      .catch(() => undefined);
    const health = healthSchema.safeParse(told);
    if (health.success) return health.data;
    throw await ResponseError.fromResponse(response);
  }

  async #get<T>(
    path: string,
    query: object,
    schema: z.ZodType<T>,
    options?: ActivityRequestOptions,
  ): Promise<T> {
    const parameters = toSearchParams(query).toString();
    const response = await this.#request(
      parameters ? `${path}?${parameters}` : path,
      options,
    );
    return schema.parse(await response.json());
  }

  async #request(
    path: string,
    options?: ActivityRequestOptions & { method?: string; body?: string },
  ): Promise<Response> {
    const response = await this.#send(path, options);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }

  async #send(
    path: string,
    options?: ActivityRequestOptions & { method?: string; body?: string },
  ): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('activity');
    const headers: Record<string, string> = { accept: 'application/json' };
    if (options?.body) headers['content-type'] = 'application/json';
    if (options?.token) headers.authorization = `Bearer ${options.token}`;
    return this.#fetch(`${baseUrl}${path}`, {
      method: options?.method ?? 'GET',
      headers,
      body: options?.body,
      signal: options?.signal,
    });
  }
}

function linkPath(accountId: string): string {
  return `/accounts/${encodeURIComponent(accountId)}/link`;
}
