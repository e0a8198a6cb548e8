import { findVisible } from '../../site/findVisible';
import { visibleItem } from '../../site/visibleItem';
import { hierarchyLevelOf } from '../../vocabulary/issueTypes';
import { linkTypeOf } from '../../vocabulary/linkTypes';
import { FieldReader } from './IssueField';
import { issueStub } from './issueStub';
import { renderComment } from '../renderComment';

/** The first comments and how many there are: where some are left out, they are the newest. */
export function writeComments({
  visit,
  item,
  mostComments,
}: FieldReader): unknown {
  const { id } = item.history;
  const shown = item.comments.slice(0, mostComments);
  return {
    comments: shown.map(comment => renderComment(visit, id, comment)),
    self: `${visit.baseUrl}/rest/api/${visit.version}/issue/${id}/comment`,
    maxResults: shown.length,
    total: item.comments.length,
    startAt: 0,
  };
}

export function writeSubtasks({ visit, item }: FieldReader): unknown[] {
  const { id, initial } = item.history;
  const items = visit.site.company.items(initial.team, visit.at);
  return items.childrenOf(id).flatMap(history => {
    const child = visibleItem(visit, history);
    return child?.fields.parent === id &&
      hierarchyLevelOf(child.fields.type) < 0
      ? [issueStub(visit, child)]
      : [];
  });
}

/** The same link stands at both ends; one whose other end is not visible stands at none. */
export function writeLinks({ visit, item }: FieldReader): unknown[] {
  return item.links.flatMap(link => {
    const isSource = link.source === item.history.id;
    const other = findVisible(visit, isSource ? link.target : link.source);
    if (!other) {
      return [];
    }
    const type = linkTypeOf(link.type);
    const base = `${visit.baseUrl}/rest/api/${visit.version}`;
    return [
      {
        id: String(link.id),
        self: `${base}/issueLink/${link.id}`,
        type: {
          id: String(type.id),
          name: type.name,
          inward: type.inward,
          outward: type.outward,
          self: `${base}/issueLinkType/${type.id}`,
        },
        [isSource ? 'outwardIssue' : 'inwardIssue']: issueStub(visit, other),
      },
    ];
  });
}
