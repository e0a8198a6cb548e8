import type {
  FlowClient,
  FlowItems,
  FlowItemsQuery,
} from '@activity-insights/plugin-activity-common';

/** All items of a list, page by page, and how many there should be. */
export async function readAllFlow(
  client: FlowClient,
  query: FlowItemsQuery,
): Promise<Pick<FlowItems, 'items' | 'total'>> {
  const items: FlowItems['items'] = [];
  let page = await client.getItems({ limit: 1_000, ...query });
  const { total } = page;
  items.push(...page.items);
  while (page.nextCursor !== undefined) {
    const { nextCursor: cursor } = page;
    page = await client.getItems({ limit: 1_000, ...query, cursor });
    items.push(...page.items);
  }
  return { items, total };
}
