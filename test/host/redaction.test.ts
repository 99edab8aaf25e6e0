import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMasker, MIN_MASKED, secretLines } from '../../src/host/redaction.ts';
import { escapeText } from '../../src/report/escape.ts';

const secretText = fc
  .string({ unit: 'binary', minLength: 8, maxLength: 40 })
  .filter(text => text.trim().length >= 8);

describe('createMasker', () => {
  const secret = 'p@ss w/rd"ö+1';
  it.each([
    ['as it is', secret],
    ['in an address', encodeURIComponent(secret)],
    [
      'in an address with small digits',
      encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
    ],
    ['in a form body', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in JSON', JSON.stringify({ password: secret })],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64url', Buffer.from(secret).toString('base64url')],
    ['in the job summary', escapeText(secret)],
  ])('hides a secret %s', (_, text) => {
    const masker = createMasker();
    masker.add(secret);
    const shown = masker.redact(`before ${text} after`);
    expect(shown).toMatch(/^before .*\*\*\*.* after$/);
    expect(shown).not.toContain(text);
  });

  it.each(['a', 'ab', 'abc', 'abcd'])(
    'hides a password in the credentials that %s:password makes in base64',
    user => {
      const masker = createMasker();
      masker.add('correct-horse-battery');
      const shown = masker.redact(Buffer.from(`${user}:correct-horse-battery`).toString('base64'));
      expect(shown).toContain('***');
      expect(Buffer.from(shown.replace(/\*.*/, ''), 'base64').toString()).not.toMatch(/corr/);
    },
  );

  it('hides each line of a key file, whose brackets stay readable elsewhere', () => {
    const masker = createMasker();
    masker.add('{\n  "private_key": "-----BEGIN\\nabc",\n  "id": 7\n}\n');
    expect(masker.redact('{ "a": 1 }\n"private_key": "-----BEGIN\\nabc",')).toBe('{ "a": 1 }\n***');
  });

  it.each(['', ' ', '1', 'ab', 'abc', '\n'])(
    'leaves a log readable when %j is called a secret',
    secretGiven => {
      const masker = createMasker();
      masker.add(secretGiven);
      expect(masker.redact('sha256:1abc 1 ab')).toBe('sha256:1abc 1 ab');
    },
  );

  it('hides overlapping secrets whole', () => {
    const masker = createMasker();
    masker.add('abcdefgh');
    masker.add('efghijkl');
    expect(masker.redact('x abcdefghijkl y')).toBe('x *** y');
  });

  it('leaves no secret in any text', () => {
    fc.assert(
      fc.property(
        fc.array(secretText, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(9)),
        (secrets, picks) => {
          const masker = createMasker();
          for (const one of secrets) masker.add(one);
          const text = picks.map(pick => secrets[pick] ?? 'ab ').join('');
          const shown = masker.redact(text);
          for (const one of secrets) expect(shown).not.toContain(one);
        },
      ),
    );
  });

  it('never cuts where a secret is or may be arriving', () => {
    fc.assert(
      fc.property(secretText, fc.nat(60), fc.nat(60), fc.nat(40), (one, before, after, arrived) => {
        const masker = createMasker();
        masker.add(one);
        const whole = `${'-'.repeat(before)}${one}${'-'.repeat(after)}${one}`;
        const text = whole.slice(0, Math.max(0, whole.length - arrived));
        const cut = masker.safeCut(text);
        const shown = masker.redact(whole.slice(0, cut)) + masker.redact(whole.slice(cut));
        expect(shown).not.toContain(one);
        expect(shown.match(/\*\*\*/g)?.length ?? 0).toBe(masker.redact(whole).match(/\*\*\*/g)?.length ?? 0);
      }),
    );
  });
});

describe('secretLines', () => {
  it('gives the lines that are worth hiding, with and without their indentation', () => {
    expect(secretLines('  indented secret\r\nab\n}\nlast line')).toEqual([
      '  indented secret',
      'indented secret',
      'last line',
    ]);
    expect(secretLines('x'.repeat(MIN_MASKED - 1))).toEqual([]);
  });
});
