import {
  activityEventListSchema,
  calendarSchema,
  harvestRunSchema,
  harvestStreamListSchema,
  heatmapSchema,
  type ActivityEvent,
  type ActivityEventList,
  type Calendar,
  type HarvestRun,
  type HarvestStreamList,
  type Heatmap,
} from '@activity-insights/plugin-activity-common';
import type { z } from 'zod';

/** Parameters of a question; a list stands for a parameter that is repeated. */
export type Query = Record<string, string | number | readonly string[]>;

/** An answer as it came. */
export interface RawAnswer {
  status: number;
  text: string;
}

const timeoutMs = 120_000;
const longestPage = 500;

/** Talks to a portal as any script would: by HTTP and a token. */
export class ActivityApi {
  readonly #baseUrl: string;
  readonly #token: string;
  readonly #texts: ((text: string) => void) | undefined;

  /** @param onText - sees the text of every answer */
  constructor(baseUrl: string, token: string, onText?: (text: string) => void) {
    this.#baseUrl = baseUrl;
    this.#token = token;
    this.#texts = onText;
  }

  async heatmap(query: Query): Promise<Heatmap> {
    return this.#ask('heatmap', query, heatmapSchema);
  }

  async calendar(query: Query): Promise<Calendar> {
    return this.#ask('calendar', query, calendarSchema);
  }

  async events(query: Query): Promise<ActivityEventList> {
    return this.#ask('events', query, activityEventListSchema);
  }

  /** Every event of a question, page by page, and the total that the first page states. */
  async allEvents(
    query: Query,
  ): Promise<{ total: number; items: ActivityEvent[] }> {
    const items: ActivityEvent[] = [];
    let page = await this.events({ limit: longestPage, ...query });
    const { total } = page;
    items.push(...page.items);
    while (page.nextCursor) {
      const { nextCursor: cursor } = page;
      page = await this.events({ limit: longestPage, ...query, cursor });
      items.push(...page.items);
    }
    return { total, items };
  }

  async startRun(body: object = { mode: 'incremental' }): Promise<HarvestRun> {
    const answer = await this.send('POST', 'activity/harvest/runs', body);
    return harvestRunSchema.parse(JSON.parse(answer.text));
  }

  async run(id: string): Promise<HarvestRun> {
    return this.#ask(`harvest/runs/${id}`, {}, harvestRunSchema);
  }

  async streams(): Promise<HarvestStreamList> {
    return this.#ask('harvest/streams', {}, harvestStreamListSchema);
  }

  /**
   * Any request below `/api`, whatever its status.
   *
   * @param path - such as `activity/heatmap?timezone=UTC`
   */
  async send(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<RawAnswer> {
    const response = await fetch(`${this.#baseUrl}/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    this.#texts?.(text);
    return { status: response.status, text };
  }

  /** Milliseconds that the smallest request takes: one that needs neither database nor permission. */
  async pingMs(): Promise<number> {
    const start = performance.now();
    const url = `${this.#baseUrl}/.backstage/health/v1/liveness`;
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return performance.now() - start;
  }

  async #ask<T>(path: string, query: Query, schema: z.ZodType<T>): Promise<T> {
    const parameters = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) =>
        [value].flat().map(item => [name, String(item)]),
      ),
    );
    const question = `activity/${path}?${parameters}`;
    const { status, text } = await this.send('GET', question);
    if (status !== 200) {
      throw new Error(`GET ${question} was answered ${status}: ${text}`);
    }
    return schema.parse(JSON.parse(text));
  }
}
