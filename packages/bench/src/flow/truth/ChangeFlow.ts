import type {
  ChangeHistory,
  ChangeRow,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** What is to be known of a merge request. Instants are UTC epoch milliseconds. */
export interface ChangeLife {
  row: ChangeRow;
  history: ChangeHistory;
  firstCommitAt: number | null;
  deployedAt: number | null;
  /** Lines; null if it was not merged, or nothing stands for it as a whole. */
  size: number | null;
  /** Until when: what bears this millisecond has not happened yet. */
  now: number;
  isBot(person: string): boolean;
}

/** How a merge request has flowed. Durations are milliseconds; null is unknown, or has not happened. */
export class ChangeFlow {
  readonly life: ChangeLife;
  readonly key: string;
  readonly byBot: boolean;
  readonly state: 'open' | 'merged' | 'closed';
  readonly openedAt: number;
  readonly mergedAt: number | null;
  readonly closedAt: number | null;
  readonly updatedAt: number;
  readonly readyAt: number | null;
  readonly firstReviewAt: number | null;
  /** By whom and when, each person once for an instant. */
  readonly reviews: readonly { by: string; at: number }[];

  constructor(life: ChangeLife) {
    const { row, history } = life;
    const { state, mergedAt, closedAt } = row;
    this.life = life;
    this.key = `${row.project}!${row.iid}`;
    this.byBot = life.isBot(row.author);
    this.state = state === 'opened' ? 'open' : state;
    this.openedAt = history.openedAt;
    this.mergedAt = mergedAt === undefined ? null : Date.parse(mergedAt);
    this.closedAt = closedAt === undefined ? null : Date.parse(closedAt);
    this.updatedAt = Date.parse(row.updatedAt);
    this.readyAt = readyOf(life, this.mergedAt);
    this.reviews = reviewsOf(life, this.mergedAt);
    this.firstReviewAt =
      this.reviews.find(({ at }) => this.readyAt !== null && at >= this.readyAt)
        ?.at ?? null;
  }

  get codingMs(): number | null {
    return between(this.life.firstCommitAt, this.openedAt);
  }

  get pickupMs(): number | null {
    return between(this.readyAt, this.#pickedUpAt);
  }

  get reviewMs(): number | null {
    return between(this.#pickedUpAt, this.mergedAt);
  }

  get deployMs(): number | null {
    return between(this.mergedAt, this.life.deployedAt);
  }

  get cycleMs(): number | null {
    return between(this.life.firstCommitAt, this.mergedAt);
  }

  get isWithoutReview(): boolean {
    return this.mergedAt !== null && this.reviews.length === 0;
  }

  /** Who had looked at it while it was a draft does not keep it waiting. */
  get #pickedUpAt(): number | null {
    return (
      this.firstReviewAt ?? (this.reviews.length > 0 ? this.readyAt : null)
    );
  }
}

function readyOf(
  { history, now }: ChangeLife,
  mergedAt: number | null,
): number | null {
  if (!history.draft) return history.openedAt;
  const left = history.facts.find(({ kind }) => kind === 'markedReady');
  return left && left.at < now && left.at <= (mergedAt ?? Infinity)
    ? left.at
    : null;
}

function reviewsOf(
  { history, now, isBot }: ChangeLife,
  mergedAt: number | null,
): ChangeFlow['reviews'] {
  const reviews = new Map<string, { by: string; at: number }>();
  for (const fact of history.facts) {
    const { kind, by, at } = fact;
    const isReview =
      kind === 'approved' ||
      (kind === 'comment' && !((fact.deletedAt ?? Infinity) < now));
    const isOwn = by === history.author;
    if (!isReview || isOwn || isBot(by) || at >= now) continue;
    if (at <= (mergedAt ?? Infinity)) reviews.set(`${by} ${at}`, { by, at });
  }
  return [...reviews.values()].sort((a, b) => a.at - b.at);
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : to - from;
}
