import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import {
  activityEventListSchema,
  calendarSchema,
  heatmapSchema,
  type ActivityEventList,
  type Calendar,
  type Heatmap,
} from './activityDtos';
import type { EventClass } from './eventClasses';
import type { EventType } from './eventTypes';
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

/**
 * What to count. Repeats of one filter are alternatives, different filters must all hold.
 *
 * @public
 */
export interface ActivityQuery {
  /** Ref of a Group, Component, User, System or Domain; all that the caller may read if omitted. */
  entity?: string;
  /** ISO instant, or a date in the zone of the answer. Inclusive. */
  from?: string;
  /** ISO instant, or a date in the zone of the answer. Exclusive. */
  to?: string;
  /** An IANA zone, or `author` for the local wall time of each event. */
  timezone?: string;
  source?: string[];
  type?: EventType[];
  project?: string[];
  /** Globs over attributed branches. */
  branch?: string[];
  /** Refs of Users, or ids of accounts. */
  person?: string[];
  /** Classes to count that are left out by default. */
  include?: EventClass[];
  /** For Groups: what members did, or what happened on the Components that the Group owns. */
  scope?: 'members' | 'owned';
}

/** @public */
export interface ActivityEventsQuery extends ActivityQuery {
  /** 0 is Monday. */
  weekday?: number;
  hour?: number;
  /** Local date of the answer's zone. */
  date?: string;
  cursor?: string;
  limit?: number;
}

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
    query: ActivityQuery,
    options?: ActivityRequestOptions,
  ): Promise<Heatmap> {
    return this.#get('/heatmap', query, heatmapSchema, options);
  }

  /** Activity by local day. */
  async getCalendar(
    query: ActivityQuery,
    options?: ActivityRequestOptions,
  ): Promise<Calendar> {
    return this.#get('/calendar', query, calendarSchema, options);
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
    const baseUrl = await this.#discovery.getBaseUrl('activity');
    const headers: Record<string, string> = { accept: 'application/json' };
    if (options?.body) headers['content-type'] = 'application/json';
    if (options?.token) headers.authorization = `Bearer ${options.token}`;
    const response = await this.#fetch(`${baseUrl}${path}`, {
      method: options?.method ?? 'GET',
      headers,
      body: options?.body,
      signal: options?.signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

/** One `name=value` pair per value; undefined values are left out. */
function toSearchParams(query: object): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (item !== undefined) parameters.append(name, String(item));
    }
  }
  return parameters;
}
