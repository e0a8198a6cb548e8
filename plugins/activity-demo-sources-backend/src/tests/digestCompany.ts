import { createHash } from 'node:crypto';
import { createCompany } from '../chronicle/createCompany';
import { dayMs } from '../calendar';

/** SHA-256 of all that a small company has in its first half year, as JSON. */
export function digestCompany(seed: number): string {
  const scale = { people: 0.34, months: 1 };
  const company = createCompany({ seed, scale });
  const hash = createHash('sha256');
  hash.update(JSON.stringify(company));
  for (const { id } of company.teams) {
    const chronicle = company.chronicle(id, company.founded + 180 * dayMs);
    const { items, arrivals, sprints, releases, repositories } = chronicle;
    hash.update(
      JSON.stringify({ items, arrivals, sprints, releases, repositories }),
    );
  }
  return hash.digest('hex');
}
