import { Company, Team } from '../model';
import { teamOfNumber } from '../work';

/** The team in whose chronicle a thing with this number is, if there is such a thing: the number tells. */
export function teamThatGave(
  company: Company,
  kind: 'sprint' | 'release' | 'comment',
  number: number,
): Team | undefined {
  return company.teams[teamOfNumber(company, kind, number)];
}
