import { readFileSync, writeFileSync } from 'node:fs';

const sampleMs = 100;

/** Watches the resident memory of a process, by what Linux tells of it. */
export class ProcessMemory {
  readonly #pid: number;
  readonly #timer: NodeJS.Timeout;
  #samples: number[] = [];

  /** Watches until `stop`. */
  constructor(pid: number) {
    this.#pid = pid;
    this.#timer = setInterval(() => {
      this.#samples.push(this.#read('VmRSS'));
    }, sampleMs);
  }

  /** Forgets what was seen, and what the system knows of the peak. */
  reset(): void {
    this.#samples = [];
    // Documented in proc(5): 5 sets the peak to the present value.
    writeFileSync(`/proc/${this.#pid}/clear_refs`, '5');
  }

  /** Median of what was seen, in MB. */
  get usual(): number {
    const sorted = [...this.#samples].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  }

  /** The most that was seen, in MB; the system's own peak if that is higher. */
  get peak(): number {
    return Math.max(...this.#samples, this.#read('VmHWM'));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #read(field: 'VmRSS' | 'VmHWM'): number {
    const status = readFileSync(`/proc/${this.#pid}/status`, 'utf8');
    const match = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status);
    if (!match) throw new Error(`Cannot read ${field} of ${this.#pid}`);
    return Number(match[1]) / 1024;
  }
}
