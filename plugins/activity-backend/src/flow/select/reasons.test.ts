import { excludedBy } from './excludedBy';
import { reasonOf, reasonOfMany } from './reasons';

const noun = ['work item', 'work items'] as const;

describe('reasonOfMany', () => {
  it.each([
    ['skipped-progress', 1, '1 work item was done without having been in'],
    ['skipped-progress', 3, '3 work items were done without having been in'],
    ['no-duration', 2, '2 work items were started and done at the same moment'],
    ['something-new', 2, '2 work items have no such number'],
    ['toString', 1, '1 work item has no such number'],
  ])('%s of %i', (code, count, message) => {
    expect(reasonOfMany(code, count, noun)).toEqual({
      code,
      message: expect.stringContaining(message),
    });
  });
});

describe('excludedBy', () => {
  it('tells the most first, and those alike by their codes', () => {
    const reasons = [
      'unmapped-status',
      'skipped-progress',
      'born-done',
      'skipped-progress',
    ] as const;
    const excluded = reasons.map(code => ({ item: 0, reason: reasonOf(code) }));
    const groups = excludedBy({ counted: [], excluded }, noun);
    expect(groups.map(({ code, count }) => [code, count])).toEqual([
      ['skipped-progress', 2],
      ['born-done', 1],
      ['unmapped-status', 1],
    ]);
  });

  it('is empty if nothing is left out', () => {
    expect(excludedBy({ counted: [], excluded: [] }, noun)).toEqual([]);
  });
});
