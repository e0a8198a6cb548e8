import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import { prepareAttack, readBoth, signature } from './prepareAttack';
import { removeFolders } from './TestRepository';

afterAll(removeFolders);

describe('the configuration of a repository', () => {
  it('starts no program, although plain git would', async () => {
    const { proof, program, repository } = prepareAttack();
    const [sha] = repository.writeLine('main', [
      {
        headers: signature,
        files: { 'a.txt': 'a', '.gitattributes': '* diff=x' },
      },
    ]);
    repository.setRef('refs/tags/v1', sha);
    const run = `!${program}`;
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', program],
      ['core.fsmonitor', program],
      ['core.pager', program],
      ['pager.log', program],
      ['core.editor', program],
      ['core.askPass', program],
      ['core.sshCommand', program],
      ['core.gitProxy', program],
      ['core.hooksPath', repository.gitDir],
      ['core.alternateRefsCommand', program],
      ['core.attributesFile', program],
      ['diff.external', program],
      ['diff.x.textconv', program],
      ['diff.x.command', program],
      ['filter.x.smudge', program],
      ['credential.helper', run],
      ['alias.log', run],
      ['alias.for-each-ref', run],
      ['alias.cat-file', run],
      ['uploadpack.packObjectsHook', program],
    ]) {
      repository.git('config', key, value);
    }
    for (const hook of ['reference-transaction', 'post-index-change']) {
      repository.writeFile(`hooks/${hook}`, `#!/bin/sh\n${program}\n`);
      chmodSync(join(repository.gitDir, 'hooks', hook), 0o755);
    }
    expect((await readBoth(repository)).map(({ key }) => key)).toEqual([
      sha,
      'tag:v1',
    ]);
    expect(existsSync(proof)).toBe(false);

    repository.git('log');
    expect(existsSync(proof)).toBe(true);
  });

  it('starts no program to fetch what is missing, although plain git would', async () => {
    const { proof, program, repository } = prepareAttack();
    const [root] = repository.writeLine('main', [{}, {}]);
    rmSync(join(repository.gitDir, 'objects', root.slice(0, 2), root.slice(2)));
    for (const [key, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::${program}`],
      ['protocol.ext.allow', 'always'],
    ]) {
      repository.git('config', key, value);
    }
    await expect(readBoth(repository)).rejects.toMatchObject({
      code: 'unreadable',
    });
    expect(existsSync(proof)).toBe(false);

    expect(() => repository.git('log')).toThrow();
    expect(existsSync(proof)).toBe(true);
  });

  it('includes no other file', async () => {
    const { folder, proof, program, repository } = prepareAttack();
    const [sha] = repository.writeLine('main', [{ headers: signature }]);
    const included = join(folder, 'included');
    writeFileSync(
      included,
      `[log]\nshowSignature = true\n[gpg]\nprogram = ${program}\n[remote "origin"]\nurl = https://forge.example/secret.git\n`,
    );
    repository.git('config', 'include.path', included);
    const { commits } = await streamsOf(repository.configured());
    expect(commits.project.locators).toEqual([]);
    expect((await readPages(commits)).records.map(({ key }) => key)).toEqual([
      sha,
    ]);
    expect(existsSync(proof)).toBe(false);
  });

  it('changes nothing of what is read', async () => {
    const { folder, repository } = prepareAttack();
    const [sha] = repository.writeLine('main', [
      { message: 'Gr\u00fc\u00dfe' },
      { message: 'Two\n\nBody\n', author: 'ada <ada@old.example>' },
    ]);
    repository.setRef('refs/tags/v1', sha);
    const before = await readBoth(repository);
    const mailmap = join(folder, 'mailmap');
    writeFileSync(mailmap, 'Eve <eve@mail.example> <ada@old.example>\n');
    for (const [key, value] of [
      ['log.date', 'relative'],
      ['log.follow', 'true'],
      ['log.decorate', 'full'],
      ['log.abbrevCommit', 'true'],
      ['log.mailmap', 'false'],
      ['log.excludeDecoration', 'refs/heads/*'],
      ['mailmap.file', mailmap],
      ['format.pretty', 'oneline'],
      ['format.notes', '*'],
      ['color.ui', 'always'],
      ['core.abbrev', '4'],
      ['core.quotePath', 'true'],
      ['core.worktree', '/'],
      ['core.logAllRefUpdates', 'always'],
      ['i18n.logOutputEncoding', 'UTF-16'],
      ['i18n.commitEncoding', 'ISO-8859-1'],
      ['core.useReplaceRefs', 'true'],
    ]) {
      repository.git('config', key, value);
    }
    expect(await readBoth(repository)).toEqual(before);
  });

  it('is refused with a clear error when it cannot be parsed', async () => {
    const { repository } = prepareAttack();
    repository.writeLine('main', [{}]);
    repository.writeFile('config', '[core\nsecret = planted-token');
    const error = await readBoth(repository).catch(caught => caught);
    expect(error).toMatchObject({ name: 'SourceError', code: 'unreadable' });
    expect(error.message).toContain('config');
    expect(error.message).not.toContain('planted-token');
  });
});
