import { baseUrlOf } from '../access/baseUrlOf';
import { formatJiraDate } from '../time/formatJiraDate';
import { JiraRouting } from './JiraRouting';

/** Tells the two products apart, and is open to anybody. */
export function addServerInfoRoute({ router, site, api }: JiraRouting): void {
  const cloud = site.flavour === 'cloud';

  router.get(`${api}/serverInfo`, (req, res) => {
    const baseUrl = baseUrlOf(req, site);
    res.json({
      baseUrl,
      ...(cloud ? { displayUrl: baseUrl } : {}),
      version: cloud ? '1001.0.0-SNAPSHOT' : '9.12.7',
      versionNumbers: cloud ? [1001, 0, 0] : [9, 12, 7],
      deploymentType: cloud ? 'Cloud' : 'Server',
      buildNumber: cloud ? 100292 : 9120007,
      buildDate: formatJiraDate(site.company.founded, 'UTC'),
      serverTime: formatJiraDate(site.clock.now(), 'UTC'),
      ...(cloud ? { serverTimeZone: 'Etc/UTC' } : {}),
      scmInfo: '0123456789abcdef0123456789abcdef01234567',
      serverTitle: 'Tidewater',
    });
  });
}
