import type { Incident, Run } from '../facts/ServiceInputs';
import { incident, preview, run } from './__testUtils__/previewed';

describe('notes of a preview', () => {
  it.each<[string, string, readonly Run[], Incident[], string, RegExp]>([
    ['nothing', 'default', [], [], 'no-runs', /report deployments by POST/],
    ['a definition of none', 'none', [run(1)], [], 'not-deployed', /is none/],
    [
      'a definition that matches nothing',
      'environment=live',
      [run(1), run(2, { environment: 'prod-eu' }), run(3)],
      [],
      'none-matched',
      /matches environment=live: .* such as environment=production$/,
    ],
    [
      'a job that is not known',
      'job=ship',
      [run(1)],
      [],
      'none-matched',
      /environment=production; .* if activity\.gitlab\[\]\.jobs says so$/,
    ],
    [
      'failed runs only',
      'default',
      [run(1, { status: 'canceled' })],
      [],
      'none-successful',
      /nothing has come to production/,
    ],
    [
      'one deployment',
      'default',
      [run(1)],
      [],
      'one-deployment',
      /^One deployment is known: /,
    ],
    [
      'two environments of one name',
      'default',
      [run(1), run(2, { projectId: 2 })],
      [],
      'same-environment',
      /of the name production: each is a place of its own/,
    ],
    [
      'a deployment without an end',
      'default',
      [run(1), run(2, { finishedAt: null })],
      [],
      'no-end',
      /^Nobody says when 1 deployment ended/,
    ],
    [
      'an incident before any deployment',
      'default',
      [run(2), run(3)],
      [incident(1)],
      'unlinked-incidents',
      /^1 incident belongs to no deployment/,
    ],
  ])('notes %s', (_, words, runs, incidents, code, message) => {
    expect(preview(words, runs, { incidents }).notes).toEqual([
      { code, message: expect.stringMatching(message) },
    ]);
  });
});
