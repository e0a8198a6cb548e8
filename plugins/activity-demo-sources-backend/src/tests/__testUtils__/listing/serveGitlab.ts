import type { EventType, LinkRow } from '../../../truth/rows';
import { gitlabEventsAsShown } from './asVendorsShow';
import { GitlabReader } from './GitlabReader';
import { GitlabRows } from './GitlabRows';
import { serveCompany, ServedCompany } from './ServedCompany';

/** A company's GitLab, what reads it, and what the truth says of it. */
export interface ServedGitlab {
  readonly company: Omit<ServedCompany, 'close'>;
  readonly reader: GitlabReader;
  readonly rows: GitlabRows;
  /** Events as GitLab shows them, once the commits that are listed have been made rows of. */
  shown(): ReturnType<typeof gitlabEventsAsShown>;
  /** Those that can be listed, of some types. */
  told(...types: EventType[]): object[];
  linksOf(relation: LinkRow['relation']): LinkRow[];
  close(): Promise<void>;
}

/** The company of `serveCompany`; has to be closed. */
export async function serveGitlab(): Promise<ServedGitlab> {
  const company = await serveCompany();
  const rows = new GitlabRows(company.directory);
  const events = await company.truth('events');
  const links = await company.truth('links');
  const shown = () => gitlabEventsAsShown(events, rows.unsigned);
  return {
    company,
    reader: new GitlabReader(`${company.url}/gitlab`),
    rows,
    shown,
    told: (...types) =>
      shown().listed.filter(({ type }) => types.includes(type)),
    linksOf: relation => links.filter(link => link.relation === relation),
    close: () => company.close(),
  };
}

/** The ids of things, in order. */
export function idsOf(list: readonly any[]): number[] {
  return list.map(({ id }) => id).sort((a, b) => a - b);
}
