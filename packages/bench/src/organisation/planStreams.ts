import { apportion } from './apportion';
import type { ComponentPlan } from './Organisation';
import type { StreamPlan } from './StreamPlan';

type Work = Pick<StreamPlan, 'source' | 'resource'> & { weight: number };

/** What happens at a component whose commits are read from git, its changes and pipelines from GitLab. */
const mainWork: Work[] = [
  { source: 'git', resource: 'commits', weight: 45 },
  { source: 'gitlab', resource: 'changes', weight: 25 },
  { source: 'gitlab', resource: 'pipelines', weight: 8 },
  { source: 'jira', resource: 'issues', weight: 22 },
];

/** What happens at one that GitLab knows alone. */
const gitlabWork: Work[] = [
  { source: 'gitlab', resource: 'commits', weight: 50 },
  { source: 'gitlab', resource: 'changes', weight: 42 },
  { source: 'gitlab', resource: 'pipelines', weight: 8 },
];

/** One in so many of the main repositories is read from GitLab as well. */
const mirrorEvery = 25;

/** Of what a mirrored repository has, the mirror has so much. */
const mirrored = 0.6;

/**
 * The streams of all components; their records, the mirrors' aside, add up to the events of the components. A component
 * with few events has no stream for what comes to nothing.
 */
export function planStreams(
  components: readonly ComponentPlan[],
): StreamPlan[] {
  const streams: StreamPlan[] = [];
  const add = (stream: Omit<StreamPlan, 'number'>) => {
    if (stream.records > 0) streams.push({ number: streams.length, ...stream });
  };
  components.forEach((component, index) => {
    const { place, events } = component;
    const work = place === 'main' || place === 'busy' ? mainWork : gitlabWork;
    const parts = apportion(
      events,
      work.map(({ weight }) => weight),
    );
    work.forEach(({ source, resource }, part) =>
      add({
        source,
        instance: place,
        component: index,
        projectId: projectIdOf(source, index),
        resource,
        records: parts[part],
      }),
    );
  });
  for (const stream of [...streams]) {
    const { source, component, records } = stream;
    if (source !== 'git' || component % mirrorEvery !== mirrorEvery - 1)
      continue;
    add({
      ...stream,
      source: 'gitlab',
      projectId: projectIdOf('gitlab', component),
      records: Math.floor(records * mirrored),
      mirrorOf: stream.number,
    });
  }
  return streams;
}

/** Records of a stream that are no other's. */
export function ownRecords(stream: StreamPlan): number {
  return stream.mirrorOf === undefined ? stream.records : 0;
}

function projectIdOf(source: StreamPlan['source'], component: number): string {
  return source === 'jira' ? `C${component}` : `component-${component}`;
}
