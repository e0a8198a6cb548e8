import type { ChangeHistory, ChangeReview } from './ChangeHistory';

/** Who has looked at a change: people who have not written it. */
export interface ReviewsOfOthers {
  /** Up to the merge, the earliest first; an approval in the moment of the merge is one. */
  inTime: ChangeReview[];
  /** Distinct people of those, two accounts of one User being one. */
  reviewers: number;
  /** Whether there are none of those, but some after the merge. */
  isTooLate: boolean;
}

/** The reviews that count: not those of bots, nor the author's own under whichever account. */
export function reviewsOf({
  author,
  mergedAt,
  reviews,
}: Pick<ChangeHistory, 'author' | 'mergedAt' | 'reviews'>): ReviewsOfOthers {
  const others = reviews
    .filter(({ isBot, account, person }) => {
      const isOwn =
        account === author?.id ||
        (person !== undefined && person === author?.person);
      return !isBot && !isOwn;
    })
    .sort((a, b) => a.at - b.at);
  const inTime = others.filter(({ at }) => at <= (mergedAt ?? Infinity));
  return {
    inTime,
    reviewers: new Set(inTime.map(it => it.person ?? it.account)).size,
    isTooLate: inTime.length === 0 && others.length > 0,
  };
}
