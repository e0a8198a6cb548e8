import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { ItemHistory, StatusSpell } from '../flow/facts/ItemHistory';

const statuses: Record<string, [string, WorkItemStatusCategory | null]> = {
  T: ['To Do', 'todo'],
  D: ['Doing', 'inProgress'],
  R: ['Review', 'inProgress'],
  X: ['Done', 'done'],
  G: ['Gone', null],
};

/**
 * A history from a path such as `T0 D2 R4 X6`: to do from 0 on, doing from 2 on, in review, where it waits, from 4 on, done since 6.
 * `G` is a status that was deleted. The first instant is that of the creation.
 */
export function historyOfPath(
  path: string,
  more: Partial<ItemHistory> = {},
): ItemHistory {
  const steps = path.split(' ').map(step => ({
    letter: step[0],
    from: Number(step.slice(1)),
  }));
  const spells = steps.map(({ letter, from }, index): StatusSpell => {
    const [name, category] = statuses[letter];
    const to = steps[index + 1]?.from ?? null;
    return { id: letter, name, category, from, to };
  });
  return {
    itemId: 7,
    isBase: true,
    createdAt: steps[0].from,
    resolvedAt: null,
    estimate: null,
    statuses: spells,
    blocked: [],
    layers: [
      {
        by: 'config',
        rules: new Map([['review', { stage: 'inProgress', work: 'waiting' }]]),
      },
    ],
    ...more,
  };
}
