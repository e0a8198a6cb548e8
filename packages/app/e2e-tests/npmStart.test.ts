import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { results } from './portal/results';
import { startForDevelopment } from './portal/startPortal';

describe('npm start', () => {
  it('brings up a backend, and an app that can be loaded', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'activity-start-'));
    try {
      const portal = await startForDevelopment({
        directory,
        logFile: join(results, 'npm-start.log'),
        catalogFiles: [],
        repositories: [],
      });
      try {
        const page = await (await fetch(portal.url)).text();
        const [, script] = /<script[^>]+src="([^"]*main[^"]*\.js)"/.exec(page)!;
        const loaded = await fetch(new URL(script, portal.url));
        expect(loaded.status).toBe(200);
        expect(loaded.headers.get('content-type')).toMatch(/javascript/);
        const harvest = `${portal.backend}/api/activity/health`;
        // It asks who one is.
        expect((await fetch(harvest)).status).toBe(401);
      } finally {
        await portal.stop();
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
