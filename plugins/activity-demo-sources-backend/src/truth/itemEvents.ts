import { itemAt } from '../chronicle/itemAt';
import type { FieldChange } from '../model';
import { hasHappened, projectKeyOf, type Knowing } from './Knowing';
import type { EventRow, EventType } from './rows';
import { rowsAbout } from './rowsAbout';

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
    const row = rowsAbout(knowing, {
      source: 'jira',
      project: projectKeyOf(company, item.fields.team),
      item: history.id,
    });
    yield row(
      `issue/${history.id}`,
      'item_created',
      history.createdAt,
      history.reporter,
    );
    for (const change of item.changes) {
      for (const { field } of change.fields) {
        const type = typeOfField[field];
        if (type) {
          const key = `changelog/${change.id}/${field}`;
          yield row(key, type, change.at, change.by);
        }
      }
    }
    for (const { id, at: saidAt, by } of item.comments) {
      yield row(`comment/${id}`, 'item_commented', saidAt, by);
    }
  }
  const { lead } = company.team(chronicle.team);
  const row = rowsAbout(knowing, {
    source: 'jira',
    project: projectKeyOf(company, chronicle.team),
  });
  for (const { id, releasedAt } of chronicle.releases) {
    if (hasHappened(knowing, releasedAt)) {
      yield row(`version/${id}`, 'release', releasedAt, lead);
    }
  }
}
