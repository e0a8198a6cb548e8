import { createBackend } from '@backstage/backend-defaults';

// A backend with nothing but this plugin, or with nothing at all, as `--config` says where: for verifyScale.ts.
const backend = createBackend();
if (!process.argv.includes('--empty')) {
  backend.add(import('../../src'));
}
backend.start();
