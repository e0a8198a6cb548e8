import { createRandom } from '../../tests/createRandom';
import { plainFacts } from './__testUtils__/plainFacts';
import { randomInputs } from './__testUtils__/randomInputs';
import { inputsOf } from './__testUtils__/serviceInputs';
import { serviceFactsOf } from './serviceFactsOf';
import type { ServiceInputs } from './ServiceInputs';

const random = createRandom(10);

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map(value => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

function inAnyOrder(inputs: ServiceInputs): ServiceInputs {
  return {
    ...inputs,
    runs: shuffled(inputs.runs),
    changes: shuffled(inputs.changes),
    incidents: shuffled(inputs.incidents),
    commits: new Map(
      shuffled([...inputs.commits]).map(([projectId, commits]) => [
        projectId,
        new Map(shuffled([...commits])),
      ]),
    ),
  };
}

describe('serviceFactsOf', () => {
  it('knows nothing of nothing', () => {
    expect(serviceFactsOf(inputsOf({}))).toEqual({
      deployments: [],
      changes: [],
      incidents: [],
    });
  });

  it('agrees with a plain reading of the rules, whatever the order is', () => {
    const seen = new Set<string>();
    for (let round = 0; round < 300; round += 1) {
      const inputs = randomInputs(random);
      const { deployments, changes, incidents } = serviceFactsOf(inputs);
      expect({
        deployments: deployments.map(
          ({ key, rollbackOf, failed, rework, recoveredAt }) => ({
            key,
            rollbackOf,
            failed,
            rework,
            recoveredAt,
          }),
        ),
        runs: deployments.map(({ at, runs }) => [at, [...runs].sort()]),
        links: changes.map(({ changeId, deploymentKey, linkedBy }) => [
          changeId,
          deploymentKey,
          linkedBy,
        ]),
        incidents: incidents
          .map(({ key, deploymentKey }) => [key, deploymentKey])
          .sort(),
      }).toEqual(plainFacts(inputs));
      expect(serviceFactsOf(inAnyOrder(inputs))).toEqual({
        deployments,
        changes,
        incidents,
      });
      for (const { failed, rework, rollbackOf } of deployments) {
        for (const cause of [...failed, ...rework]) seen.add(cause);
        if (rollbackOf !== null) seen.add('rollback');
      }
      for (const { linkedBy } of changes) seen.add(linkedBy);
    }
    // That everything occurs, or nothing would be shown.
    expect([...seen].sort()).toEqual([
      'ancestry',
      'commit',
      'hotfix',
      'hotfixed',
      'incident',
      'incident-fix',
      'list',
      'reported',
      'revert',
      'reverted',
      'rollback',
      'rolled-back',
    ]);
  });
});
