import { ItemState } from '../../../chronicle/itemAt';
import { keyOf } from '../../site/teams';
import { Visit } from '../../site/Visit';
import { issueTypeOf } from '../../vocabulary/issueTypes';
import { statusOf } from '../../vocabulary/statuses';
import { renderIssueType, renderStatus } from '../renderIssueType';
import { renderPriority } from '../renderPriority';

/** An item as others mention it: as parent, sub-task or at the other end of a link. */
export function issueStub(
  visit: Visit,
  item: ItemState,
): Record<string, unknown> {
  const { company, flavour } = visit.site;
  const { fields, history } = item;
  const team = company.team(fields.team);
  return {
    id: String(history.id),
    key: keyOf(company, fields),
    self: `${visit.baseUrl}/rest/api/${visit.version}/issue/${history.id}`,
    fields: {
      summary: fields.summary,
      status: renderStatus(visit, statusOf(flavour, team, fields.status)),
      priority: renderPriority(visit, fields.priority),
      issuetype: renderIssueType(
        visit,
        issueTypeOf(flavour, team, fields.type),
      ),
    },
  };
}
