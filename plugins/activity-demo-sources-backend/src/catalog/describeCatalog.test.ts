import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createCompany } from '../chronicle/createCompany';
import { describeCatalog } from './describeCatalog';
import { renderCatalog } from '../../scripts/renderCatalog';

describe('describeCatalog', () => {
  const company = createCompany({ seed: 3, scale: { people: 1, months: 1 } });
  const at = Date.UTC(2026, 10, 16);
  const entities = describeCatalog(company, at);
  const ofKind = (kind: string) =>
    entities.filter(entity => entity.kind === kind);

  it('has every team and service of the company', () => {
    expect(ofKind('Group')).toHaveLength(1 + company.teams.length);
    expect(ofKind('System')).toHaveLength(company.teams.length);
    expect(ofKind('Component').map(({ metadata }) => metadata.name)).toEqual(
      company.services.map(({ id }) => id),
    );
  });

  it('has those who work there at the moment, in the teams of that moment, and no bots', () => {
    const present = company.people.filter(
      ({ kind, employed: { from, until } }) =>
        kind === 'human' && from <= at && (until ?? Infinity) > at,
    );
    expect(present.length).toBeLessThan(
      company.people.filter(({ kind }) => kind === 'human').length,
    );
    expect(ofKind('User').map(({ metadata }) => metadata.name)).toEqual(
      present.map(({ username }) => username),
    );
    for (const { spec } of ofKind('User')) {
      expect(spec.memberOf).toHaveLength(1);
    }
  });

  it('names every entity once per kind, and nothing that is not there', () => {
    const names = entities.map(
      ({ kind, metadata }) => `${kind}:${metadata.name}`,
    );
    expect(new Set(names).size).toBe(names.length);
    const teams = ofKind('User').flatMap(
      ({ spec }) => spec.memberOf as string[],
    );
    expect(names).toEqual(
      expect.arrayContaining(teams.map(team => `Group:${team}`)),
    );
    const systems = ofKind('Component').map(({ spec }) => spec.system);
    expect(names).toEqual(
      expect.arrayContaining(systems.map(system => `System:${system}`)),
    );
  });

  it('is what the example portal has', () => {
    const file = resolve(__dirname, '../../../../examples/tidewater.yaml');
    expect(readFileSync(file, 'utf8')).toBe(renderCatalog());
  });
});
