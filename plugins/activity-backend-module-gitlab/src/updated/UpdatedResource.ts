import type {
  ActivityRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import type { AskGitlab } from '../transport/GitlabApi';
import type { TimedList, TimeWindow } from './listPages';

/** A thing that GitLab lists by when it was changed last. */
export interface UpdatedRow {
  id: number;
  /** UTC epoch milliseconds. */
  updated_at: number;
}

/** What a hint led to. */
export type Hinted<Row> =
  | { key: string; row: Row }
  /** It is not there, or nobody can say what was meant. */
  | { key: string; records: ActivityRecord[] };

/** One kind of thing of a project that changes after it was made: merge requests, pipelines, deployments, issues. */
export interface UpdatedResource<Row extends UpdatedRow>
  extends Omit<TimedList<Row>, 'stampOf'> {
  /** Lists those that are wanted however long ago they were changed, where there are such. */
  askUnfinished?(window: TimeWindow): AskGitlab;
  /**
   * Everything that is to be stored of one thing, in an order that depends on nothing but the thing. It may ask for more.
   *
   * @throws SourceError
   */
  readRecords(
    row: Row,
    signal: AbortSignal,
  ): Promise<(ActivityRecord | MalformedRecord)[]>;
  /**
   * Looks up what hints name, each one once.
   *
   * @throws SourceError
   */
  find(keys: readonly string[], signal: AbortSignal): Promise<Hinted<Row>[]>;
}

/** A part of a list in the order of `updated_at`, in the words of @gitbeaker/rest. */
export function updatedWithin({ sort, after, before }: TimeWindow) {
  return {
    orderBy: 'updated_at' as const,
    sort,
    ...(after !== undefined && { updatedAfter: after }),
    ...(before !== undefined && { updatedBefore: before }),
  };
}

/** The list of a resource, in the order of `updated_at`. */
export function toTimedList<Row extends UpdatedRow>({
  name,
  schema,
  ask,
}: UpdatedResource<Row>): TimedList<Row> {
  return { name, schema, ask, stampOf: row => row.updated_at };
}
