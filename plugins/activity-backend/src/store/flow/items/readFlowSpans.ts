import {
  statusCategories,
  type WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { StatusSpell } from '../../../flow/facts/ItemHistory';
import type { Spell } from '../../../flow/facts/Spell';
import { exactField, guessedStatus, type Span } from '../../../timelines/Span';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readManyLists } from '../../workItemReads/readManyLists';

/** What items were, as far as it matters to their flow. */
export interface FlowSpans {
  statuses: StatusSpell[];
  blocked: Spell[];
}

type SpanRow = [
  itemId: number,
  field: string,
  value: string,
  label: string | null,
  from: number,
  to: number | null,
];

/**
 * Reads when items were in which status and when they were blocked, by their numbers. The category of a status is the one of the stage
 * that it made up, and null where that was a guess.
 */
export async function readFlowSpans(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, FlowSpans>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readManyLists(tx, {
    sets: [],
    columns: [
      's.item_id',
      's.field',
      's.value',
      's.label',
      's.from_at',
      's.to_at',
    ],
    from: {
      // A server without statistics takes the condition for a rare one, and would begin with all spans there are; it may not from the
      // left side of this join.
      text: `
        FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
        LEFT JOIN work_item_spans AS s
          ON s.item_id = r.id AND s.field IN ('status', 'category', 'blocked', '${exactField}')`,
      bindings: [JSON.stringify(itemIds.map(id => [id]))],
    },
  });
  const byItem = collectBy(
    rows.filter((row): row is SpanRow => row[0] !== null),
    ([itemId]) => itemId,
    ([, field, value, label, from, to]): Span => ({
      field,
      value,
      label,
      from,
      to,
    }),
  );
  return new Map([...byItem].map(([itemId, spans]) => [itemId, toFlow(spans)]));
}

function toFlow(spans: readonly Span[]): FlowSpans {
  const of = (field: string) => spans.filter(it => it.field === field);
  const guessed = new Set(
    of(exactField)
      .filter(it => it.value === 'category')
      .map(it => it.label),
  );
  const stages = of('category').sort((a, b) => a.from - b.from);
  return {
    statuses: of('status').map(({ value, label, from, to }) => ({
      id: value,
      name: label ?? value,
      category: guessed.has(`${guessedStatus}${value}`)
        ? null
        : categoryAt(stages, from),
      from,
      to,
    })),
    blocked: of('blocked').map(({ from, to }) => ({ from, to })),
  };
}

/** Stages are cut where statuses change, and only there. */
function categoryAt(
  stages: readonly Span[],
  at: number,
): WorkItemStatusCategory | null {
  const stage = stages.findLast(({ from }) => from <= at)?.value;
  return statusCategories.find(each => each === stage) ?? null;
}
