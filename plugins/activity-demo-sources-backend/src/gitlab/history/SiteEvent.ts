import {
  ChangeFact,
  ChangeHistory,
  Instant,
  PersonId,
  RefChange,
  TicketHistory,
} from '../../model';

/** What the activity page of a project lists. */
export type SiteEvent = {
  /** Of the whole site, in order of time. */
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
} & (
  | { readonly kind: 'push'; readonly move: RefChange }
  | {
      readonly kind: 'change';
      readonly action:
        | 'opened'
        | 'closed'
        | 'reopened'
        | 'accepted'
        | 'approved';
      readonly change: ChangeHistory;
    }
  | {
      readonly kind: 'changeComment';
      readonly change: ChangeHistory;
      readonly fact: Extract<ChangeFact, { kind: 'comment' }>;
    }
  | {
      readonly kind: 'ticket';
      readonly action: 'opened' | 'closed' | 'reopened';
      readonly ticket: TicketHistory;
    }
  | {
      readonly kind: 'ticketComment';
      readonly ticket: TicketHistory;
      readonly fact: Extract<
        TicketHistory['facts'][number],
        { kind: 'comment' }
      >;
    }
);

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type UnnumberedEvent = WithoutId<SiteEvent>;
