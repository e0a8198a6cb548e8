import {
  defaultEventTypes,
  excludedAs,
  type ActivityEvent,
  type ActivityEventsQuery,
  type ActivityQuery,
  type EventClass,
  type Heatmap,
  type HeatmapQuery,
  type SaveView,
} from '@activity-insights/plugin-activity-common';
import { ResponseError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type { ActivityApi } from '../src/api/activityApiRef';
import { madeCoverage } from './madeCoverage';
import { madeEvents } from './madeEvents';
import { MadeHarvest } from './MadeHarvest';
import { madePace } from './madePace';
import { MadeViews } from './MadeViews';

interface Counted {
  event: ActivityEvent;
  local: DateTime;
}

const defaultZone = 'Europe/Berlin';

/** Answers from made events, in this process. The name of the entity decides which picture there is to see. */
export class MadeActivityApi implements ActivityApi {
  readonly #events = madeEvents(Date.now(), 900);
  readonly #views = new MadeViews();
  readonly #harvest = new MadeHarvest();

  async getHeatmap({ compare, ...query }: HeatmapQuery): Promise<Heatmap> {
    const answer = await this.#answer(query);
    const { from, to } = answer;
    const days = Math.round(to.diff(from, 'days').days);
    const scales = { count: 1, share: answer.counted.length, rate: days / 7 };
    const { value = 'count' } = query;
    const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
    for (const { local } of answer.counted) {
      matrix[local.weekday - 1][local.hour] += 1 / scales[value];
    }
    const heatmap = {
      ...answer.common,
      value,
      matrix,
      contributors: contributors(answer),
    };
    if (!compare) return heatmap;
    const before = { from: from.minus({ days }).toISO()!, to: from.toISO()! };
    return {
      ...heatmap,
      previous: await this.getHeatmap({ ...query, ...before }),
    };
  }

  async getPace(query: ActivityQuery) {
    const answer = await this.#answer(query);
    const times = answer.counted.map(({ local }) => local);
    return {
      ...answer.common,
      ...madePace(times, answer),
      contributors: contributors(answer),
    };
  }

  async getFilterChoices() {
    const projects = ['checkout-web', 'checkout-api', 'payments'];
    return {
      sources: ['git'],
      projects: projects.map(name => ({
        id: name,
        name,
        source: 'git',
        instance: 'local',
      })),
      branches: ['feature/wallets', 'main'],
      people: null,
      truncated: false,
    };
  }

  async getViews({ entity }: { entity?: string }) {
    return this.#views.list(entity);
  }

  async saveView(view: SaveView) {
    return this.#views.save(view);
  }

  async deleteView(id: string) {
    return this.#views.delete(id);
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
        : [local.weekday - 1, undefined].includes(query.weekday) &&
          [local.hour, undefined].includes(query.hour),
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
    return this.#harvest.runs();
  }

  async getHarvestStreams() {
    return this.#harvest.streams();
  }

  async #answer(query: ActivityQuery) {
    await new Promise(resolve => setTimeout(resolve, 300));
    const name = query.entity?.split('/')[1];
    if (name === 'unknown') throw await refusal(404, {});
    if (name === 'few') throw await refusal(403, { reason: 'too-few-people' });
    const isEmpty =
      name === 'unmapped' ||
      name === 'quiet' ||
      (name === 'harvesting' && this.#harvest.progress() < 1);
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
      .filter(({ local }) => local >= from && local < to)
      .filter(({ event }) => passes(event, query));
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
        coverage: madeCoverage(name, isEmpty),
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

/** Branches are compared as they are: no globs here. */
function passes(event: ActivityEvent, query: ActivityQuery): boolean {
  const { source, type, project, branch } = query;
  return (
    (source?.includes(event.source) ?? true) &&
    (type ?? defaultEventTypes).includes(event.type) &&
    (project?.includes(event.project.id) ?? true) &&
    (branch?.includes(event.branch ?? '') ?? true)
  );
}

function leftOutAs(event: ActivityEvent, include: readonly EventClass[]) {
  const bits = event.flags.includes('merges') ? 4 : 0;
  return excludedAs(bits + (event.flags.includes('bots') ? 1 : 0), include);
}

function contributors(answer: { counted: Counted[] }): number {
  return new Set(answer.counted.map(({ event }) => event.actor?.name)).size;
}
