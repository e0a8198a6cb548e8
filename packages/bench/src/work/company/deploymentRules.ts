import type {
  CatalogEntity,
  Company,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** What annotations say of deployments and incidents, beside those that the company's own catalog has; each describes what happens. */
function annotatedDeployments({
  services,
}: Company): ReadonlyMap<string, Record<string, string>> {
  const at = (place: number) => services[place % services.length].id;
  return new Map<string, Record<string, string>>([
    [at(2), { 'activity-insights/deployments': 'none' }],
    [
      at(3),
      {
        'activity-insights/deployments': 'environment=production & tier=PROD*',
        'activity-insights/incidents': 'label=incident, type=*incident',
      },
    ],
  ]);
}

/** Whether a service is said to be deployed at all. */
export function isSaidToBeDeployed(company: Company, service: string): boolean {
  const said = annotatedDeployments(company).get(service);
  return said?.['activity-insights/deployments'] !== 'none';
}

/** The entities with these annotations. */
export function withDeploymentRules(
  entities: readonly CatalogEntity[],
  company: Company,
): CatalogEntity[] {
  const annotated = annotatedDeployments(company);
  return entities.map(entity => {
    const { kind, metadata } = entity;
    const said = kind === 'Component' && annotated.get(metadata.name);
    if (!said) return entity;
    const annotations = { ...metadata.annotations, ...said };
    return { ...entity, metadata: { ...metadata, annotations } };
  });
}
