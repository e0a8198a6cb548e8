import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planHistory } from '../repository/planHistory';
import { writeRepository } from '../repository/writeRepository';

/** Texts that must not come out again. */
export interface Secrets {
  /** In the addresses and headers of the remote. */
  remote: string;
  /** In the subject of a commit. */
  subject: string;
}

/** Makes a repository that has secrets where careless people leave them. */
export async function plantSecrets(
  path: string,
  { remote, subject }: Secrets,
): Promise<void> {
  const history = planHistory({ seed: 77, commits: 1200 });
  history.commits[600].subject = `Use ${subject} for now`;
  await writeRepository(history, path);
  await appendFile(
    join(path, 'config'),
    [
      '[remote "origin"]',
      `\turl = https://robot:${remote}@forge.example/acme/web.git`,
      `\tpushurl = https://${remote}@forge.example/acme/web.git`,
      '[remote "second"]',
      `\turl = ssh://git:${remote}@forge.example:2222/acme/web.git`,
      '[http]',
      `\textraHeader = Authorization: Bearer ${remote}`,
      '',
    ].join('\n'),
  );
}
