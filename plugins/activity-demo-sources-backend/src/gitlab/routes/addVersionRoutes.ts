import { GitlabRouting } from './GitlabRouting';

export function addVersionRoutes({ router, site, api }: GitlabRouting): void {
  const revision = '0a1b2c3d4e5';

  router.get(`${api}/version`, (_req, res) => {
    res.json({ version: site.settings.version, revision });
  });

  router.get(`${api}/metadata`, (_req, res) => {
    const { version } = site.settings;
    res.json({
      version,
      revision,
      kas: { enabled: false, externalUrl: null, version: null },
      enterprise: version.endsWith('-ee'),
    });
  });
}
