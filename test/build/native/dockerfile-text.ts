import fc from 'fast-check';

/** Text that looks like a Dockerfile often enough to reach the depths of the parser. */
export const dockerfileText = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          'FROM ',
          'COPY ',
          'ADD ',
          'ENV ',
          'ARG ',
          'LABEL ',
          'RUN ',
          'CMD ',
          'EXPOSE ',
          'VOLUME ',
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'HEALTHCHECK ',
          'SHELL ',
          'WORKDIR ',
          'USER ',
          'STOPSIGNAL ',
          'ENTRYPOINT ',
          'ONBUILD ',
          'MAINTAINER ',
        ),
      },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          '\n',
          ' ',
          '\\\n',
          '\t',
          '"',
          "'",
          '\\',
          '`',
          '$',
          '${',
          '}',
          ':-',
          '[',
          ']',
          ',',
          '=',
          '/',
          '..',
          '*',
          '?',
          '#',
          '%',
        ),
      },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'scratch',
          'a',
          'dir',
          'x.txt',
          '--chown=',
          '--chmod=',
          '--from=',
          'as b',
          '<<EOF',
          '<<-"E"',
          'EOF',
          '# escape=`',
          '0',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));
