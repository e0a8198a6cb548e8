import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { makeFolder, removeFolders } from '../tests/TestRepository';
import {
  isolateRepository,
  removeIsolated,
  writeObjectFormat,
} from './isolateRepository';

afterAll(removeFolders);
afterEach(() => jest.restoreAllMocks());

const gitDir = '/nowhere/.git';
const dir = { root: '/nowhere', gitDir, commonDir: gitDir };

describe('isolateRepository', () => {
  it('makes a folder that is gone when it is removed', async () => {
    const isolated = await isolateRepository(dir);
    expect(readFileSync(join(isolated, 'config'), 'utf8')).not.toContain(
      'objectFormat',
    );
    await writeObjectFormat(isolated, 'sha256');
    expect(readFileSync(join(isolated, 'config'), 'utf8')).toContain(
      'objectFormat = sha256',
    );
    await removeIsolated(isolated);
    expect(existsSync(isolated)).toBe(false);
  });

  it('says so when there is no room for it', async () => {
    jest.spyOn(os, 'tmpdir').mockReturnValue(join(makeFolder(), 'missing'));
    await expect(isolateRepository(dir)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unavailable',
      message: expect.stringContaining('temporary'),
    });
  });
});
