import { createCompany } from '../chronicle/createCompany';
import { CompanyOptions, Instant, TeamId } from '../model';

/** Whose lives are to be told. */
export interface TellingTask {
  readonly options: CompanyOptions;
  /** One of each pair. */
  readonly teams: readonly TeamId[];
  readonly horizon: Instant;
}

/** The module that a process runs to tell lives for the one that has started it. */
export const tellerPath = __filename;

if (require.main === module) {
  const task: TellingTask = JSON.parse(process.argv[2]);
  // Nobody is left to tell them to.
  process.once('disconnect', () => process.exit());
  tell(task).then(() => process.disconnect());
}

async function tell({ options, teams, horizon }: TellingTask): Promise<void> {
  const company = createCompany(options);
  for (const team of teams) {
    const told = company.pack(team, horizon);
    await new Promise<void>((resolve, reject) => {
      process.send!({ told }, undefined, undefined, error =>
        error ? reject(error) : resolve(),
      );
    });
  }
}
