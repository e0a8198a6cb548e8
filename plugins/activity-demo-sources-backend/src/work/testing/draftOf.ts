import { ItemDraft } from '../ItemDraft';

/** A draft of a task, with what a test is about. */
export function draftOf(
  ordinal: number,
  change: Partial<ItemDraft> = {},
): ItemDraft {
  return {
    ordinal,
    team: 'berths',
    type: 'Task',
    createdAt: 1000 + ordinal * 100,
    reporter: 'p-1',
    initial: {
      type: 'Task',
      summary: `Number ${ordinal}`,
      description: '',
      status: 'To Do',
      priority: 'Medium',
      labels: [],
      components: [],
      fixVersions: [],
      sprints: [],
      flagged: false,
    },
    edits: [],
    comments: [],
    links: [],
    ...change,
  };
}
