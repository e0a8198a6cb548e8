import type {
  DoraMetricId,
  DoraValue,
} from '@activity-insights/plugin-activity-common';
import { bandOf } from './bandOf';
import type { BandSet } from './BandSet';

const bands: BandSet = {
  id: 'ours',
  date: '2026-01-01',
  source: 'us',
  frequencyOf: 'deployments',
  levels: [
    {
      id: 'high',
      label: 'High',
      limits: {
        'deployment-frequency': 7,
        'change-lead-time': 86_400,
        'change-fail-rate': 0.05,
      },
    },
    {
      id: 'medium',
      label: 'Medium',
      limits: { 'deployment-frequency': 1, 'change-lead-time': 604_800 },
    },
    { id: 'low', label: 'Low', limits: {} },
  ],
};

it.each<[DoraMetricId, number | null, string | undefined]>([
  ['change-lead-time', 0, 'high'],
  ['change-lead-time', 86_400, 'high'],
  ['change-lead-time', 86_400.001, 'medium'],
  ['change-lead-time', 604_800, 'medium'],
  ['change-lead-time', 604_801, 'low'],
  ['change-lead-time', null, undefined],
  ['change-fail-rate', 0.05, 'high'],
  // The level between has no limit for it.
  ['change-fail-rate', 0.06, 'low'],
  ['deployment-rework-rate', 0.01, undefined],
])('%s of %s is %s', (metric, value, id) => {
  expect(bandOf(metric, { value }, bands)?.id).toBe(id);
});

it.each([
  [7, 'high'],
  [6.99, 'medium'],
  [1, 'medium'],
  [0, 'low'],
  [null, undefined],
])('%s deployments a week are %s', (perWeek, id) => {
  const value = { value: 100, perWeek };
  expect(bandOf('deployment-frequency', value, bands)?.id).toBe(id);
});

it.each<[number[], string | undefined]>([
  [[7, 7], 'high'],
  [[0, 2, 1], 'medium'],
  [[0, 0, 2], 'low'],
  [[], undefined],
])('weeks of %j days are %s on average', (days, id) => {
  const value: Pick<DoraValue, 'value' | 'days' | 'perWeek'> = {
    value: 100,
    perWeek: 100,
    days: {
      weeks: days.map(count => ({ from: '2026-03-02', days: count })),
      median: 0,
    },
  };
  const ofDays: BandSet = { ...bands, frequencyOf: 'days' };
  expect(bandOf('deployment-frequency', value, ofDays)?.id).toBe(id);
});
