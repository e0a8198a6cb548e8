import type { StatusRecord } from '@activity-insights/plugin-activity-node';

/** The workflow of all made projects. */
export const madeStatuses = {
  open: { id: '1', name: 'Open', category: 'todo' },
  ready: { id: '2', name: 'Ready', category: 'todo' },
  progress: { id: '3', name: 'In Progress', category: 'inProgress' },
  review: { id: '4', name: 'In Review', category: 'inProgress' },
  readyForTest: { id: '5', name: 'Ready for QA', category: 'inProgress' },
  test: { id: '6', name: 'In QA', category: 'inProgress' },
  done: { id: '7', name: 'Done', category: 'done' },
} as const satisfies Record<string, StatusRecord>;

export type MadeStatus = keyof typeof madeStatuses;

/** What each Component says of them. */
export const statusAnnotation = 'In Review=waiting, Ready for QA=waiting';
