import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import type { TestServer } from '@/tests/support/server';

const CONNECTIONS = 8;

export interface Sample {
  /** Answers a second. */
  readonly rate: number;
  /** Processor time of the server for an answer, in microseconds; NaN but on Linux. */
  readonly cost: number;
}

/** Processor time that a process and its threads have used, in microseconds; NaN but on Linux. */
export function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  } catch {
    return Number.NaN;
  }
}

/** What is sent beside the address, and the status that is the right answer. */
export interface Manner {
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 unless given. */
  readonly status?: number;
}

/** The text at an address. @throws Error for any other status. */
export function read(url: string, agent = new Agent(), manner: Manner = {}): Promise<string> {
  const { headers = {}, status = 200 } = manner;
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === status) resolve(Buffer.concat(chunks).toString());
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

/** Asks a server as often as it answers, by some connections at once. */
export async function measure(
  server: TestServer,
  address: () => string,
  milliseconds: number,
  manner: (address: string) => Manner = () => ({}),
): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const spent = processorTime(server.pid);
  const start = performance.now();
  const end = start + milliseconds;
  let answers = 0;
  const drive = async () => {
    while (performance.now() < end) {
      const asked = address();
      await read(server.url + asked, agent, manner(asked));
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, drive));
  const rate = (answers / (performance.now() - start)) * 1_000;
  agent.destroy();
  return { rate, cost: (processorTime(server.pid) - spent) / answers };
}

/** @param share from 0 to 1: the median is at a half. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** What each kind of run came to, in the same order of pairs. */
export type Samples<Kind extends string> = Record<Kind, Sample[]>;

/**
 * Runs all kinds in turns, so that whatever else the machine does meets all alike; each second time in
 * the other order: a machine that slows down then favours none. The first turn does not count.
 */
export async function runInTurns<Kind extends string>(
  runs: Readonly<Record<Kind, () => Promise<Sample>>>,
  pairs: number,
): Promise<Samples<Kind>> {
  const names = Object.keys(runs) as Kind[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Samples<Kind>;
  for (const name of names) await runs[name]();
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const name of pair % 2 === 0 ? names : names.toReversed()) {
      samples[name].push(await runs[name]());
    }
    process.stdout.write(`pair ${pair + 1} of ${pairs}\n`);
  }
  return samples;
}

/** The share of `of` that `name` reaches, pair by pair: told, and given as its median. */
export function report<Kind extends string>(
  samples: Samples<Kind>,
  title: string,
  name: Kind,
  of: Kind,
): number {
  const ratios = samples[name].map(
    ({ rate }, pair) => rate / (samples[of][pair]?.rate ?? Number.NaN),
  );
  const [median, low, high] = [0.5, 0, 0.999].map((share) => quantile(ratios, share));
  const middle = (kind: Kind, key: keyof Sample) => {
    const figures = samples[kind].map((sample) => sample[key]);
    return Math.round(quantile(figures, 0.5)).toLocaleString('en');
  };
  process.stdout.write(
    `${title}: ${median?.toFixed(3)}, median of ${ratios.length} pairs (${low?.toFixed(3)} to ${high?.toFixed(3)})
  ${middle(name, 'rate')} beside ${middle(of, 'rate')} answers/s; ${middle(name, 'cost')} beside ${middle(of, 'cost')} µs of processor time each
`,
  );
  return median ?? Number.NaN;
}

/** The same text with one part of it replaced. @throws Error where that is not there. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The source of the page does not hold ${from}`);
  return text.replace(from, to);
}
