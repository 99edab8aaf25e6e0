import { InstructionError } from './problem.ts';

const PROTOCOLS = new Set(['tcp', 'udp', 'sctp']);

/** The ports that one word of EXPOSE stands for, as the image config spells them: `8000-8001/udp` gives two. Throws InstructionError. */
export function exposedPorts(word: string): readonly string[] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/([a-zA-Z]+))?$/.exec(word);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  const protocol = (match?.[3] ?? 'tcp').toLowerCase();
  if (!match || first > last || last > 65_535 || !PROTOCOLS.has(protocol)) {
    throw new InstructionError(`${JSON.stringify(word)} is not a port; expected 80, 80/udp or 8000-8010/tcp`);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol}`);
}
