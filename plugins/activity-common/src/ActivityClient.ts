import { ResponseError } from '@backstage/errors';
import { ActivityHttp, type ActivityRequestOptions } from './ActivityHttp';
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
  filterChoicesSchema,
  type FilterChoices,
  type FilterChoicesQuery,
} from './choiceDtos';
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
import {
  savedViewListSchema,
  savedViewSchema,
  type SavedView,
  type SavedViewList,
  type SaveView,
  type ViewsQuery,
} from './viewDtos';

/**
 * Talks to `/api/activity`; for the frontend, other plugins and scripts. Every answer is checked against its schema.
 *
 * @public
 */
export class ActivityClient {
  readonly #http: ActivityHttp;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#http = new ActivityHttp(options);
  }

  /** Activity by hour of the week. */
  async getHeatmap(
    query: HeatmapQuery,
    options?: ActivityRequestOptions,
  ): Promise<Heatmap> {
    return this.#http.get('/heatmap', query, heatmapSchema, options);
  }

  /** Activity by local day. */
  async getCalendar(
    query: ActivityQuery & { contributors?: 'day' },
    options?: ActivityRequestOptions,
  ): Promise<Calendar> {
    return this.#http.get('/calendar', query, calendarSchema, options);
  }

  /** Activity by hour of the day, or by day of the week. */
  async getHistogram(
    query: ActivityQuery & { dimension: 'hour' | 'weekday' },
    options?: ActivityRequestOptions,
  ): Promise<Histogram> {
    return this.#http.get('/histogram', query, histogramSchema, options);
  }

  /** Activity inside and outside working hours. */
  async getPace(
    query: ActivityQuery,
    options?: ActivityRequestOptions,
  ): Promise<Pace> {
    return this.#http.get('/pace', query, paceSchema, options);
  }

  /** The events behind a range, a day or a cell. */
  async getEvents(
    query: ActivityEventsQuery,
    options?: ActivityRequestOptions,
  ): Promise<ActivityEventList> {
    return this.#http.get('/events', query, activityEventListSchema, options);
  }

  /** Harvest runs, newest first. */
  async getHarvestRuns(
    query: { limit?: number; status?: HarvestRunStatus; mode?: HarvestMode },
    options?: ActivityRequestOptions,
  ): Promise<HarvestRunList> {
    return this.#http.get(
      '/harvest/runs',
      query,
      harvestRunListSchema,
      options,
    );
  }

  /** One harvest run. */
  async getHarvestRun(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<HarvestRun> {
    const path = `/harvest/runs/${encodeURIComponent(id)}`;
    return this.#http.get(path, {}, harvestRunSchema, options);
  }

  /** Asks for a harvest; an equal incremental one that is running is returned instead of a new one. */
  async startHarvestRun(
    request: StartHarvestRun,
    options?: ActivityRequestOptions,
  ): Promise<HarvestRun> {
    const path = '/harvest/runs';
    const change = { method: 'POST', path, body: request } as const;
    return this.#http.change(change, harvestRunSchema, options);
  }

  /** Cancels a running harvest; what it has stored stays. */
  async cancelHarvestRun(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<HarvestRun> {
    const path = `/harvest/runs/${encodeURIComponent(id)}`;
    const change = { method: 'DELETE', path } as const;
    return this.#http.change(change, harvestRunSchema, options);
  }

  /** The state of every stream, or of those that read what is mapped to an entity. */
  async getHarvestStreams(
    query: { entity?: string } & ActivityRequestOptions = {},
    options?: ActivityRequestOptions,
  ): Promise<HarvestStreamList> {
    const { entity, ...queryOptions } = query;
    return this.#http.get(
      '/harvest/streams',
      { entity },
      harvestStreamListSchema,
      { ...queryOptions, ...options },
    );
  }

  /** Accounts, who has them, and who may have them. */
  async getAccounts(
    query: AccountsQuery,
    options?: ActivityRequestOptions,
  ): Promise<AccountList> {
    return this.#http.get('/accounts', query, accountListSchema, options);
  }

  /** Links an account to a User, whatever rules say of it. It acts on the past too. */
  async linkAccount(
    id: string,
    link: LinkAccount,
    options?: ActivityRequestOptions,
  ): Promise<Account> {
    const change = { method: 'PUT', path: linkPath(id), body: link } as const;
    return this.#http.change(change, accountSchema, options);
  }

  /** Ends the link of an account; no rule links it again. */
  async unlinkAccount(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<Account> {
    const change = { method: 'DELETE', path: linkPath(id) } as const;
    return this.#http.change(change, accountSchema, options);
  }

  /** What filters can choose from for an entity. */
  async getFilterChoices(
    query: FilterChoicesQuery,
    options?: ActivityRequestOptions,
  ): Promise<FilterChoices> {
    return this.#http.get('/choices', query, filterChoicesSchema, options);
  }

  /** The caller's saved views of an entity, and those that others share. */
  async getViews(
    query: ViewsQuery,
    options?: ActivityRequestOptions,
  ): Promise<SavedViewList> {
    return this.#http.get('/views', query, savedViewListSchema, options);
  }

  /** Saves a view; the caller's own one of the same name and entity is replaced. */
  async saveView(
    view: SaveView,
    options?: ActivityRequestOptions,
  ): Promise<SavedView> {
    const change = { method: 'POST', path: '/views', body: view } as const;
    return this.#http.change(change, savedViewSchema, options);
  }

  /** Deletes a view, and returns what it was. */
  async deleteView(
    id: string,
    options?: ActivityRequestOptions,
  ): Promise<SavedView> {
    const path = `/views/${encodeURIComponent(id)}`;
    const change = { method: 'DELETE', path } as const;
    return this.#http.change(change, savedViewSchema, options);
  }

  /** The last known state of the database, the sources and the harvest; also when they are down. */
  async getHealth(options?: ActivityRequestOptions): Promise<Health> {
    const response = await this.#http.send(
      { method: 'GET', path: '/health' },
      options,
    );
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
}

function linkPath(accountId: string): string {
  return `/accounts/${encodeURIComponent(accountId)}/link`;
}
