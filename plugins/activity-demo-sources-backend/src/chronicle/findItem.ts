import { Company, Instant, ItemHistory, ItemId } from '../model';
import { teamOfItem } from '../work';

/**
 * The work item that has, or once had, this key, or that has this id; none if it was not there before the moment, or is
 * deleted by then. Letters of keys may be small.
 *
 * @param keyOrId - such as `BEPL-17` or `10230`
 */
export function findItem(
  company: Company,
  keyOrId: string | ItemId,
  at: Instant,
): ItemHistory | undefined {
  const item = /^\d+$/.test(`${keyOrId}`)
    ? findById(company, Number(keyOrId), at)
    : findByKey(company, `${keyOrId}`, at);
  if (!item || item.createdAt >= at) return undefined;
  return item.deletedAt !== undefined && item.deletedAt < at ? undefined : item;
}

function findById(company: Company, id: ItemId, at: Instant) {
  const team = company.teams[teamOfItem(company, id)];
  return team && company.items(team.id, at).byId(id);
}

function findByKey(company: Company, key: string, at: Instant) {
  const [, project, number] = /^([a-z][a-z0-9]*)-(\d+)$/i.exec(key) ?? [];
  const wanted = project?.toLocaleUpperCase('en-US');
  const team = company.teams.find(({ jira }) => jira.projectKey === wanted);
  const holder = team && company.items(team.id, at).holder(Number(number));
  return holder && holder.since < at ? holder.item : undefined;
}
