import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { ChangeHistory } from '../changes/ChangeHistory';
import {
  approvalsSchema,
  changeCommitSchema,
  changeSchema,
  landedCommitSchema,
} from '../changes/changeSchema';
import { toChangeRecords } from '../changes/toChangeRecords';
import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { ada, bob } from './fakeRows';

/** Of the merge request. */
export const changeUrl = 'https://gitlab.example/acme/web/-/merge_requests/5';

/** The minute of a morning, as GitLab has it. */
export function minute(number: number): string {
  return `2026-03-01T09:${`${number}`.padStart(2, '0')}:00.000Z`;
}

/** The same, UTC epoch milliseconds. */
export function at(number: number): number {
  return Date.UTC(2026, 2, 1, 9, number);
}

const opened = {
  id: 105,
  iid: 5,
  title: 'WEB-12: berths',
  description: 'Closes WEB-13',
  state: 'opened',
  created_at: minute(0),
  updated_at: minute(50),
  author: ada,
  reviewers: [bob],
  labels: ['harbour'],
  source_branch: 'feature/WEB-14',
  target_branch: 'main',
  web_url: changeUrl,
};

/** A note of the minute that is its number. */
export function note(
  id: number,
  by: object | null,
  body: string,
  system = false,
) {
  return { id, author: by, body, system, created_at: minute(id) };
}

/** What belongs to it, as GitLab's JSON has it. */
export interface RawHistory {
  notes?: object[];
  stateEvents?: object[];
  commits?: object[];
  approvals?: object;
  hasAllCommits?: boolean;
  landed?: object;
}

/**
 * What a merge request comes to that Ada opened at 9:00.
 *
 * @param change - how it differs
 */
export function recordsOfChange(
  change: object,
  history: RawHistory = {},
): ActivityRecord[] {
  const parsed: ChangeHistory = {
    notes: history.notes?.map(each => noteSchema.parse(each)),
    stateEvents: history.stateEvents?.map(each => stateEventSchema.parse(each)),
    commits: history.commits?.map(each => changeCommitSchema.parse(each)),
    approvals: history.approvals && approvalsSchema.parse(history.approvals),
    hasAllCommits: history.hasAllCommits ?? true,
    landed: history.landed && landedCommitSchema.parse(history.landed),
  };
  return toChangeRecords(changeSchema.parse({ ...opened, ...change }), parsed);
}
