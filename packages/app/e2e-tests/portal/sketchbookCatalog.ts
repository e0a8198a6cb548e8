import { people } from '../repository/generateRepository';

/**
 * Catalog entities around the generated repository: a Component, and the people who work on it as a team. JSON is YAML.
 */
export function sketchbookCatalog(): string {
  const entities = [
    {
      kind: 'Component',
      metadata: { name: 'sketchbook', title: 'Sketchbook' },
      spec: {
        type: 'service',
        lifecycle: 'experimental',
        owner: 'group:default/sketchers',
      },
    },
    {
      kind: 'Group',
      metadata: { name: 'sketchers', title: 'Sketchers' },
      spec: { type: 'team', children: [] },
    },
    ...Object.entries(people).map(([name, { name: displayName, email }]) => ({
      kind: 'User',
      metadata: { name },
      spec: { profile: { displayName, email }, memberOf: ['sketchers'] },
    })),
  ];
  return entities
    .map(entity =>
      JSON.stringify({ apiVersion: 'backstage.io/v1alpha1', ...entity }),
    )
    .join('\n---\n');
}
