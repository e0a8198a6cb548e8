import {
  sourceKinds,
  foldName,
} from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import { findProjects } from '../../store/flow/reads/findProjects';
import type { ItemFactsFilter } from '../../store/flow/reads/itemFactsSql';
import { readWorkInstances } from '../../store/workItemReads/readWorkInstances';
import type { FlowQuestion } from './FlowQuestion';

/**
 * What a question looks for, by the numbers that the store has for what it names.
 *
 * @throws InputError for a source or a project that nothing is known of
 */
export async function resolveFlowFilter(
  tx: Tx,
  { sources, projects, types, level }: FlowQuestion,
): Promise<Omit<ItemFactsFilter, 'scope' | 'readableUnits'>> {
  return {
    instanceIds:
      sources.length > 0 ? await findInstances(tx, sources) : undefined,
    projectIds:
      projects.length > 0 ? await projectNumbers(tx, projects) : undefined,
    types: types.length > 0 ? new Set(types.map(foldName)) : undefined,
    isBase: level === 'base',
  };
}

async function findInstances(
  tx: Tx,
  sources: readonly string[],
): Promise<number[]> {
  const instances = await readWorkInstances(tx);
  const known = new Set<string>(sourceKinds);
  for (const { source } of instances.values()) known.add(source);
  refuseUnknown('source', sources, known);
  return [...instances].flatMap(([id, { source }]) =>
    sources.includes(source) ? [id] : [],
  );
}

async function projectNumbers(
  tx: Tx,
  projects: readonly string[],
): Promise<number[]> {
  const found = await findProjects(tx, projects);
  refuseUnknown('project', projects, new Set(found.keys()));
  return [...found.values()];
}

function refuseUnknown(
  parameter: string,
  values: readonly string[],
  known: ReadonlySet<string>,
) {
  const unknown = values.find(value => !known.has(value));
  if (unknown !== undefined) {
    throw new InputError(
      `Invalid '${parameter}': nothing is known of '${unknown}'`,
    );
  }
}
