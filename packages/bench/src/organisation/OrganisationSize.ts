/** How large an organisation is that has made so many events in a year. */
export interface OrganisationSize {
  people: number;
  /** In a tree of three levels, the company itself included. */
  groups: number;
  components: number;
}

/**
 * 2,000 people, 200 groups and 500 components from a million events on; fewer below, so that a small organisation is
 * smaller and not merely idle.
 */
export function sizeFor(events: number): OrganisationSize {
  const scaled = (perEvents: number, least: number, most: number) =>
    Math.min(most, Math.max(least, Math.round(events / perEvents)));
  return {
    people: scaled(500, 40, 2000),
    groups: scaled(5000, 12, 200),
    components: scaled(2000, 20, 500),
  };
}
