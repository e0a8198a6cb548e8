import { PersonId } from '../../model';
import { BranchStep, ReviewStep } from '../ChangePlan';

type Undated<T> = T extends unknown ? Omit<T, 'at' | 'by'> : never;

/** What somebody is going to do to a merge request, before it is known when. */
export type Intent = { readonly by: PersonId } & (
  | {
      readonly kind: 'review';
      readonly step: Undated<ReviewStep>;
      /** The place of the comment whose thread is settled with this. */
      readonly settles?: number;
    }
  /** Work that is pushed at once. */
  | { readonly kind: 'work'; readonly step: Undated<BranchStep> }
);

/** What people are going to do, one after the other. */
export class Intents {
  readonly list: Intent[] = [];
  #reviews = 0;

  /** @returns its place among the reviews, for answers to refer to */
  review(
    by: PersonId,
    step: Undated<ReviewStep>,
    options: { settles?: number } = {},
  ): number {
    this.list.push({ kind: 'review', by, step, ...options });
    return this.#reviews++;
  }

  work(by: PersonId, step: Undated<BranchStep>): void {
    this.list.push({ kind: 'work', by, step });
  }
}
