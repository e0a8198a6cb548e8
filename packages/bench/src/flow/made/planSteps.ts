import type { Random } from '../../repository/Random';
import type { MadeStatus } from './madeStatuses';

/** Something that happens to a work item. What it is put into, assigned to or estimated with is decided when it happens. */
export type Step =
  | { field: 'status'; to: MadeStatus }
  | { field: 'blocked'; to: boolean }
  | { field: 'sprint' | 'assignee' | 'estimate' };

const backlogShare = 0.08;
const skippingShare = 0.04;
const reopenedShare = 0.12;

const moveTo = (to: MadeStatus): Step => ({ field: 'status', to });

/**
 * Plans the life of a work item: most go through the whole workflow, with rework, flags, sprints and changes of hands on the way; some
 * are reopened, some skip progress, some stay in the backlog.
 *
 * @param count - about how many steps
 */
export function planSteps(random: Random, count: number): Step[] {
  const fate = random.next();
  if (fate < backlogShare) {
    return Array.from({ length: Math.min(count, 4) }, () => aside(random));
  }
  if (fate < backlogShare + skippingShare) {
    return [aside(random), moveTo('done')];
  }
  const isReopened = random.chance(reopenedShare);
  const straight = isReopened ? 9 : 6;
  const middle: Step[] = [];
  while (middle.length + straight < count) middle.push(...detour(random));
  return [
    { field: 'sprint' },
    moveTo('ready'),
    moveTo('progress'),
    moveTo('review'),
    ...middle,
    moveTo('readyForTest'),
    moveTo('test'),
    moveTo('done'),
    ...(isReopened
      ? [moveTo('progress'), moveTo('review'), moveTo('done')]
      : []),
  ];
}

/** From review, and back to it. */
function detour(random: Random): Step[] {
  const way = random.next();
  if (way < 0.5) return [moveTo('progress'), moveTo('review')];
  if (way < 0.65) {
    return [
      { field: 'blocked', to: true },
      { field: 'blocked', to: false },
    ];
  }
  return [aside(random)];
}

function aside(random: Random): Step {
  return { field: random.pick(['sprint', 'assignee', 'estimate'] as const) };
}
