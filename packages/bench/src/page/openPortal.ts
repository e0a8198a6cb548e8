import type { Entity } from '@backstage/catalog-model';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Closing } from '../session/Closing';
import { openBrowser } from './openBrowser';
import { PagePortal } from './PagePortal';

/** The portal as it was built last, before a backend that is running, and a browser; `closing` ends them. */
export async function openPortal(
  { baseUrl, token }: { baseUrl: string; token: string },
  entities: readonly Entity[],
  closing: Closing,
): Promise<{ browser: Browser; url: string }> {
  const portal = await PagePortal.start({
    app: resolve('packages/app/dist'),
    backendUrl: baseUrl,
    token,
    entities: [...entities],
  });
  closing.add(() => portal.stop());
  const browser = await openBrowser();
  closing.add(() => browser.close());
  return { browser, url: portal.url };
}
