import { itemAt, ItemState } from '../../chronicle/itemAt';
import { Instant, ItemChange, ItemHistory, PersonId } from '../../model';
import { changelogEntries } from '../render/changelog/changelogEntries';
import { issueFields } from '../render/fields/issueFields';
import { renderIssue } from '../render/renderIssue';
import { renderPerson } from '../render/renderUser';
import { Visit } from '../site/Visit';
import { isWithin, Span, WebhookFact } from './WebhookFact';

/** What happened to an item itself. */
export function itemFacts(
  visit: Visit,
  history: ItemHistory,
  span: Span,
): WebhookFact[] {
  const facts: WebhookFact[] = [];
  const { id, createdAt, deletedAt, reporter } = history;
  if (isWithin(createdAt, span)) {
    facts.push(
      ...itemFact(visit, history, createdAt, {
        event: 'jira:issue_created',
        type: 'issue_created',
        name: `created ${id}`,
        by: reporter,
      }),
    );
  }
  for (const change of history.changes) {
    if (isWithin(change.at, span)) {
      facts.push(
        ...itemFact(visit, history, change.at, {
          event: 'jira:issue_updated',
          type: eventType(change),
          name: `changed ${change.id}`,
          by: change.by,
          more: (at, item) => ({ changelog: changelog(at, item, change) }),
        }),
      );
    }
  }
  if (deletedAt !== undefined && isWithin(deletedAt, span)) {
    facts.push(
      ...itemFact(visit, history, deletedAt, {
        event: 'jira:issue_deleted',
        type: 'issue_deleted',
        name: `deleted ${id}`,
        by: reporter,
      }),
    );
  }
  return facts;
}

export interface ItemFactParts {
  event: string;
  /** Jira's `issue_event_type_name`; comments by themselves have none. */
  type?: string;
  name: string;
  by: PersonId;
  more?: (visit: Visit, item: ItemState) => Record<string, unknown>;
}

/** A fact about an item, which the body shows as it was right after. */
export function itemFact(
  visit: Visit,
  history: ItemHistory,
  at: Instant,
  { event, type, name, by, more }: ItemFactParts,
): WebhookFact[] {
  const then = { ...visit, at: at + 1 };
  // What has just been deleted is shown for the last time.
  const item = itemAt(history, at + 1) ?? itemAt(history, at);
  if (!item || item.hidden) {
    return [];
  }
  return [
    {
      at,
      event,
      name: `${event} ${name}`,
      item,
      flow: 'Primary',
      payload: () => ({
        timestamp: at,
        webhookEvent: event,
        ...(type === undefined ? {} : { issue_event_type_name: type }),
        user: renderPerson(then, by),
        issue: webhookIssue(then, item),
        ...more?.(then, item),
      }),
    },
  ];
}

export function webhookIssue(
  visit: Visit,
  item: ItemState,
): Record<string, unknown> {
  const { expand, ...issue } = renderIssue(visit, item, {
    choice: { fields: issueFields(visit.site.flavour) },
    expand: [],
    mostEntries: 0,
    mostComments: 0,
  });
  return issue;
}

function eventType({ fields }: ItemChange): string {
  const changed = new Set(fields.map(({ field }) => field));
  if (changed.has('team')) {
    return 'issue_moved';
  }
  if (changed.has('status')) {
    return 'issue_generic';
  }
  return changed.has('assignee') ? 'issue_assigned' : 'issue_updated';
}

function changelog(visit: Visit, item: ItemState, { id }: ItemChange) {
  const entry = changelogEntries(visit, item).find(each => each.id === id);
  return { id: String(id), items: entry?.items ?? [] };
}
