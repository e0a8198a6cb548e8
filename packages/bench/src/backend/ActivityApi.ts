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
import { HttpConnection, type RawAnswer } from './HttpConnection';

/** Parameters of a question; a list stands for a parameter that is repeated. */
export type Query = Record<string, string | number | readonly string[]>;

const longestPage = 500;

/** Talks to a portal as any script would: by HTTP and a token. */
export class ActivityApi {
  readonly #connection: HttpConnection;
  readonly #token: string;
  readonly #texts: ((text: string) => void) | undefined;

  /** @param onText - sees the text of every answer */
  constructor(baseUrl: string, token: string, onText?: (text: string) => void) {
    this.#connection = new HttpConnection(baseUrl);
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
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<RawAnswer> {
    const answer = await this.#connection.send(`/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    this.#texts?.(answer.text);
    return answer;
  }

  /** Milliseconds that the smallest request takes: one that needs neither database nor permission. */
  async pingMs(): Promise<number> {
    const start = performance.now();
    await this.#connection.send('/.backstage/health/v1/liveness', {
      method: 'GET',
    });
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
