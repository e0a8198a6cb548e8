import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { EngineProgram } from './buildEngine';

/** Nothing else of the caller's shell reaches the engines. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

/** What a process answers. */
export interface ReloadAnswer {
  reload: 'started' | 'refused';
  runId?: string;
}

/** One replica of the harvest, which can be killed, paused and started again. */
export class EngineProcess {
  readonly name: string;
  readonly #program: EngineProgram;
  readonly #settings: object;
  readonly #log: WriteStream;
  #child: ChildProcess | undefined;

  /**
   * @param program - the file of the engine, see `buildEngine`
   * @param settings - as the process reads them, but for its name
   * @param logFile - gets all that it prints
   */
  constructor(
    name: string,
    program: EngineProgram,
    settings: object,
    logFile: string,
  ) {
    this.name = name;
    this.#program = program;
    this.#settings = settings;
    this.#log = createWriteStream(logFile, { flags: 'a' });
  }

  /** Starts it without waiting until it reads. */
  start(): void {
    const child = fork(
      this.#program.file,
      [JSON.stringify({ ...this.#settings, name: this.name })],
      {
        execArgv: [],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: {
          ...Object.fromEntries(
            inherited.flatMap(name => {
              const value = process.env[name];
              return value === undefined ? [] : [[name, value]];
            }),
          ),
          NODE_PATH: this.#program.modules,
        },
      },
    );
    this.#child = child;
    child.stdout!.pipe(this.#log, { end: false });
    child.stderr!.pipe(this.#log, { end: false });
  }

  /** Ends it at once, wherever it is. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops it where it is, until it is resumed. */
  pause(): void {
    this.#child!.kill('SIGSTOP');
  }

  resume(): void {
    this.#child!.kill('SIGCONT');
  }

  /** Asks for a reload, and waits for the answer. */
  async reload(instance: string): Promise<ReloadAnswer> {
    const child = this.#child!;
    const answer = new Promise<ReloadAnswer>(resolve => {
      const listen = (message: unknown) => {
        if (!isAnswer(message)) return;
        child.off('message', listen);
        resolve(message);
      };
      child.on('message', listen);
    });
    child.send({ reload: { source: 'git', instance } });
    return answer;
  }

  /**
   * Ends it in order.
   *
   * @returns how it has ended: 0, another code, or the signal that it took
   */
  async end(graceMs: number): Promise<number | string | undefined> {
    const timer = setTimeout(() => this.#child?.kill('SIGKILL'), graceMs);
    const how = await this.#end('SIGTERM');
    clearTimeout(timer);
    this.#log.end();
    return how;
  }

  async #end(signal: NodeJS.Signals): Promise<number | string | undefined> {
    const child = this.#child;
    if (!child) return undefined;
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    }
    return child.exitCode ?? child.signalCode ?? undefined;
  }
}

function isAnswer(message: unknown): message is ReloadAnswer {
  return typeof message === 'object' && message !== null && 'reload' in message;
}
