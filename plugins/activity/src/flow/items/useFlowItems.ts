import type {
  FlowItems,
  FlowItemsQuery,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { flowApiRef } from '../../api/flowApiRef';
import { usePagedFeed, type PagedList } from '../../rows/usePagedFeed';
import { mostItems } from '../query/toItemsQuery';

/**
 * Reads the items that a question asks for.
 *
 * @param keys - lists these alone; none for all
 * @param revision - reads again, as often as it grows
 */
export function useFlowItems(
  query: FlowItemsQuery,
  keys: readonly string[],
  revision: number,
): PagedList<FlowItems> {
  const api = useApi(flowApiRef);
  const isOfKeys = keys.length > 0;
  const list = usePagedFeed<FlowItemsQuery, FlowItems>(
    // There is no asking for single ones: they are among all.
    isOfKeys ? { ...query, limit: mostItems } : query,
    revision,
    mostItems,
    (asked, page, signal) => api.getItems({ ...page, ...asked }, { signal }),
  );
  const chosen = keys.join('\n');
  const items = useMemo(() => {
    if (!chosen) return list.items;
    const wanted = new Set(chosen.split('\n'));
    return list.items.filter(item => wanted.has(item.key));
  }, [list.items, chosen]);
  return { ...list, items };
}
