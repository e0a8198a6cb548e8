import { FileTree } from '../objects/FileTree';

/**
 * Lines that were added and deleted, as `git diff --numstat` counts them: contents that differ have no line in common
 * here, so that all lines of both count.
 */
export function countLines(
  before: FileTree | undefined,
  after: FileTree,
): { additions: number; deletions: number } {
  let additions = 0;
  let deletions = 0;
  after.files.forEach((file, index) => {
    const old = before?.files[index];
    if (file !== old && file.content !== old?.content) {
      additions += linesOf(file.content);
      deletions += old ? linesOf(old.content) : 0;
    }
  });
  return { additions, deletions };
}

function linesOf(content: string): number {
  let lines = 0;
  for (let i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1))
    lines++;
  return lines;
}
