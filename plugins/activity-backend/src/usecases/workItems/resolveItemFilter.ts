import type { Tx } from '../../store/Database';
import { findItemsByKey } from '../../store/workItemReads/findItemsByKey';
import { findLabelledItems } from '../../store/workItemReads/findLabelledItems';
import type { WorkInstance } from '../../store/workItemReads/readWorkInstances';
import type { FilteredField } from '../../store/workItemReads/readTreeItems';
import type { ItemFilter } from '../../workTrees/itemFilter';
import { resolvePersons } from '../activity/resolveFilters';
import type { WorkItemsQuestion } from './WorkItemsQuestion';

/**
 * What a question looks for, by the numbers that the store has for what it names. What is named and not known is in no item.
 *
 * @throws InputError for an assignee whom neither the catalog nor any source knows
 */
export async function resolveItemFilter(
  tx: Tx,
  question: WorkItemsQuestion,
  instances: ReadonlyMap<number, WorkInstance>,
): Promise<ItemFilter> {
  const { sources, assignees, labels, parents } = question;
  const instanceIds = [...instances].flatMap(([id, { source }]) =>
    sources.includes(source) ? [id] : [],
  );
  return {
    instanceIds: sources.length > 0 ? new Set(instanceIds) : undefined,
    assigneeIds:
      assignees.length > 0
        ? new Set(
            (await resolvePersons(tx, assignees, 'assignee')).map(
              ({ accountId }) => accountId,
            ),
          )
        : undefined,
    labelled:
      labels.length > 0 ? await findLabelledItems(tx, labels) : undefined,
    parentIds:
      parents.length > 0
        ? new Set(await findItemsByKey(tx, parents))
        : undefined,
    types: given(question.types),
    statuses: given(question.statuses),
    categories: given(question.categories),
    deliveries: given(question.deliveries),
    text: question.text,
    openOnly: question.openOnly,
  };
}

/** What has to be read of each item for a filter. */
export function fieldsOf(filter: ItemFilter): FilteredField[] {
  return [
    ...(filter.statuses ? (['statusName'] as const) : []),
    ...(filter.text === undefined ? [] : (['summary'] as const)),
    ...(filter.deliveries ? (['delivery'] as const) : []),
  ];
}

function given<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
