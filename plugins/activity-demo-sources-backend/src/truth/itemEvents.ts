import { itemAt } from '../chronicle/itemAt';
import type { FieldChange } from '../model';
import {
  hasHappened,
  isBot,
  projectKeyOf,
  toIso,
  type Knowing,
} from './Knowing';
import type { EventRow, EventType } from './rows';

const typeOfField: { [K in FieldChange['field']]?: EventType } = {
  status: 'item_status_changed',
  assignee: 'item_assigned',
  priority: 'item_priority_changed',
};

/** What happened to the work items that were created in a team's project and still exist, and the team's releases. */
export function* itemEvents(knowing: Knowing): Generator<EventRow> {
  const { chronicle, company, at } = knowing;
  for (const history of chronicle.items) {
    const item = itemAt(history, at);
    if (!item) continue;
    const same = {
      source: 'jira' as const,
      project: projectKeyOf(company, item.fields.team),
      item: history.id,
    };
    const who = (by: string) => ({ by, bot: isBot(knowing, by) });
    yield {
      key: `issue/${history.id}`,
      type: 'item_created',
      occurredAt: toIso(history.createdAt),
      ...who(history.reporter),
      ...same,
    };
    for (const change of item.changes) {
      for (const { field } of change.fields) {
        const type = typeOfField[field];
        if (type) {
          yield {
            key: `changelog/${change.id}/${field}`,
            type,
            occurredAt: toIso(change.at),
            ...who(change.by),
            ...same,
          };
        }
      }
    }
    for (const comment of item.comments) {
      yield {
        key: `comment/${comment.id}`,
        type: 'item_commented',
        occurredAt: toIso(comment.at),
        ...who(comment.by),
        ...same,
      };
    }
  }
  const { lead } = company.teams.find(({ id }) => id === chronicle.team)!;
  for (const release of chronicle.releases) {
    if (hasHappened(knowing, release.releasedAt)) {
      yield {
        key: `version/${release.id}`,
        source: 'jira',
        type: 'release',
        project: projectKeyOf(company, chronicle.team),
        occurredAt: toIso(release.releasedAt),
        by: lead,
        bot: false,
      };
    }
  }
}
