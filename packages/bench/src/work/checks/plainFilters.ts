import type { WorkItemsQuery } from '@activity-insights/plugin-activity-common';
import type { TrueCompany } from '../truth/TrueCompany';
import type { TrueItem } from '../truth/TrueItem';

/** A filter with what it has to find. */
export interface PlainFilter {
  query: WorkItemsQuery;
  finds: (item: TrueItem) => boolean;
}

/** Each filter alone, with values that the company has, and some of them together. */
export function plainFilters({
  forest,
  delivery,
}: TrueCompany): readonly PlainFilter[] {
  const { items } = forest;
  const label = items.find(({ labels }) => labels.length > 0)?.labels[0] ?? '';
  const parent = items.find(item => forest.childrenOf(item).length > 3);
  const word = items[0]?.summary.split(' ')[0].toLocaleLowerCase('en') ?? '';
  const isOpen = (item: TrueItem) => item.statusCategory !== 'done';
  return [
    {
      query: { statusCategory: ['inProgress'] },
      finds: ({ statusCategory }) => statusCategory === 'inProgress',
    },
    {
      query: { type: ['bug', 'Epic'] },
      finds: ({ type }) => type === 'Bug' || type === 'Epic',
    },
    {
      query: { status: ['IN REVIEW', 'Closed'] },
      finds: ({ status }) => status === 'In Review' || status === 'Closed',
    },
    {
      query: { label: [label] },
      finds: ({ labels }) => labels.includes(label),
    },
    {
      query: { parent: [parent?.key ?? 'none'] },
      finds: item =>
        parent !== undefined && forest.parentOf(item)?.key === parent.key,
    },
    {
      query: { text: word },
      finds: ({ key, summary }) =>
        `${key}\n${summary}`.toLocaleLowerCase('en').includes(word),
    },
    {
      query: { source: ['gitlab'] },
      finds: ({ source }) => source === 'gitlab',
    },
    { query: { openOnly: true }, finds: isOpen },
    {
      query: { delivery: ['open', 'merged'] },
      finds: ({ id }) => ['open', 'merged'].includes(delivery.stateOf(id)),
    },
    {
      query: { delivery: ['none'], type: ['Story'], openOnly: true },
      finds: item =>
        item.type === 'Story' &&
        isOpen(item) &&
        delivery.stateOf(item.id) === 'none',
    },
  ];
}
