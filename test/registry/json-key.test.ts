import { describe, expect, test } from 'vitest';
import { jsonKeyProblem } from '../../src/registry/json-key.ts';

const KEY = {
  type: 'service_account',
  project_id: 'p',
  client_email: 'robot@p.iam.gserviceaccount.com',
  private_key: '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----\n',
};
const json = (value: unknown) => JSON.stringify(value, undefined, 2);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const inLines = (text: string) => base64(text).replace(/.{76}/g, '$&\n');

describe('a Google key is taken', () => {
  test.each([
    ['as JSON', json(KEY)],
    ['between blank lines', `\n${json(KEY)}\n`],
    ['in base64', base64(json(KEY))],
    ['in base64 in lines', inLines(json(KEY))],
  ])('%s', (_how, text) => {
    expect(jsonKeyProblem(text)).toBeUndefined();
  });
});

describe('what is no Google key is told, and nothing of it:', () => {
  test.each([
    ['a word', 'not json', /^holds no JSON object/],
    ['text', 'hunter2!', /^is neither JSON nor base64 of it/],
    ['JSON that is cut off', json(KEY).slice(0, -9), /^holds no JSON object/],
    ['base64 of no JSON', base64('hunter2'), /^holds no JSON object/],
    ['base64 of a list', base64('["hunter2"]'), /^holds no JSON object/],
    ['an object', json({ hunter2: 1 }), /^is not of type service_account/],
    ['another kind of key', json({ ...KEY, type: 'authorized_user' }), /^is not of type service_account/],
    ['a key without its key', json({ ...KEY, private_key: '' }), /^lacks private_key;/],
    ['a key of nobody', base64(json({ type: KEY.type })), /^lacks client_email and private_key;/],
  ])('%s', (_what, text, says) => {
    const problem = jsonKeyProblem(text);
    expect(problem).toMatch(says);
    expect(problem).not.toContain('hunter2');
  });
});
