import { CommentState } from '../../chronicle/itemAt';
import { ItemId } from '../../model';
import { Visit } from '../site/Visit';
import { formatJiraDate } from '../time/formatJiraDate';
import { renderText } from './renderText';
import { renderPerson } from './renderUser';

export function renderComment(
  visit: Visit,
  item: ItemId,
  comment: CommentState,
): Record<string, unknown> {
  const { timeZone } = visit.account;
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/issue/${item}/comment/${comment.id}`,
    id: String(comment.id),
    author: renderPerson(visit, comment.by),
    body: renderText(visit, comment.body),
    updateAuthor: renderPerson(visit, comment.updatedBy),
    created: formatJiraDate(comment.at, timeZone),
    updated: formatJiraDate(comment.updatedAt, timeZone),
    ...(visit.site.flavour === 'cloud' ? { jsdPublic: true } : {}),
  };
}
