import { parseDeploymentReport, parseIncidentReport } from './parseReports';

const deployment = {
  key: 'build-7',
  component: 'Component:Shop',
  status: 'success',
};
const incident = {
  key: 'inc-7',
  component: 'component:default/shop',
  title: 'Nobody can pay',
};

describe('parseDeploymentReport', () => {
  it('reads refs in lower case', () => {
    expect(parseDeploymentReport(deployment).component).toBe(
      'component:default/shop',
    );
  });

  it.each([
    'https://code.example/acme/shop/-/merge_requests/12',
    'acme/shop!12',
    'acme/eu/shop!1',
  ])('takes the change %s', change => {
    const { changes } = parseDeploymentReport({
      ...deployment,
      changes: [change],
    });
    expect(changes).toEqual([change]);
  });

  it.each([
    ['no key', { key: ' ' }, "'key'"],
    ['no Component', { component: 'group:default/team' }, "'component'"],
    ['no ref', { component: 'shop' }, "'component'"],
    ['another status', { status: 'done' }, "'status'"],
    ['an unknown field', { owner: 'ada' }, 'owner'],
    ['a day', { finishedAt: '2026-05-04' }, "'finishedAt'"],
    ['no commit', { sha: 'main' }, "'sha'"],
    ['a file as a link', { url: 'ftp://code.example/7' }, "'url'"],
    ['a number alone', { changes: ['12'] }, "'changes.0'"],
    ['an issue', { changes: ['acme/shop#12'] }, "'changes.0'"],
    ['a change with blanks', { changes: ['acme/my shop!12'] }, "'changes.0'"],
    ['too many changes', { changes: Array(1_001).fill('a!1') }, "'changes'"],
    ['a NUL', { title: 'a\0b' }, "'title'"],
    ['half a character', { ref: 'a\uD83Db' }, "'ref'"],
    ['a NUL in a change', { changes: ['a\0b!1'] }, "'changes'"],
  ])('refuses %s', (_, parts, named) => {
    expect(() => parseDeploymentReport({ ...deployment, ...parts })).toThrow(
      named,
    );
  });
});

describe('parseIncidentReport', () => {
  it('reads what may be missing', () => {
    expect(parseIncidentReport(incident)).toEqual(incident);
    expect(
      parseIncidentReport({ ...incident, resolvedAt: null }).resolvedAt,
    ).toBeNull();
  });

  it.each([
    ['no title', { title: undefined }, "'title'"],
    ['no Component', { component: 'system:default/shop' }, "'component'"],
    ['an unknown field', { severity: 1 }, 'severity'],
    ['half a character', { key: '\uDC00' }, "'key'"],
  ])('refuses %s', (_, parts, named) => {
    expect(() => parseIncidentReport({ ...incident, ...parts })).toThrow(named);
  });
});
