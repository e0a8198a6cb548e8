import type {
  ActivityEvent,
  ActivityEventList,
  ActivityEventsQuery,
  ActivityQuery,
  ActivityRequestOptions,
  Calendar,
  Coverage,
  ExcludedCounts,
  FilterChoices,
  FilterChoicesQuery,
  HarvestRun,
  HarvestRunList,
  HarvestStreamList,
  Heatmap,
  HeatmapQuery,
  Pace,
  SavedView,
  SavedViewList,
  SaveView,
  ViewsQuery,
} from '@activity-insights/plugin-activity-common';
import type { ActivityApi } from '../api/activityApiRef';
import { addDays } from '../transforms/localDates';
import { madeChoices, madeView } from './madeChoices';

export const completeCoverage: Coverage = {
  from: null,
  complete: true,
  sweeping: false,
  gaps: [],
  mapped: true,
  harvested: true,
};

export const noneExcluded: ExcludedCounts = {
  bots: 0,
  copies: 0,
  merges: 0,
  bulk: 0,
};

const common = {
  entity: 'group:default/harbour',
  timezone: 'Asia/Kathmandu',
  // 13 weeks, from a Monday to a Sunday.
  from: '2026-08-03T00:00:00+05:45',
  to: '2026-11-02T00:00:00+05:45',
  excluded: noneExcluded,
  dataAsOf: '2026-11-01T18:00:00Z',
  coverage: completeCoverage,
};

/** 86 events on Tuesdays from 10:00, 14 on Fridays from 16:00, nothing else. */
export function madeHeatmap(change: Partial<Heatmap> = {}): Heatmap {
  const matrix = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  if (change.total !== 0) {
    matrix[1][10] = 86;
    matrix[4][16] = 14;
  }
  return {
    ...common,
    value: 'count',
    matrix,
    total: 100,
    contributors: 5,
    ...change,
  };
}

/** 100 events on 2026-09-01, nothing on the other days of the 13 weeks. */
export function madeCalendar(change: Partial<Calendar> = {}): Calendar {
  const days = Array.from({ length: 91 }, (_, index) => {
    const date = addDays('2026-08-03', index);
    const isBusy = date === '2026-09-01' && change.total !== 0;
    return { date, count: isBusy ? 100 : 0, contributors: isBusy ? 5 : 0 };
  });
  return { ...common, days, total: 100, contributors: 5, ...change };
}

/** Of 100 events 81 within working hours, 11 in the evening, 2 at night, 6 at the weekend; the first week has them all. */
export function madePace(change: Partial<Pace> = {}): Pace {
  const weeks = Array.from({ length: 13 }, (_, index) => ({
    week: `2026-W${32 + index}`,
    start: addDays('2026-08-03', 7 * index),
    inside: index === 0 ? 81 : 0,
    evening: index === 0 ? 11 : 0,
    night: index === 0 ? 2 : 0,
    weekend: index === 0 ? 6 : 0,
  }));
  return {
    ...common,
    total: 100,
    contributors: 5,
    workingHours: 'Mon-Fri 09:00-17:30',
    inside: { count: 81, share: 0.81 },
    evening: { count: 11, share: 0.11 },
    night: { count: 2, share: 0.02 },
    weekend: { count: 6, share: 0.06 },
    weeks,
    ...change,
  };
}

export function madeEvent(change: Partial<ActivityEvent> = {}): ActivityEvent {
  return {
    id: '1',
    type: 'commit',
    source: 'git',
    instance: 'local',
    occurredAt: '2026-09-01T04:30:00Z',
    actor: { name: 'Ada Fern' },
    project: { id: 'quay', name: 'quay' },
    entityRefs: [],
    branch: 'main',
    sha: '0123456789abcdef0123456789abcdef01234567',
    title: 'Moor the second ship',
    url: 'https://git.example/quay/commit/0123456789',
    flags: [],
    ...change,
  };
}

export function madeRun(change: Partial<HarvestRun> = {}): HarvestRun {
  return {
    id: 'run',
    mode: 'incremental',
    scope: {},
    status: 'running',
    trigger: 'automatic',
    triggeredBy: 'system',
    startedAt: '2026-11-01T17:00:00Z',
    streams: { total: 4, done: 1, failed: 0 },
    records: {
      read: 1500,
      written: 1500,
      unchanged: 0,
      removed: 0,
      malformed: 0,
    },
    ...change,
  };
}

/** One page with one event. */
export function madeEventList(
  change: Partial<ActivityEventList> = {},
): ActivityEventList {
  const { entity, timezone, from, to, excluded } = common;
  const described = { entity, timezone, from, to, excluded };
  return { ...described, items: [madeEvent()], total: 1, ...change };
}

/** Answers what it is told to; a test may replace any answer, at any time. */
export class FakeActivityApi implements ActivityApi {
  readonly getHeatmap = jest.fn(
    async (
      _query: HeatmapQuery,
      _options?: ActivityRequestOptions,
    ): Promise<Heatmap> => madeHeatmap(),
  );
  readonly getPace = jest.fn(
    async (_query: ActivityQuery): Promise<Pace> => madePace(),
  );
  readonly getCalendar = jest.fn(
    async (_query: ActivityQuery): Promise<Calendar> => madeCalendar(),
  );
  readonly getEvents = jest.fn(
    async (_query: ActivityEventsQuery): Promise<ActivityEventList> =>
      madeEventList(),
  );
  readonly getHarvestRuns = jest.fn(
    async (): Promise<HarvestRunList> => ({ items: [], total: 0 }),
  );
  readonly getHarvestStreams = jest.fn(
    async (_query?: { entity?: string }): Promise<HarvestStreamList> => ({
      items: [],
      total: 0,
    }),
  );
  readonly getFilterChoices = jest.fn(
    async (_query: FilterChoicesQuery): Promise<FilterChoices> => madeChoices,
  );
  readonly getViews = jest.fn(
    async (_query: ViewsQuery): Promise<SavedViewList> => ({
      items: [],
      total: 0,
    }),
  );
  readonly saveView = jest.fn(
    async (view: SaveView): Promise<SavedView> => madeView(view),
  );
  readonly deleteView = jest.fn(
    async (id: string): Promise<SavedView> => madeView({ id }),
  );
}
