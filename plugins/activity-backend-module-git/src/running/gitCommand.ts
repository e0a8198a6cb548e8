/**
 * The command line that every call of git starts with. The repository's own configuration is never loaded (see
 * `isolateRepository`); these flags are the second wall, so that nothing in a repository can start a program, reach the
 * network, write a file or change the output.
 *
 * @param gitDir - the isolated git directory
 * @param root - real path of the configured repository, the only one whose owner does not matter
 */
export function gitArguments(gitDir: string, root: string): string[] {
  const config = {
    'core.alternateRefsCommand': 'false',
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
    // An index over several packs names pack files by path, and a path may lead out of the repository.
    'core.multiPackIndex': 'false',
    'core.pager': 'cat',
    'core.sshCommand': 'false',
    // Less of the packs is mapped at a time: half the memory for the same speed on commits.
    'core.packedGitLimit': '32m',
    'core.packedGitWindowSize': '1m',
    'diff.external': 'false',
    'gc.auto': '0',
    'gpg.program': 'false',
    'i18n.logOutputEncoding': 'UTF-8',
    'log.showSignature': 'false',
    'maintenance.auto': 'false',
    'protocol.allow': 'never',
    'safe.directory': root,
  };
  return [
    '--no-pager',
    '--no-optional-locks',
    '--no-replace-objects',
    `--git-dir=${gitDir}`,
    ...Object.entries(config).flatMap(([key, value]) => [
      '-c',
      `${key}=${value}`,
    ]),
  ];
}

/** What git needs to start at all. Everything else in the backend's environment, tokens above all, stays out. */
const inherited = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR'];

/**
 * The environment of every call of git: an allow-list, so no `GIT_*` variable and no secret of the backend gets in.
 *
 * @param home - a folder without any configuration of a user
 */
export function gitEnvironment(
  home: string,
  environment: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const kept = inherited.flatMap(name =>
    environment[name] === undefined ? [] : [[name, environment[name]]],
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
}
