import type { Healthcheck } from '../../oci/image-config.ts';
import type { Flags } from './flags.ts';
import { InstructionError } from './problem.ts';
import { jsonList } from './words.ts';

const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};
/** Docker's daemon refuses anything shorter. */
const SHORTEST = 1e6;

/** Reads the arguments of HEALTHCHECK (Dockerfile reference). Throws InstructionError. */
export function parseHealthcheck(rest: string, flags: Flags): Healthcheck {
  const [type = ''] = rest.split(/\s/, 1);
  const command = rest.slice(type.length).trim();
  if (type.toUpperCase() === 'NONE') {
    if (command !== '') throw new InstructionError('NONE takes no arguments');
    return { Test: ['NONE'] };
  }
  if (type.toUpperCase() !== 'CMD') {
    throw new InstructionError(
      `expected CMD or NONE, found ${type === '' ? 'nothing' : JSON.stringify(type)}`,
    );
  }
  if (command === '') throw new InstructionError('expected a command after CMD');
  const list = jsonList(command);
  const times = {
    Interval: duration(flags, 'interval'),
    Timeout: duration(flags, 'timeout'),
    StartPeriod: duration(flags, 'start-period'),
    StartInterval: duration(flags, 'start-interval'),
    Retries: retries(flags),
  };
  const given = Object.entries(times).filter(([, value]) => value > 0);
  return { Test: list ? ['CMD', ...list] : ['CMD-SHELL', command], ...Object.fromEntries(given) };
}

/** A Go duration such as `1m30s` in nanoseconds; undefined when the text is none. */
export function parseGoDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    total += Number(amount) * (NANOSECONDS[unit] ?? 0);
  }
  return Math.round(total);
}

function duration(flags: Flags, name: string): number {
  const [text] = flags.get(name) ?? [];
  if (text === undefined) return 0;
  const value = parseGoDuration(text);
  if (value === undefined)
    throw new InstructionError(
      `--${name} expects a duration such as 30s or 1m30s, found ${JSON.stringify(text)}`,
    );
  if (value > 0 && value < SHORTEST)
    throw new InstructionError(`--${name} must be at least 1ms, found ${text}`);
  return value;
}

function retries(flags: Flags): number {
  const [text] = flags.get('retries') ?? [];
  if (text === undefined) return 0;
  if (!/^\d{1,9}$/.test(text))
    throw new InstructionError(`--retries expects a number, found ${JSON.stringify(text)}`);
  return Number(text);
}
