import type { SourceStream } from '@activity-insights/plugin-activity-node';
import { CensusStream } from '../census/CensusStream';
import { countedChanges, countedIssues } from '../census/countedLists';
import { changesResource } from '../changes/changesResource';
import { CommitsStream } from '../commits/CommitsStream';
import { issuesResource } from '../issues/issuesResource';
import { ReleasesStream } from '../releases/ReleasesStream';
import { deploymentsResource } from '../runs/deploymentsResource';
import { pipelinesResource } from '../runs/pipelinesResource';
import { UpdatedStream } from '../updated/UpdatedStream';
import type { StreamPlace } from './StreamPlace';

/** The streams of a project: one for each thing that is switched on in it. */
export function createStreams(place: StreamPlace): SourceStream[] {
  const { features } = place.project;
  return [
    ...(features.repository ? [new CommitsStream(place)] : []),
    ...(features.mergeRequests
      ? [
          new UpdatedStream(place, changesResource(place)),
          new CensusStream(place, countedChanges(place)),
        ]
      : []),
    ...(features.builds
      ? [new UpdatedStream(place, pipelinesResource(place))]
      : []),
    ...(features.environments
      ? [new UpdatedStream(place, deploymentsResource(place))]
      : []),
    ...(features.releases ? [new ReleasesStream(place)] : []),
    ...(features.issues
      ? [
          new UpdatedStream(place, issuesResource(place)),
          new CensusStream(place, countedIssues(place)),
        ]
      : []),
  ];
}
