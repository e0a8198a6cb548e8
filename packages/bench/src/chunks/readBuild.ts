import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SourceMap } from './textOfSources';

const sourceMapSchema = z.object({
  sources: z.array(z.string()),
  mappings: z.string(),
});

/** A file of JavaScript that a browser loads. */
export interface Chunk {
  file: string;
  code: string;
  map: SourceMap;
  /** Whether it is loaded with the first page, whatever that is. */
  isInitial: boolean;
}

/**
 * Reads the chunks of an app that was built for production.
 *
 * @param folder - `dist` of the app
 * @throws if there is no build
 */
export async function readBuild(folder: string): Promise<Chunk[]> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => {
    throw new Error(`${folder} has no build: run \`yarn build\` first`);
  });
  const initial = new Set(
    [...html.matchAll(/<script[^>]* src="[^"]*\/static\/([^"]+\.js)"/g)].map(
      match => match[1],
    ),
  );
  if (initial.size === 0) throw new Error('index.html loads no script');
  const directory = join(folder, 'static');
  const chunks: Chunk[] = [];
  for (const file of await readdir(directory)) {
    if (!file.endsWith('.js')) continue;
    const path = join(directory, file);
    const hasMap = await access(`${path}.map`).then(
      () => true,
      () => false,
    );
    if (!hasMap) continue;
    chunks.push({
      file,
      code: await readFile(path, 'utf8'),
      map: sourceMapSchema.parse(
        JSON.parse(await readFile(`${path}.map`, 'utf8')),
      ),
      isInitial: initial.has(file),
    });
  }
  return chunks;
}
