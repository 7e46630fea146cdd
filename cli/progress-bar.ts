import type { Standing } from '@/lib/jobs/job';

const WIDTH = 30;
/** Between two lines where there is no terminal, in milliseconds. */
const LINE_EVERY = 5_000;
/** Between two drawings of the bar. */
const DRAW_EVERY = 100;

const number = (count: number) => count.toLocaleString('en');

function timeLeft({ done, total }: Standing, elapsed: number): string {
  if (done === 0 || done >= total) return '';
  const seconds = Math.ceil((elapsed / done) * (total - done) * 0.001);
  const minutes = Math.floor(seconds / 60);
  return `, ${minutes}:${String(seconds % 60).padStart(2, '0')} left`;
}

/** How far it is, in words: "412 of 5,000, 3 missed, 2:10 left". */
export function describeStanding(standing: Standing, elapsed: number): string {
  const { done, total, missed } = standing;
  const misses = missed > 0 ? `, ${number(missed)} missed` : '';
  return `${number(done)} of ${number(total)}${misses}${timeLeft(standing, elapsed)}`;
}

/** How far it is, as a bar: "████░░░░  13 %". */
export function drawBar({ done, total }: Standing): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.floor(share * WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %`;
}

export interface ProgressBar {
  show(standing: Standing): void;
  /** Says something between, and leaves the bar below it. */
  say(line: string): void;
  end(): void;
}

/** A bar that moves on a terminal; plain lines, and few of them, for a file or another program. */
export function createProgressBar(stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  const startedAt = Date.now();
  let shownAt = 0;
  let latest: Standing | undefined;
  let isOpen = false;

  function draw(standing: Standing): void {
    shownAt = Date.now();
    const words = describeStanding(standing, shownAt - startedAt);
    isOpen = stream.isTTY;
    stream.write(stream.isTTY ? `\r${drawBar(standing)}  ${words}\x1b[K` : `${words}\n`);
  }

  function close(): void {
    if (isOpen) stream.write('\n');
    isOpen = false;
  }

  return {
    show(standing) {
      latest = standing;
      const isLast = standing.total > 0 && standing.done === standing.total;
      const every = stream.isTTY ? DRAW_EVERY : LINE_EVERY;
      if (isLast || Date.now() - shownAt >= every) draw(standing);
    },
    say(line) {
      close();
      stream.write(`${line}\n`);
    },
    end() {
      if (latest && isOpen) draw(latest);
      close();
    },
  };
}
