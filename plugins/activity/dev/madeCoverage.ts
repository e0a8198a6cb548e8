import type { Coverage } from '@activity-insights/plugin-activity-common';

const complete: Coverage = {
  from: null,
  complete: true,
  sweeping: false,
  gaps: [],
  mapped: true,
  harvested: true,
};

/** What is read of the activity of an entity; its name decides. */
export function madeCoverage(
  name: string | undefined,
  isEmpty: boolean,
): Coverage {
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
      { stream: 'payments', from: null, to: null, reason: 'forbidden' },
      {
        stream: 'checkout-api',
        from: '2026-11-02T00:00:00Z',
        to: null,
        reason: 'the repository is not readable',
      },
    ],
  };
}
