import type { WorkItemLinkRecord } from '@activity-insights/plugin-activity-node';
import { idOf, isRecord, listOf, textOf } from './rawValues';

/**
 * What an issue is linked to, each link once. Both ends tell of a link, under one id.
 *
 * @param fields - of the issue, unchecked
 */
export function linksOf(fields: Record<string, unknown>): WorkItemLinkRecord[] {
  const links = listOf(fields.issuelinks).flatMap(value => toLink(value) ?? []);
  return [...new Map(links.map(link => [link.id, link])).values()];
}

function toLink(value: unknown): WorkItemLinkRecord | undefined {
  if (!isRecord(value) || !isRecord(value.type)) return undefined;
  const direction = isRecord(value.outwardIssue) ? 'outward' : 'inward';
  const other =
    direction === 'outward' ? value.outwardIssue : value.inwardIssue;
  const id = idOf(value.id);
  const type = textOf(value.type.name);
  if (id === undefined || type === undefined || !isRecord(other)) {
    return undefined;
  }
  const otherId = idOf(other.id);
  const otherKey = textOf(other.key);
  return {
    id,
    type,
    description: textOf(value.type[direction]) ?? type,
    direction,
    other: {
      ...(otherId !== undefined && { id: otherId }),
      ...(otherKey !== undefined && { key: otherKey }),
    },
  };
}
