import { ItemHistory, ItemLink } from '../../model';
import { historyOf } from './historyOf';

const day = 24 * 60 * 60 * 1000;
/** Monday. */
export const founded = Date.UTC(2026, 0, 5);
/** A Monday too, at noon in UTC. */
export const testNow = Date.UTC(2026, 2, 2, 12);

/** So many days after the founding, at an hour of UTC. */
export function on(days: number, hour = 9, minute = 0): number {
  return founded + days * day + (hour * 60 + minute) * 60_000;
}

export const blocks: ItemLink = {
  id: 40_006,
  at: on(20),
  by: 'p-2',
  type: 'Blocks',
  source: 10_027,
  target: 10_009,
};

const harbour = (number: number, summary: string) => ({
  team: 'harbour',
  number,
  summary,
});

/** The project HARB: with everything that makes issues unpleasant to read. */
export const harbourItems: readonly ItemHistory[] = [
  historyOf({
    id: 10_003,
    createdAt: on(0),
    fields: { ...harbour(1, 'Harbour 2026'), type: 'Product Version' },
  }),
  historyOf({
    id: 10_006,
    createdAt: on(1),
    fields: { ...harbour(2, 'Berth planning'), type: 'Epic', parent: 10_003 },
  }),
  historyOf({
    id: 10_009,
    createdAt: on(2, 9, 30),
    fields: {
      ...harbour(3, 'Plan berths by draught'),
      description: 'Ships lie too deep.\n\n- ask pilots\n- measure',
      type: 'Story',
      labels: ['tide'],
    },
    edits: [
      { at: on(3), set: { parent: [undefined, 10_006] } },
      {
        at: on(4),
        by: 'p-2',
        set: {
          sprints: [[], [103]],
          components: [[], ['berth-planner', 'tide-table']],
          storyPoints: [undefined, 5],
        },
      },
      {
        at: on(5),
        by: 'p-2',
        set: { status: ['To Do', 'In Progress'], assignee: [undefined, 'p-2'] },
      },
      { at: on(6), set: { flagged: [false, true] } },
      { at: on(18), set: { sprints: [[103], [103, 106]] } },
      {
        at: on(25),
        by: 'p-2',
        set: {
          status: ['In Progress', 'Done'],
          resolution: [undefined, 'Done'],
          fixVersions: [[], [10_203]],
          flagged: [true, false],
        },
      },
    ],
    said: [{ at: on(7), body: 'Which tide?' }],
    linked: [blocks],
  }),
  historyOf({
    id: 10_012,
    createdAt: on(3),
    fields: {
      ...harbour(4, 'Ask the pilots'),
      type: 'Sub-task',
      parent: 10_009,
    },
  }),
  historyOf({
    id: 10_015,
    createdAt: on(4),
    fields: { ...harbour(5, 'Crane halts at noon'), type: 'Bug' },
    edits: Array.from({ length: 45 }, (_, place) => ({
      at: on(5 + place, 10),
      set: {
        summary: [`Crane halts ${place}`, `Crane halts ${place + 1}`] as const,
      },
    })),
    said: Array.from({ length: 25 }, (_, place) => ({
      at: on(5 + place, 11),
      body: `Halted again, ${place}`,
    })),
  }),
  historyOf({
    id: 10_018,
    createdAt: on(5),
    deletedAt: on(40),
    fields: harbour(6, 'A mistake'),
  }),
  historyOf({
    id: 10_021,
    createdAt: on(6),
    hidden: { from: on(30) },
    fields: harbour(7, 'Stolen anchor'),
  }),
  historyOf({
    id: 10_024,
    createdAt: on(7),
    fields: { ...harbour(8, 'Paint the quay'), sprints: [103] },
    edits: [{ at: on(22), set: { team: ['harbour', 'quay'], number: [8, 2] } }],
  }),
  historyOf({
    id: 10_027,
    createdAt: on(8),
    fields: {
      ...harbour(9, 'Order a gauge'),
      priority: 'Highest',
      assignee: 'p-3',
      due: '2026-03-10',
    },
    linked: [blocks],
  }),
];
