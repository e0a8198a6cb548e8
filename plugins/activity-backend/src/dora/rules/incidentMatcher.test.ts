import { defaultIncidents } from './defaultRules';
import { fixMatcher } from './fixMatcher';
import type { IncidentEntry } from './IncidentEntry';
import { incidentMatcher, type IncidentCandidate } from './incidentMatcher';

const item: IncidentCandidate = {
  typeName: 'Production Incident',
  labels: ['Outage', 'area/web'],
  statuses: ['Open', 'Down'],
  projectKey: 'OPS',
};

describe('incidentMatcher', () => {
  it.each<[IncidentEntry, boolean]>([
    [{ type: '*incident' }, true],
    [{ type: 'incident' }, false],
    [{ label: 'outage' }, true],
    [{ label: 'area/*' }, true],
    [{ status: 'down' }, true],
    [{ project: 'ops' }, true],
    [{ label: 'outage', project: 'OPS' }, true],
    [{ label: 'outage', project: 'WEB' }, false],
    [{ type: '*incident', status: 'closed' }, false],
    [{}, false],
  ])('%j', (entry, isIncident) => {
    const match = incidentMatcher({ incidents: [entry] });
    expect(match(item)).toBe(isIncident ? entry : undefined);
  });

  it('names the first entry that matches', () => {
    const incidents = [{ type: 'Bug' }, { label: 'outage' }, { project: '*' }];
    expect(incidentMatcher({ incidents })(item)).toBe(incidents[1]);
    expect(incidentMatcher({ incidents: [] })(item)).toBeUndefined();
  });

  it('does not match what is not known', () => {
    const unknown = { ...item, typeName: null, projectKey: null, labels: [] };
    const incidents = [{ type: '*' }, { project: '*' }, { label: '*' }];
    expect(incidentMatcher({ incidents })(unknown)).toBeUndefined();
  });

  it.each([
    ['Service Incident', [], true],
    ['Incident', [], true],
    ['Incident Review', [], false],
    ['Bug', ['INCIDENT'], true],
    ['Bug', ['incident-review'], false],
  ])('by default, of type %s with labels %j', (typeName, labels, expected) => {
    const match = incidentMatcher({ incidents: defaultIncidents });
    expect(match({ ...item, typeName, labels }) !== undefined).toBe(expected);
  });
});

describe('fixMatcher', () => {
  it.each([
    ['hotfix/login', [], true],
    ['Hotfix-12', [], true],
    ['fix/login', [], false],
    ['feature/hotfix/x', [], false],
    ['fix/login', ['bug', 'Hotfix'], true],
    ['fix/login', ['no-hotfix'], false],
  ])('branch %s with labels %j', (sourceBranch, labels, expected) => {
    const fixes = { branches: ['hotfix/*', 'hotfix-*'], labels: ['hotfix'] };
    expect(fixMatcher(fixes)({ sourceBranch, labels })).toBe(expected);
  });

  it('finds none without rules', () => {
    const match = fixMatcher({ branches: [], labels: [] });
    expect(match({ sourceBranch: 'hotfix/x', labels: ['hotfix'] })).toBe(false);
  });
});
