import { InputError } from '@backstage/errors';
import type { ListedPlace } from '../../store/dora/reads/ListedScope';
import {
  readWorkCursor,
  writeWorkCursor,
  type WorkPosition,
} from '../workItems/workCursor';

/** Where a page begins, and of which list it is. */
export interface DoraPosition {
  /** The last one of the page before; undefined for the first page. */
  after?: ListedPlace;
  /** Counted with the first page. */
  total?: number;
  /** What the list depends on. */
  identity: object;
}

/** A page of places, and what comes after it. */
export interface DoraPage {
  page: ListedPlace[];
  total: number;
  nextCursor: string | undefined;
}

/**
 * Where a question begins.
 *
 * @param kind - of the list
 * @throws InputError if the cursor is damaged, or of another list
 */
export function readPosition<
  Question extends { cursor?: string; limit: number },
>(kind: string, question: Question): DoraPosition {
  const { cursor, limit: _limit, ...asked } = question;
  const identity = { kind, ...asked };
  const position = readWorkCursor('cursor', cursor, identity);
  if (!position) return { identity };
  return { identity, total: position.total, after: placeOf(position) };
}

/**
 * Reads a page, and how long the list is if that is not known yet.
 *
 * @param limit - how many a page has at most
 */
export async function readPage(
  { after, total, identity }: DoraPosition,
  limit: number,
  list: {
    count: () => Promise<number>;
    /** One more than the page has tells that there is another. */
    read: (page: {
      after?: ListedPlace;
      limit: number;
    }) => Promise<ListedPlace[]>;
  },
): Promise<DoraPage> {
  const found = await list.read({ after, limit: limit + 1 });
  const counted = total ?? (await list.count());
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    page,
    total: counted,
    nextCursor:
      last && found.length > limit
        ? writeWorkCursor(
            {
              total: counted,
              last: { id: last.serviceId, key: last.key, value: last.value },
            },
            identity,
          )
        : undefined,
  };
}

function placeOf({ last }: WorkPosition): ListedPlace {
  if (typeof last.value === 'string') {
    throw new InputError("Invalid 'cursor': it is not one that was given here");
  }
  return { serviceId: last.id, key: last.key, value: last.value };
}
