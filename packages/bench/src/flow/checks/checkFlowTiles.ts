import type { FlowQuery } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import type { TrueItem } from '../../work/truth/TrueItem';
import { changeFigures } from '../truth/changeFigures';
import { itemFigures } from '../truth/itemFigures';
import { compareFigure } from './compareFigure';
import { flowScopes, quarters, timeOf, type FlowScope } from './FlowCheck';

/** Every metric in one number for each scope, of a quarter that goes on and of one that is over. */
export async function checkFlowTiles(check: WorkCheck): Promise<void> {
  for (const scope of flowScopes(check)) {
    await checkItemTiles(check, scope, 'any');
    await checkItemTiles(check, scope, 'base');
    await checkChangeTiles(check, scope);
    if (scope.entity === undefined) await checkFilters(check, scope);
  }
}

/** A type, a system and a project. */
async function checkFilters(
  check: WorkCheck,
  { items, ...scope }: FlowScope,
): Promise<void> {
  const { key, id } = projectOf(check);
  const filters: [FlowQuery, (item: TrueItem) => boolean][] = [
    [{ type: ['bug'] }, ({ type }) => type === 'Bug'],
    [{ source: ['gitlab'] }, ({ source }) => source === 'gitlab'],
    [{ project: [id] }, ({ project }) => project === key],
    [
      { project: [id], type: ['Story', 'Epic'] },
      ({ project, type }) =>
        project === key && (type === 'Story' || type === 'Epic'),
    ],
  ];
  for (const [query, finds] of filters) {
    const name = JSON.stringify(query);
    const found = items.filter(({ item }) => finds(item));
    await checkItemTiles(check, { ...scope, name, items: found }, 'any', query);
  }
}

/** One of Jira, with its id as `/choices` has it. */
function projectOf({ truth, flavour }: WorkCheck): { key: string; id: string } {
  const { projectKey, projectId } = truth.company.teams[0].jira;
  return { key: projectKey, id: `jira:${flavour}:${projectId}` };
}

async function checkItemTiles(
  { portal, differences }: WorkCheck,
  { name, entity, calendar, items }: FlowScope,
  level: 'any' | 'base',
  filter: FlowQuery = {},
): Promise<void> {
  const chosen = items.filter(({ isBase }) => level === 'any' || isBase);
  for (const dates of quarters(calendar)) {
    const askedAt = Date.now();
    const { tiles, timezone } = await portal.flow.getTiles({
      entity,
      level,
      ...filter,
      ...dates,
    });
    const now = Date.now();
    const time = timeOf(calendar, dates, now);
    const about = `${name}, ${level}, ${dates.from} to ${dates.to}`;
    differences.same('tiles: zone', about, timezone, calendar.zone);
    for (const tile of tiles) {
      const figure = itemFigures[tile.id]?.(chosen, time);
      if (!figure) continue;
      const isOpen = tile.id === 'work-item-age' && time.to > now;
      const slack = isOpen ? (now - askedAt) / 1000 : 0;
      compareFigure(
        differences,
        [`tiles: ${tile.id}`, about],
        tile,
        figure,
        slack,
      );
    }
  }
}

async function checkChangeTiles(
  { portal, differences }: WorkCheck,
  { name, entity, calendar, changes }: FlowScope,
): Promise<void> {
  for (const dates of quarters(calendar)) {
    const { tiles } = await portal.flow.getTiles({
      entity,
      about: 'changes',
      ...dates,
    });
    const now = Date.now();
    const time = timeOf(calendar, dates, now);
    const about = `${name}, ${dates.from} to ${dates.to}`;
    for (const tile of tiles) {
      // What was stale in the past is not known: only the last change of anything is kept.
      if (tile.id === 'stale-changes' && time.to < now) continue;
      const figure = changeFigures[tile.id]?.(changes, time);
      if (!figure) continue;
      compareFigure(differences, [`tiles: ${tile.id}`, about], tile, figure);
    }
  }
}
