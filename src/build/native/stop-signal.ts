import { InstructionError } from './problem.ts';

const NAMES = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
    'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ'
  ).split(' '),
);

/** Checks a signal of Linux, by number or name, and gives it back as written. Throws InstructionError. */
export function checkedSignal(text: string): string {
  const name = text.toUpperCase().replace(/^SIG/, '');
  const known =
    NAMES.has(name) || /^(?:RTMIN(?:\+(?:[1-9]|1[0-5]))?|RTMAX(?:-(?:[1-9]|1[0-4]))?)$/.test(name);
  if (known || /^(?:[1-9]|[1-5]\d|6[0-4])$/.test(text)) return text;
  throw new InstructionError(
    `${JSON.stringify(text)} is not a signal; expected a name such as SIGTERM or a number from 1 to 64`,
  );
}
