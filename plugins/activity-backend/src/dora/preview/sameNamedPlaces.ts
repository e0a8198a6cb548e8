/** Somewhere that something was deployed to. */
export interface Place {
  projectId: number | null;
  environment: string;
}

/** Names of environments that several projects have: they are different places. In order. */
export function sameNamedPlaces(places: Iterable<Place>): string[] {
  const projects = new Map<string, Set<number | null>>();
  for (const { projectId, environment } of places) {
    const known = projects.get(environment) ?? new Set();
    projects.set(environment, known.add(projectId));
  }
  return [...projects]
    .flatMap(([environment, known]) => (known.size > 1 ? environment : []))
    .sort();
}
