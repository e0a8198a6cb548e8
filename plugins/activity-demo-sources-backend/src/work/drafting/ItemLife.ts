import { Act } from '../../company';
import {
  Instant,
  ItemComment,
  ItemLink,
  ItemType,
  PersonId,
} from '../../model';
import {
  Development,
  DraftEdit,
  DraftFields,
  DraftLink,
  ItemDraft,
  Ordinal,
} from '../ItemDraft';

const none: readonly never[] = [];

/** How an item begins. */
export interface ItemBeginning {
  readonly type: ItemType;
  readonly createdAt: Instant;
  readonly reporter: PersonId;
  readonly initial: DraftFields;
}

/** A draft in the making: several parts of the work add to its life, in any order. */
export class ItemLife {
  readonly ordinal: Ordinal;
  readonly beginning: ItemBeginning;
  /** Items below it, those that were so for some time included. */
  readonly children: ItemLife[] = [];
  readonly comments: Omit<ItemComment, 'id'>[] = [];
  /** When work on it began. */
  startedAt?: Instant;
  /** When it was finished or given up for good. */
  closedAt?: Instant;
  movedAt?: Instant;
  deletedAt?: Instant;
  hidden?: ItemDraft['hidden'];
  development?: Development;
  failure?: string;
  readonly #team: string;
  readonly #edits: DraftEdit[] = [];
  readonly #links: DraftLink[] = [];

  constructor(team: string, ordinal: Ordinal, beginning: ItemBeginning) {
    this.#team = team;
    this.ordinal = ordinal;
    this.beginning = beginning;
  }

  get type(): ItemType {
    return this.beginning.type;
  }

  get createdAt(): Instant {
    return this.beginning.createdAt;
  }

  edit({ at, by }: Act, edit: Omit<DraftEdit, 'at' | 'by'>): void {
    this.#edits.push({ at, by, ...edit });
  }

  comment({ at, by }: Act, body: string): void {
    this.comments.push({ at, by, body, edits: none });
  }

  /** Replaces the comment that was added last, such as by one that is edited or deleted later. */
  amendComment(change: Partial<Omit<ItemComment, 'id'>>): void {
    const last = this.comments.pop();
    if (last) this.comments.push({ ...last, ...change });
  }

  /** This one blocks, causes, relates to or duplicates the target. */
  link(
    { at, by }: Act,
    type: ItemLink['type'],
    target: Ordinal,
    removedAt?: Instant,
  ): void {
    const source = this.ordinal;
    this.#links.push({ at, by, type, source, target, removedAt });
  }

  /** Whether it waits or is worked on at a moment, in the project where it was created. */
  isOpen(at: Instant): boolean {
    return this.isThere(at) && !(this.closedAt! <= at);
  }

  /** Whether it can be found at a moment in the project where it was created. */
  isThere(at: Instant): boolean {
    return (
      this.createdAt < at && !(this.deletedAt! <= at) && !(this.movedAt! <= at)
    );
  }

  /** In order of time, with nothing after the item was deleted. */
  toDraft(): ItemDraft {
    const { type, createdAt, reporter, initial } = this.beginning;
    return {
      ordinal: this.ordinal,
      team: this.#team,
      type,
      createdAt,
      reporter,
      initial,
      edits: untilEnd(this.#edits, this.deletedAt),
      comments: untilEnd(this.comments, this.deletedAt),
      links: untilEnd(this.#links, this.deletedAt),
      deletedAt: this.deletedAt,
      hidden: this.hidden,
      development: this.development,
      failure: this.failure,
    };
  }
}

function untilEnd<T extends { readonly at: Instant }>(
  list: readonly T[],
  end: Instant = Infinity,
): readonly T[] {
  if (list.length === 0) return none;
  return list.filter(({ at }) => at < end).sort((a, b) => a.at - b.at);
}
