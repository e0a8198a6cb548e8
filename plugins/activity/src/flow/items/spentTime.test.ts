import { madeChange, madeItem } from '../__testUtils__/madeFlowItems';
import { spentTime } from './spentTime';

describe('spentTime', () => {
  it('has the statuses of a work item in which it was for a time, before it was done', () => {
    const item = madeItem({
      timeInStatus: [
        { status: 'Backlog', stage: 'todo', seconds: 0, visits: 1 },
        { status: 'Doing', stage: 'inProgress', seconds: 7_200, visits: 2 },
        { status: 'Limbo', stage: null, seconds: 60, visits: 1 },
        { status: 'Done', stage: 'done', seconds: 9_000, visits: 1 },
      ],
    });
    expect(spentTime(item)).toEqual([
      { name: 'Doing', stage: 'inProgress', seconds: 7_200 },
      { name: 'Limbo', stage: null, seconds: 60 },
    ]);
  });

  it('has the stages of a change that are known', () => {
    const change = madeChange({
      codingSeconds: 3_600,
      pickupSeconds: null,
      reviewSeconds: 1_800,
      deploySeconds: 0,
    });
    expect(spentTime(change)).toEqual([
      { name: 'coding-time', stage: 'inProgress', seconds: 3_600 },
      { name: 'review-time', stage: 'inProgress', seconds: 1_800 },
    ]);
  });
});
