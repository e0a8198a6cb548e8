import { ChangePlan } from '../ChangePlan';
import { endBefore } from './endBefore';

const minuteMs = 60_000;
const moment = 100 * minuteMs;

function change(
  request: Partial<ChangePlan['request']> | undefined,
): ChangePlan {
  return {
    key: 'i1.0',
    purpose: { kind: 'chore' },
    author: 'ana',
    target: { kind: 'default' },
    startedAt: 10 * minuteMs,
    straight: false,
    steps: [
      { kind: 'commit', at: 20 * minuteMs, by: 'ana' },
      { kind: 'push', at: 30 * minuteMs, by: 'ana' },
      { kind: 'commit', at: 110 * minuteMs, by: 'ana' },
    ],
    ...(request && {
      request: {
        openedAt: 40 * minuteMs,
        draft: false,
        reviews: [
          { kind: 'approved', at: 50 * minuteMs, by: 'ben' },
          { kind: 'approved', at: 120 * minuteMs, by: 'eve' },
        ],
        ...request,
      },
    }),
  };
}

describe('endBefore', () => {
  it('leaves alone what is over', () => {
    const end = {
      kind: 'merged',
      at: 90 * minuteMs,
      by: 'ben',
      squash: false,
    } as const;
    const over = change({ end });
    expect(endBefore(over, moment)?.request).toEqual(over.request);
  });

  it('merges a minute before what would be merged later', () => {
    const end = {
      kind: 'merged',
      at: 150 * minuteMs,
      by: 'ben',
      squash: true,
    } as const;
    const { request, steps } = endBefore(change({ end }), moment)!;
    expect(request?.end).toEqual({ ...end, at: 99 * minuteMs });
    expect(request?.reviews.map(({ by }) => by)).toEqual(['ben']);
    expect(steps.map(({ kind }) => kind)).toEqual(['commit', 'push']);
  });

  it('closes what would stay open', () => {
    expect(endBefore(change({}), moment)?.request?.end).toEqual({
      kind: 'closed',
      at: 99 * minuteMs,
      by: 'ana',
    });
  });

  it('proposes nothing that would not be over', () => {
    const late = endBefore(change({ openedAt: 99.5 * minuteMs }), moment);
    expect(late?.request).toBeUndefined();
    expect(late?.steps).toHaveLength(2);
  });

  it('begins nothing that would not be over', () => {
    expect(endBefore(change({}), 10.5 * minuteMs)).toBeUndefined();
  });
});
