import {
  excludedAs,
  type ActivityEvent,
  type ActivityEventsQuery,
  type ActivityQuery,
  type Coverage,
  type EventClass,
} from '@activity-insights/plugin-activity-common';
import { ResponseError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type { ActivityApi } from '../src/api/activityApiRef';
import { madeEvents } from './madeEvents';

const complete: Coverage = {
  from: null,
  complete: true,
  sweeping: false,
  gaps: [],
  mapped: true,
  harvested: true,
};
interface Counted {
  event: ActivityEvent;
  local: DateTime;
}

const defaultZone = 'Europe/Berlin';
const secondsOfHarvest = 20;

/** Answers from made events, in this process. The name of the entity decides which picture there is to see. */
export class MadeActivityApi implements ActivityApi {
  readonly #events = madeEvents(Date.now(), 900);
  readonly #startedAt = Date.now();

  async getHeatmap(query: ActivityQuery) {
    const answer = await this.#answer(query);
    const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
    for (const { local } of answer.counted) {
      matrix[local.weekday - 1][local.hour] += 1;
    }
    return {
      ...answer.common,
      value: 'count' as const,
      matrix,
      contributors: contributors(answer),
    };
  }

  async getCalendar(query: ActivityQuery) {
    const answer = await this.#answer(query);
    const byDate = new Map<string, Counted[]>();
    for (const counted of answer.counted) {
      const date = counted.local.toISODate()!;
      byDate.set(date, [...(byDate.get(date) ?? []), counted]);
    }
    const days = [];
    for (let day = answer.from; day < answer.to; day = day.plus({ days: 1 })) {
      const date = day.toISODate()!;
      const counted = byDate.get(date) ?? [];
      days.push({
        date,
        count: counted.length,
        contributors: contributors({ counted }),
      });
    }
    return { ...answer.common, days, contributors: contributors(answer) };
  }

  async getEvents(query: ActivityEventsQuery) {
    const { counted, common } = await this.#answer(query);
    const found = counted.filter(({ local }) =>
      query.date
        ? local.toISODate() === query.date
        : local.weekday - 1 === query.weekday && local.hour === query.hour,
    );
    const offset = Number(query.cursor ?? 0);
    const end = offset + (query.limit ?? 50);
    return {
      items: found.slice(offset, end).map(({ event }) => event),
      nextCursor: end < found.length ? String(end) : undefined,
      total: found.length,
      entity: common.entity,
      timezone: common.timezone,
      from: common.from,
      to: common.to,
      excluded: common.excluded,
    };
  }

  async getHarvestRuns() {
    const share = this.#progress();
    const run = {
      id: 'made',
      mode: 'incremental' as const,
      scope: {},
      status: share < 1 ? ('running' as const) : ('completed' as const),
      trigger: 'automatic' as const,
      triggeredBy: 'system',
      startedAt: new Date(this.#startedAt).toISOString(),
      streams: { total: 3, done: Math.floor(share * 3), failed: 0 },
      records: {
        read: Math.round(share * 18_400),
        written: Math.round(share * 18_350),
        unchanged: 0,
        removed: 0,
        malformed: 0,
      },
    };
    return { items: [run], total: 1 };
  }

  async getHarvestStreams() {
    const done = Math.floor(this.#progress() * 3);
    const items = ['checkout-web', 'checkout-api', 'payments'].map(
      (project, index) => ({
        id: project,
        source: 'git',
        instance: 'local',
        project,
        resource: 'commits',
        status: index === done ? ('running' as const) : ('idle' as const),
        lastSuccessAt: index < done ? new Date().toISOString() : null,
        nextDueAt: null,
        lagSeconds: null,
        coverage: { from: null, complete: index < done },
        consecutiveFailures: 0,
      }),
    );
    return { items, total: items.length };
  }

  #progress(): number {
    const seconds = (Date.now() - this.#startedAt) / 1000;
    return Math.min(1, seconds / secondsOfHarvest);
  }

  async #answer(query: ActivityQuery) {
    await new Promise(resolve => setTimeout(resolve, 300));
    const name = query.entity?.split('/')[1];
    if (name === 'unknown') throw await refusal(404, {});
    if (name === 'few') throw await refusal(403, { reason: 'too-few-people' });
    const isEmpty =
      name === 'unmapped' ||
      name === 'quiet' ||
      (name === 'harvesting' && this.#progress() < 1);
    const timezone = query.timezone ?? defaultZone;
    const zone = timezone === 'author' ? 'UTC' : timezone;
    const tomorrow = DateTime.now()
      .setZone(zone)
      .startOf('day')
      .plus({ day: 1 });
    const to = query.to ? DateTime.fromISO(query.to, { zone }) : tomorrow;
    const from = query.from
      ? DateTime.fromISO(query.from, { zone })
      : to.minus({ days: 91 });
    const include = query.include ?? [];
    const inScope = (isEmpty ? [] : this.#events)
      .map(event => ({
        event,
        local: DateTime.fromISO(event.occurredAt, { zone }),
      }))
      .filter(({ local }) => local >= from && local < to);
    const counted = inScope.filter(({ event }) => !leftOutAs(event, include));
    const excluded = { bots: 0, copies: 0, merges: 0, bulk: 0 };
    for (const { event } of inScope) {
      const leftOut = leftOutAs(event, include);
      if (leftOut) excluded[leftOut] += 1;
    }
    return {
      from,
      to,
      counted,
      common: {
        entity: query.entity ?? null,
        timezone,
        from: from.toISO()!,
        to: to.toISO()!,
        total: counted.length,
        excluded,
        dataAsOf: new Date(Date.now() - 4 * 60_000).toISOString(),
        coverage: coverageOf(name, isEmpty),
      },
    };
  }
}

function refusal(statusCode: number, more: object): Promise<ResponseError> {
  const error = { name: 'Error', message: 'Refused', ...more };
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error, response: { statusCode } }), {
      status: statusCode,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

function leftOutAs(event: ActivityEvent, include: readonly EventClass[]) {
  const bits = event.flags.includes('merges') ? 4 : 0;
  return excludedAs(bits + (event.flags.includes('bots') ? 1 : 0), include);
}

function contributors(answer: { counted: Counted[] }): number {
  return new Set(answer.counted.map(({ event }) => event.actor?.name)).size;
}

function coverageOf(name: string | undefined, isEmpty: boolean): Coverage {
  if (name === 'unmapped') return { ...complete, mapped: false };
  if (name === 'harvesting' && isEmpty) {
    return { ...complete, complete: false, harvested: false };
  }
  if (name !== 'partial') return complete;
  return {
    ...complete,
    complete: false,
    from: '2026-10-01T00:00:00Z',
    gaps: [
      {
        stream: 'payments · commits',
        from: null,
        to: null,
        reason: 'forbidden',
      },
      {
        stream: 'checkout-api · commits',
        from: '2026-11-02T00:00:00Z',
        to: null,
        reason: 'the repository is not readable',
      },
    ],
  };
}
