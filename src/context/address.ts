/**
 * Turns a git remote or a web address into the address that people open:
 * https, without credentials, port of ssh, query or `.git`. Undefined where there is no such address (a local path).
 */
export function webAddress(remote: string | undefined): string | undefined {
  const text = remote?.trim() ?? '';
  if (text === '' || /[\u0000-\u0020\u007f]/.test(text)) return undefined;
  const scp = /^(?:[^@/:]+@)?([a-z0-9.-]+):(?!\/\/)([^\\]+)$/i.exec(text);
  if (scp?.[1] !== undefined && scp[1].length > 1 && !text.includes('://')) {
    return webAddress(`https://${scp[1]}/${(scp[2] ?? '').replace(/^\/+/, '')}`);
  }
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb && !/^(?:ssh|git|git\+ssh|git\+https):$/.test(url.protocol)) return undefined;
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (path === '' || url.hostname === '') return undefined;
  return `${isWeb ? url.protocol : 'https:'}//${isWeb ? url.host : url.hostname}${path}`;
}

/** The path of a repository from its address: `https://host/group/app` gives `group/app`. */
export function repositoryPath(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const path = decode(new URL(address).pathname).replace(/^\/+|\/+$/g, '');
  return path === '' ? undefined : path;
}

/** An http or https address that a stranger wrote, or undefined where it is anything else. */
export function foreignAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const safe =
    (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return safe ? trimmed : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray % is part of the name then.
  }
}
