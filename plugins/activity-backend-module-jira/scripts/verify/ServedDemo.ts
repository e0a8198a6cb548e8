import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DemoOptions } from '../../src/__testUtils__/DemoJira';

/** What the process that serves is told. */
export type DemoOrder =
  | { kind: 'start'; options: DemoOptions }
  /** UTC epoch milliseconds. */
  | { kind: 'clock'; at: number }
  /** Of requests that fail. */
  | { kind: 'faults'; share: number }
  /** By which search is behind, in milliseconds. */
  | { kind: 'lag'; ms: number };

/** What it answers to the order of that number. */
export interface DemoReply {
  id: number;
  answer?: string;
  error?: string;
}

/** The company's Jira, served by a process of its own: what it holds in memory is not what a harvest needs. */
export class ServedDemo {
  readonly baseUrl: string;
  readonly #child: ChildProcess;
  readonly #send: (order: DemoOrder) => Promise<string | undefined>;

  private constructor(
    child: ChildProcess,
    send: (order: DemoOrder) => Promise<string | undefined>,
    baseUrl: string,
  ) {
    this.#child = child;
    this.#send = send;
    this.baseUrl = baseUrl;
  }

  static async start(options: DemoOptions): Promise<ServedDemo> {
    const child = fork(join(__dirname, '..', 'serveDemo.ts'));
    const send = sender(child);
    try {
      const baseUrl = await send({ kind: 'start', options });
      return new ServedDemo(child, send, baseUrl ?? '');
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** It is done in the order of the calls, and with the last one all are done. */
  async order(order: DemoOrder): Promise<void> {
    await this.#send(order);
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill();
    await exit;
  }
}

function sender(child: ChildProcess) {
  const waiting = new Map<number, (reply: DemoReply) => void>();
  let count = 0;
  child.on('message', (reply: DemoReply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  child.once('exit', () => {
    for (const [id, end] of waiting) end({ id, error: 'It has ended' });
  });
  return async (order: DemoOrder): Promise<string | undefined> => {
    const id = ++count;
    const { answer, error } = await new Promise<DemoReply>(resolve => {
      waiting.set(id, resolve);
      child.send({ id, order });
    });
    if (error !== undefined) throw new Error(`The demo: ${error}`);
    return answer;
  };
}
