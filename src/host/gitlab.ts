import type { OpenHost } from './host.ts';
import { plainHost } from './plain-host.ts';
import { createMasker } from './redaction.ts';
import type { Sink } from './sink.ts';
import { textLog } from './text-log.ts';

export interface GitlabHostOptions {
  /** Standard error; standard output is the document. The job log shows both. */
  readonly log: Sink;
  /** Milliseconds since 1970; GitLab shows how long a section took. */
  readonly now: () => number;
  /** GitLab renders colours; undefined: on. */
  readonly colour?: boolean;
}

/**
 * A GitLab job. It has no commands and cannot mask at run time, so hiding secrets is entirely ours here. Outputs leave
 * by the dotenv report and the JSON artifact, which the command writes at the end.
 */
export function gitlabHost({ log, now, colour = true }: GitlabHostOptions): OpenHost {
  const masker = createMasker();
  const text = textLog({ sink: log, masker, markers: 'gitlab' });
  let sections = 0;
  const mark = (edge: 'start' | 'end', name: string, options = ''): string =>
    `\u001b[0Ksection_${edge}:${Math.floor(now() / 1000)}:${name}${options}\r\u001b[0K`;
  return {
    ...plainHost({ text, masker, colour }),
    kind: 'gitlab',
    group: async (heading, body) => {
      sections += 1;
      const name = `cfcr_push_${sections}`;
      text.trusted(`${mark('start', name, '[collapsed=true]')}${text.harmless(heading)}`);
      try {
        return await body();
      } finally {
        text.flush();
        text.trusted(mark('end', name));
      }
    },
    redact: masker.redact,
    flush: text.flush,
  };
}
