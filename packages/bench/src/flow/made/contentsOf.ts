import type { FlowContent } from './FlowStream';
import type { FlowWorld } from './FlowWorld';
import type { FlowProject, MadeFlow } from './MadeFlow';
import { listSprints } from './madeSprints';
import { makeFlowChange } from './makeFlowChange';
import { flowTypes, makeFlowItem } from './makeFlowItem';

/** Says what a stream of a project has. */
export type ContentOf = (
  flow: MadeFlow,
  project: FlowProject,
  world: () => FlowWorld,
) => FlowContent;

/** The work items of a project. */
export const itemsOf: ContentOf = (flow, project, world) => {
  const { now } = world();
  const { from, to } = project.items;
  return {
    resource: 'issues',
    range: project.items,
    head: () => [
      ...flowTypes.map(type => ({ kind: 'workItemType' as const, ...type })),
      ...listSprints(project, now),
    ],
    make: item => makeFlowItem({ flow, project, item, now }),
    later: () =>
      world()
        .touches.filter(({ item }) => item >= from && item < to)
        .map(({ item, at }) => makeFlowItem({ flow, project, item, now }, at)),
  };
};

/** The changes of a project. */
export const changesOf: ContentOf = (flow, project, world) => {
  const { now } = world();
  return {
    resource: 'changes',
    range: project.changes,
    head: () => [],
    make: change => makeFlowChange({ flow, project, change, now }),
    later: () => [],
  };
};
