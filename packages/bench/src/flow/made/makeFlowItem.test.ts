import type {
  WorkItemChangeRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { dayMs, days } from './madeDays';
import { MadeFlow } from './MadeFlow';
import { makeFlowItem } from './makeFlowItem';

const now = Date.UTC(2026, 6, 1);
const flow = new MadeFlow({ items: 2_000, transitions: 40_000 });
const [, project] = flow.projects;

function made(item: number, touchedAt?: number) {
  const records = makeFlowItem({ flow, project, item, now }, touchedAt);
  const [record] = records as [WorkItemRecord];
  const entries = records.filter(
    (each): each is WorkItemChangeRecord => each.kind === 'workItemChange',
  );
  return { record, entries };
}

const all = Array.from({ length: 400 }, (_, n) => made(project.items.from + n));

describe('makeFlowItem', () => {
  it('makes the same of the same number', () => {
    expect(made(100)).toEqual(made(100));
    expect(made(100)).not.toEqual(made(101));
  });

  it('tells a changelog that leads from the beginning to the present', () => {
    for (const { record, entries } of all) {
      const moves = entries.filter(({ field }) => field === 'status');
      const path = ['1', ...moves.map(({ to }) => to)];
      expect(moves.map(({ from }) => from)).toEqual(path.slice(0, -1));
      expect(path.at(-1)).toBe(record.status.id);
      const [sprints] = entries.filter(it => it.field === 'Sprint').slice(-1);
      expect(sprints?.to ?? '').toBe(record.sprints.join(', '));
      const marks = entries.filter(({ field }) => field === 'Flagged');
      expect(record.flagged).toBe(marks.length % 2 === 1);
    }
  });

  it('spreads it over two years, in order, and never beyond the present', () => {
    for (const { record, entries } of all) {
      const moments = [record.createdAt, ...entries.map(({ at }) => at), now];
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      expect(new Set(moments).size).toBe(moments.length);
      expect(record.createdAt).toBeGreaterThanOrEqual(now - days * dayMs);
    }
  });

  it('has about as many entries as are asked for, and all kinds of them', () => {
    const entries = all.flatMap(each => each.entries);
    expect(entries.length / all.length).toBeGreaterThan(17);
    expect(entries.length / all.length).toBeLessThan(23);
    expect(new Set(entries.map(({ field }) => field))).toEqual(
      new Set(['status', 'Sprint', 'Flagged', 'assignee', 'Story Points']),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ fromText: 'Done', toText: 'In Progress' }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ fromText: 'Open', toText: 'Done' }),
    );
  });

  it('is resolved when it was done last, and only then', () => {
    for (const { record, entries } of all) {
      const { category } = record.status;
      const last = entries.findLast(({ field }) => field === 'status');
      expect(record.resolvedAt).toBe(
        category === 'done' ? last?.at : undefined,
      );
    }
  });

  it('goes on when it is touched', () => {
    const done = all.findIndex(({ record }) => record.resolvedAt !== undefined);
    const { record, entries } = made(project.items.from + done, now + 5_000);
    expect(record.status.name).toBe('In Progress');
    expect(record.resolvedAt).toBeUndefined();
    expect(record.updatedAt).toBe(now + 5_000);
    expect(entries.slice(0, -1)).toEqual(all[done].entries);
  });
});
