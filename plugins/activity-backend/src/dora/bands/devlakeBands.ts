import type { BandSet } from './BandSet';

const hour = 3_600;
const day = 24 * hour;
/** A year has twelve months and, on average, 365.2425 days. */
const onceAMonth = (12 * 7) / 365.2425;

const medium = { id: 'medium', label: 'Medium' };
const high = { id: 'high', label: 'High' };
const elite = { id: 'elite', label: 'Elite' };
const low = { id: 'low', label: 'Low', limits: {} };

/** The levels of the report of 2023, as they are drawn by the dashboards of Apache DevLake. */
export const devlake2023: BandSet = {
  id: 'dora-2023-devlake',
  date: '2026-05-05',
  source:
    'Accelerate State of DevOps Report 2023, as the dashboards of Apache DevLake drew it on 2026-05-05. The frequency there is in days with a ' +
    'deployment a week, not in deployments; the metric page of DevLake says 3 of them for elite where its dashboards ask for 5. ' +
    'There are no levels of the rework rate.',
  frequencyOf: 'days',
  levels: [
    {
      ...elite,
      limits: {
        'deployment-frequency': 5,
        'change-lead-time': day,
        'change-fail-rate': 0.05,
        'failed-deployment-recovery-time': hour,
      },
    },
    {
      ...high,
      limits: {
        'deployment-frequency': 1,
        'change-lead-time': 7 * day,
        'change-fail-rate': 0.1,
        'failed-deployment-recovery-time': day,
      },
    },
    {
      ...medium,
      limits: {
        'deployment-frequency': onceAMonth,
        'change-lead-time': 30 * day,
        'change-fail-rate': 0.15,
        'failed-deployment-recovery-time': 7 * day,
      },
    },
    low,
  ],
};

/** The levels of the report of 2021, as far as the dashboards of Apache DevLake draw others than those of 2023. */
export const devlake2021: BandSet = {
  id: 'dora-2021-devlake',
  date: '2026-05-05',
  source:
    'Accelerate State of DevOps Report 2021, as the dashboards of Apache DevLake drew it on 2026-05-05: lead time and fail rate only. ' +
    'The frequency there is in days with a deployment a week, and has no levels here.',
  frequencyOf: 'days',
  levels: [
    {
      ...elite,
      limits: { 'change-lead-time': hour, 'change-fail-rate': 0.15 },
    },
    {
      ...high,
      limits: { 'change-lead-time': 7 * day, 'change-fail-rate': 0.2 },
    },
    {
      ...medium,
      limits: { 'change-lead-time': 180 * day, 'change-fail-rate': 0.3 },
    },
    low,
  ],
};
