import type { SprintRecord } from '@activity-insights/plugin-activity-node';
import { dayMs, days } from './madeDays';
import type { FlowProject } from './MadeFlow';

const lengthMs = 14 * dayMs;

/** One every two weeks, for as long as there are work items. */
export function listSprints(
  { number, key }: FlowProject,
  now: number,
): SprintRecord[] {
  const count = Math.ceil((days * dayMs) / lengthMs);
  return Array.from({ length: count }, (_, nth) => {
    const startAt = now - days * dayMs + nth * lengthMs;
    const endAt = startAt + lengthMs;
    const isOver = endAt <= now;
    return {
      kind: 'sprint',
      id: idOf(number, nth),
      name: `${key} Sprint ${nth + 1}`,
      state: isOver ? 'closed' : 'active',
      board: `${number}`,
      startAt,
      endAt,
      ...(isOver && { completedAt: endAt }),
    };
  });
}

/** The one that runs at a moment. */
export function sprintAt(
  { number }: FlowProject,
  now: number,
  at: number,
): string {
  const nth = Math.floor((at - (now - days * dayMs)) / lengthMs);
  return idOf(number, Math.max(nth, 0));
}

function idOf(project: number, nth: number): string {
  return `${1_000 * (project + 1) + nth}`;
}
