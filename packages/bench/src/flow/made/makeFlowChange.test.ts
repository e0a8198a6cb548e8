import type {
  ActivityRecord,
  ChangeRecord,
} from '@activity-insights/plugin-activity-node';
import { MadeFlow } from './MadeFlow';
import { makeFlowChange } from './makeFlowChange';

const now = Date.UTC(2026, 6, 1);
const flow = new MadeFlow({ items: 2_000, transitions: 40_000 });
const [, project] = flow.projects;
const { from, to } = project.changes;

const all = Array.from({ length: to - from }, (_, n) => {
  const records = makeFlowChange({ flow, project, change: from + n, now });
  return { change: records[0] as ChangeRecord, further: records.slice(1) };
});

function momentOf(record: ActivityRecord): number {
  if (record.kind === 'event') return record.occurredAt;
  if (record.kind === 'deployment') return record.createdAt;
  throw new Error(`A ${record.kind} is not expected here`);
}

describe('makeFlowChange', () => {
  it('tells of reviews before the merge and of deployments after it', () => {
    for (const { change, further } of all) {
      const reviews = further.filter(({ kind }) => kind === 'event');
      const deployments = further.filter(({ kind }) => kind === 'deployment');
      const moments = [
        change.firstCommitAt!,
        change.openedAt,
        ...reviews.map(momentOf),
        ...[change.mergedAt ?? change.closedAt ?? []].flat(),
        ...deployments.map(momentOf),
        now,
      ];
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      expect(deployments.length > 0 && change.state !== 'merged').toBe(false);
    }
  });

  it('has changes of all kinds', () => {
    const changes = all.map(({ change }) => change);
    expect(new Set(changes.map(({ state }) => state))).toEqual(
      new Set(['open', 'merged', 'closed']),
    );
    expect(changes.some(({ author }) => author?.kind === 'bot')).toBe(true);
    expect(changes.some(({ drafts }) => drafts.length > 0)).toBe(true);
    expect(all.some(({ further }) => further.length === 0)).toBe(true);
    expect(changes.every(({ workItemKeys }) => workItemKeys.length === 1)).toBe(
      true,
    );
  });
});
