import { InputError } from '@backstage/errors';
import { toHints } from './toHints';

const project = { id: 7 };
const change = { id: 3456, iid: 12 };

describe('toHints', () => {
  it.each<[string, object, string, string]>([
    [
      'a push',
      { object_kind: 'push', project_id: 7, commits: [] },
      'commits',
      'push',
    ],
    [
      'a merge request',
      { object_kind: 'merge_request', project, object_attributes: change },
      'merge_requests',
      '12/3456',
    ],
    [
      'a comment on a merge request',
      { object_kind: 'note', project, merge_request: change },
      'merge_requests',
      '12/3456',
    ],
    [
      'a comment on an issue',
      { object_kind: 'note', project, issue: { id: 9, iid: 1 } },
      'issues',
      '1/9',
    ],
    [
      'an issue',
      { object_kind: 'issue', project, object_attributes: { id: 9, iid: 1 } },
      'issues',
      '1/9',
    ],
    [
      'a task',
      {
        object_kind: 'work_item',
        project,
        object_attributes: { id: 9, iid: 1 },
      },
      'issues',
      '1/9',
    ],
    [
      'a pipeline',
      { object_kind: 'pipeline', project, object_attributes: { id: 31 } },
      'pipelines',
      '31',
    ],
    [
      'a deployment',
      { object_kind: 'deployment', project, deployment_id: 15 },
      'deployments',
      '15',
    ],
    [
      'a release',
      { object_kind: 'release', project, tag: 'v1.4.0' },
      'releases',
      'v1.4.0',
    ],
    ['a system hook', { event_name: 'push', project_id: 7 }, 'commits', 'push'],
  ])('understands %s', (_, body, resource, key) => {
    expect(toHints(body)).toEqual([{ projectId: '7', resource, key }]);
  });

  it.each([
    [{ object_kind: 'build', project_id: 7 }],
    [{ object_kind: 'tag_push', project_id: 7 }],
    [{ object_kind: 'note', project, commit: { id: 'abc' } }],
    [{ object_kind: 'constructor' }],
    [{ event_name: 'user_create' }],
  ])('has nothing to look at for %j', body => {
    expect(toHints(body)).toEqual([]);
  });

  it.each([
    [undefined],
    ['push'],
    [{}],
    [{ object_kind: 7 }],
    [{ object_kind: 'push' }],
    [{ object_kind: 'merge_request', project, object_attributes: {} }],
    [{ object_kind: 'issue', object_attributes: change }],
    [{ object_kind: 'note' }],
    [{ object_kind: 'deployment', project, deployment_id: 'x' }],
  ])('refuses %j', body => {
    expect(() => toHints(body)).toThrow(InputError);
  });

  it('says what is missing, and nothing of what is there', () => {
    expect(() =>
      toHints({
        object_kind: 'merge_request',
        project,
        object_attributes: { id: 'planted', iid: 1 },
      }),
    ).toThrow(/^((?!planted).)*object_attributes\.id((?!planted).)*$/);
  });
});
