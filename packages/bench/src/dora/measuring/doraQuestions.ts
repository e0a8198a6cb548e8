/** A question about deployments, below `/api/activity/dora`. */
export interface DoraQuestion {
  name: string;
  path: string;
  parameters: Record<string, string>;
  /** Whether it is about a period. */
  isDated: boolean;
  /** What 95 of 100 answers may take on PostgreSQL, in milliseconds. */
  atMost?: number;
}

const bar = 300;

const scopes = [
  { name: 'System', entity: 'system:default/harbour', atMost: bar },
  { name: 'service', entity: 'component:default/component-3', atMost: bar },
  { name: 'organisation', entity: undefined, atMost: undefined },
];

/** What is asked of made deployments; each question for each scope. */
export function doraQuestions(): DoraQuestion[] {
  const preview = ask('preview', '/preview', { limit: '50' });
  return scopes.flatMap(({ name, entity, atMost }) =>
    [
      ask('metrics', ''),
      ask('metrics, compared', '', { compare: 'previous' }),
      ask('metrics by week', '', { interval: 'week' }),
      ask('metrics as CSV', '', { format: 'csv' }),
      ask('deployments, 100', '/deployments', { limit: '100' }),
      ask('failed deployments, 100', '/deployments', {
        metric: 'change-fail-rate',
      }),
      ask('changes, 100', '/changes', { limit: '100' }),
      ask('slowest changes, 1000', '/changes', {
        limit: '1000',
        sort: '-lead',
      }),
      ...(name === 'service' ? [{ ...preview, isDated: false }] : []),
    ].map(question => ({
      ...question,
      name: `${name}: ${question.name}`,
      parameters: { ...(entity && { entity }), ...question.parameters },
      atMost,
    })),
  );
}

function ask(
  name: string,
  path: string,
  parameters: Record<string, string> = {},
): DoraQuestion {
  return { name, path, parameters, isDated: true };
}
