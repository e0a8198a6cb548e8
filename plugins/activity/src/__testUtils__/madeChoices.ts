import type {
  FilterChoices,
  HarvestStream,
  SavedView,
} from '@activity-insights/plugin-activity-common';

export const madeChoices: FilterChoices = {
  sources: ['git', 'jira'],
  projects: [
    { id: '7', name: 'quay', source: 'git', instance: 'local' },
    { id: '9', name: 'HARBOUR', source: 'jira', instance: 'cloud' },
  ],
  branches: ['main', 'release/1', 'release/2'],
  people: [{ ref: 'user:default/ada.fern', name: 'Ada Fern' }],
  truncated: false,
};

export function madeView(change: Partial<SavedView> = {}): SavedView {
  return {
    id: 'v1',
    name: 'Releases',
    entity: 'group:default/harbour',
    parameters: 'activity.range=30d&activity.branch=release%2F*',
    shared: false,
    mine: true,
    savedAt: '2026-10-01T08:00:00Z',
    ...change,
  };
}

export function madeStream(change: Partial<HarvestStream> = {}): HarvestStream {
  return {
    id: 'git/local/7/commits',
    source: 'git',
    instance: 'local',
    project: 'quay',
    resource: 'commits',
    status: 'idle',
    lastSuccessAt: '2026-11-01T18:00:00Z',
    nextDueAt: null,
    lagSeconds: null,
    coverage: { from: null, complete: true },
    consecutiveFailures: 0,
    ...change,
  };
}
