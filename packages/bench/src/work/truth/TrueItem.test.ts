import { onRecord } from './TrueItem';

type Rows = Parameters<typeof onRecord>[0];

const deleted = {
  since: { reason: 'deleted', at: '2026-03-12T00:00:00.000Z' },
};
const hidden = { since: { reason: 'hidden', at: '2026-03-02T00:00:00.000Z' } };
const rows = [
  { source: 'jira', id: 7, parent: 5, parentOnRecord: 6 },
  { source: 'jira', id: 8, parent: 5 },
  { source: 'gitlab', id: 8, ...hidden },
  { source: 'jira', id: 10, parent: 6, parentOnRecord: 6, ...deleted },
] as unknown as Rows;

function parentsOf(remembered: string[]) {
  const items = onRecord(rows, new Set(remembered));
  return items.map(({ id, parentId }) => [id, parentId]);
}

const there = [
  ['jira/7', 'jira/6'],
  ['jira/8', undefined],
  ['gitlab/8', undefined],
];

describe('onRecord', () => {
  it('takes the parents of the log, and leaves out what is deleted', () => {
    expect(parentsOf([])).toEqual(there);
  });

  it('remembers what was there at the first harvest', () => {
    expect(parentsOf(['jira/10'])).toEqual([...there, ['jira/10', 'jira/6']]);
  });
});
