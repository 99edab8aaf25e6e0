import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, redactUrl } from '../../src/registry/redact.ts';

describe('redactUrl', () => {
  it.each([
    [
      'keeps what names content',
      'https://r.example/v2/a/blobs/uploads/?mount=sha256:1&from=b',
      'https://r.example/v2/a/blobs/uploads/?mount=sha256:1&from=b',
    ],
    [
      'hides every other value',
      'https://s3.example/b?X-Amz-Signature=abc&digest=d&_state=xyz',
      'https://s3.example/b?X-Amz-Signature=***&digest=d&_state=***',
    ],
    ['drops user information', 'https://me:secret@r.example/v2/', 'https://r.example/v2/'],
    ['drops the fragment', 'https://r.example/v2/#access_token=1', 'https://r.example/v2/'],
  ])('%s', (_promise, url, shown) => {
    expect(redactUrl(new URL(url))).toBe(shown);
  });

  it('never shows the value of a parameter it does not know', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z_-]{5,12}$/),
        fc.stringMatching(/^[A-Z0-9]{16}$/),
        (name, secret) => {
          fc.pre(!['digest', 'mount', 'service', 'scope'].includes(name));
          expect(
            redactUrl(new URL(`https://u:${secret}@r.example/x?${name}=${secret}#${secret}`)),
          ).not.toContain(secret);
        },
      ),
    );
  });
});

describe('plainLine', () => {
  it('gives one line of bounded length without control or direction characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const line = plainLine(text, 50);
        expect(line.length).toBeLessThanOrEqual(51);
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e\u2066]/);
      }),
    );
  });

  it('keeps ordinary words', () => {
    expect(plainLine(' denied: größer als erlaubt ', 100)).toBe('denied: größer als erlaubt');
    expect(plainLine('a\r\n::error::b', 100)).toBe('a ::error::b');
  });
});
