import { itemAt } from '../../chronicle/itemAt';
import { findItem } from '../../chronicle/findItem';
import { ChangeToRender, titleOf } from './renderChange';
import { Visit } from '../site/Visit';

const closing =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|implement(?:s|ed)?)\s+([A-Z][A-Z0-9]+-\d+)\b/gi;

/**
 * What a merge request closes by what its title and description say. The company plans in Jira, and GitLab shows those as
 * issues of somebody else, without a number of its own.
 */
export function renderClosedTickets(
  visit: Visit,
  { change, state }: ChangeToRender,
): { id: string; title: string }[] {
  const { company } = visit.site;
  const text = `${titleOf(state)}\n${change.description}`;
  const keys = new Set([...text.matchAll(closing)].map(match => match[1]));
  return [...keys].flatMap(id => {
    const item = findItem(company, id, visit.at);
    const title = item && itemAt(item, visit.at)?.fields.summary;
    return title === undefined ? [] : [{ id, title }];
  });
}
