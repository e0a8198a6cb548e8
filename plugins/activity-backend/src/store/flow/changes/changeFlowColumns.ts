import type { ChangeDefect, ChangeFact } from '../../../flow/facts/ChangeFact';
import type { JsonColumnType } from '../../jsonRows';

/** The columns of `change_flow`, in the order of `ChangeFlowValues`. */
export const changeFlowColumns = {
  change_id: 'bigint',
  project_id: 'integer',
  author_id: 'integer',
  by_bot: 'integer',
  state: 'text',
  first_commit_at: 'bigint',
  opened_at: 'bigint',
  ready_at: 'bigint',
  first_review_at: 'bigint',
  merged_at: 'bigint',
  closed_at: 'bigint',
  deployed_at: 'bigint',
  updated_at: 'bigint',
  coding_ms: 'bigint',
  pickup_ms: 'bigint',
  review_ms: 'bigint',
  deploy_ms: 'bigint',
  cycle_ms: 'bigint',
  size: 'integer',
  reviews: 'integer',
  reviewers: 'integer',
  defects: 'text',
} as const satisfies Record<string, JsonColumnType>;

/** A row of `change_flow`, by its columns. */
export type ChangeFlowValues = [
  changeId: number,
  projectId: number | null,
  authorId: number | null,
  byBot: number,
  state: ChangeFact['state'],
  firstCommitAt: number | null,
  openedAt: number,
  readyAt: number | null,
  firstReviewAt: number | null,
  mergedAt: number | null,
  closedAt: number | null,
  deployedAt: number | null,
  updatedAt: number,
  codingMs: number | null,
  pickupMs: number | null,
  reviewMs: number | null,
  deployMs: number | null,
  cycleMs: number | null,
  size: number | null,
  reviews: number,
  reviewers: number,
  defects: string,
];

/** What is stored of a fact. */
export function toChangeFlowValues(fact: ChangeFact): ChangeFlowValues {
  return [
    fact.changeId,
    fact.projectId,
    fact.authorId,
    fact.byBot ? 1 : 0,
    fact.state,
    fact.firstCommitAt,
    fact.openedAt,
    fact.readyAt,
    fact.firstReviewAt,
    fact.mergedAt,
    fact.closedAt,
    fact.deployedAt,
    fact.updatedAt,
    fact.codingMs,
    fact.pickupMs,
    fact.reviewMs,
    fact.deployMs,
    fact.cycleMs,
    fact.size,
    fact.reviews,
    fact.reviewers,
    writeDefects(fact.defects),
  ];
}

/** The fact that is stored. */
export function toChangeFact(values: ChangeFlowValues): ChangeFact {
  return {
    changeId: values[0],
    projectId: values[1],
    authorId: values[2],
    byBot: values[3] === 1,
    state: values[4],
    firstCommitAt: values[5],
    openedAt: values[6],
    readyAt: values[7],
    firstReviewAt: values[8],
    mergedAt: values[9],
    closedAt: values[10],
    deployedAt: values[11],
    updatedAt: values[12],
    codingMs: values[13],
    pickupMs: values[14],
    reviewMs: values[15],
    deployMs: values[16],
    cycleMs: values[17],
    size: values[18],
    reviews: values[19],
    reviewers: values[20],
    defects: readDefects(values[21]),
  };
}

const knownDefects: Readonly<Record<ChangeDefect, true>> = {
  'no-commits': true,
  'commit-after-opening': true,
  'review-after-merge': true,
  'deployed-before-merge': true,
  'merged-as-draft': true,
};

function writeDefects(codes: readonly ChangeDefect[]): string {
  return JSON.stringify({ v: 1, codes });
}

/** There may be thousands of them, and few that differ. */
const defectsByText = new Map<string, readonly ChangeDefect[]>();

function readDefects(text: string): readonly ChangeDefect[] {
  const known = defectsByText.get(text);
  if (known) return known;
  const { v, codes } = JSON.parse(text);
  const isSound =
    v === 1 &&
    Array.isArray(codes) &&
    codes.every(code => Object.hasOwn(knownDefects, code));
  if (!isSound) throw new TypeError('Defects of a change are damaged');
  defectsByText.set(text, codes);
  return codes;
}
