import type { FlowPlan } from './FlowPlan';
import { furtherFlowNotes } from './furtherFlowNotes';

const at = (instant: string) => Date.parse(instant);

const plan: FlowPlan = {
  scope: undefined,
  readableUnits: undefined,
  isWithoutMembers: false,
  entity: undefined,
  zone: 'America/New_York',
  period: {
    from: at('2026-01-01T05:00Z'),
    to: at('2026-02-01T05:00Z'),
    now: at('2026-03-01T00:00Z'),
  },
  items: { scope: undefined, readableUnits: undefined },
  withBots: false,
  isFiltered: false,
};
const ground = { about: 'workItems', found: 3, hidden: 0 } as const;
const streams = {
  oldestSuccessAt: null,
  streams: 1,
  unread: 0,
  coveredFrom: null,
};

const codesOf = (notes: { code: string }[]) => notes.map(({ code }) => code);

describe('furtherFlowNotes', () => {
  it('are none where nothing is wrong', () => {
    const coveredFrom = plan.period.from;
    expect(furtherFlowNotes(plan, ground, streams)).toEqual([]);
    expect(furtherFlowNotes(plan, ground, { ...streams, coveredFrom })).toEqual(
      [],
    );
  });

  it('tell of a period that begins before what was read, by the local day', () => {
    const coveredFrom = at('2026-01-11T03:00Z');
    const notes = furtherFlowNotes(plan, ground, { ...streams, coveredFrom });
    expect(codesOf(notes)).toEqual(['before-harvest']);
    expect(notes[0].message).toContain('since 2026-01-10 not');
  });

  it('tell of what may not be read, unless that is all there is', () => {
    const some = furtherFlowNotes(plan, { ...ground, hidden: 2 }, streams);
    expect(codesOf(some)).toEqual(['hidden']);
    const all = { ...ground, found: 0, hidden: 2 };
    expect(furtherFlowNotes(plan, all, streams)).toEqual([]);
  });

  it('tell of a Group that has too few people', () => {
    const small = { ...plan, isWithoutMembers: true };
    expect(codesOf(furtherFlowNotes(small, ground, streams))).toEqual([
      'too-few-people',
    ]);
  });
});
