// @ts-check

/**
 * `npm start`: runs the example portal and makes sure that it ends with whoever started it. When npm is told to stop, it
 * stops the shell in between, which does not pass that on; the portal would live on and keep its ports.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const cli = createRequire(import.meta.url).resolve(
  '@backstage/cli/bin/backstage-cli',
);
const portal = spawn(
  process.execPath,
  [cli, 'repo', 'start', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
portal.once('exit', code => process.exit(code ?? 1));

// A terminal sends its interrupt to the portal as well, so it is only waited for here.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => portal.kill('SIGTERM'));

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) portal.kill('SIGTERM');
}, 500);
