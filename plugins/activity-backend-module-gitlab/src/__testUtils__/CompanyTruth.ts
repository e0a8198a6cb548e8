import {
  type DemoSources,
  tellTruth,
  type TruthKind,
  type TruthRows,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** What the company knows of itself at a moment. */
export interface CompanyTruth {
  rows<K extends TruthKind>(kind: K): TruthRows[K][];
  /** The id of somebody's account in GitLab. */
  accountOf(person: string): number | undefined;
}

/** As of now, by the company's clock. */
export function truthOf({ company, clock }: DemoSources): CompanyTruth {
  const at = clock.now();
  return {
    rows: <K extends TruthKind>(kind: K): TruthRows[K][] =>
      company.teams.flatMap(({ id }) => [...tellTruth(company, kind, id, at)]),
    accountOf: person => company.person(person).gitlabId,
  };
}
