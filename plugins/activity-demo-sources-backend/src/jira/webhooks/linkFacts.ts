import { itemAt } from '../../chronicle/itemAt';
import { Instant, ItemHistory, ItemLink } from '../../model';
import { linkTypeOf } from '../vocabulary/linkTypes';
import { isWithin, Span, WebhookFact } from './WebhookFact';

/** Links that were made and removed, told once, by their source. */
export function linkFacts(history: ItemHistory, span: Span): WebhookFact[] {
  return history.links
    .filter(link => link.source === history.id)
    .flatMap(link => [
      ...linkFact(history, link, 'issuelink_created', link.at, span),
      ...linkFact(history, link, 'issuelink_deleted', link.removedAt, span),
    ]);
}

function linkFact(
  history: ItemHistory,
  link: ItemLink,
  event: string,
  at: Instant | undefined,
  span: Span,
): WebhookFact[] {
  const item = at === undefined ? undefined : itemAt(history, at + 1);
  if (at === undefined || !isWithin(at, span) || !item || item.hidden) {
    return [];
  }
  const { id, name, inward, outward } = linkTypeOf(link.type);
  return [
    {
      at,
      event,
      name: `${event} ${link.id}`,
      item,
      flow: 'Primary',
      payload: () => ({
        timestamp: at,
        webhookEvent: event,
        issueLink: {
          id: link.id,
          sourceIssueId: link.source,
          destinationIssueId: link.target,
          issueLinkType: {
            id,
            name,
            outwardName: outward,
            inwardName: inward,
            isSubTaskLinkType: false,
            isSystemLinkType: false,
          },
          systemLink: false,
          sequence: 0,
        },
      }),
    },
  ];
}
