import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a build reads besides node_modules. */
const SOURCES = ['package.json', 'tsconfig.json', 'src'];
/** A whole runtime that no build reads; too large to copy where links cannot be made. */
const UNREAD = /^(?:\.bin|\.cache|\.vite.*|node|node-.*)$/;

/** Puts a copy of the project at `from` into the empty folder `to`, its packages by hard links where that works. */
export function copyProject(from: string, to: string): void {
  for (const path of SOURCES) cpSync(join(from, path), join(to, path), { recursive: true });
  for (const name of readdirSync(join(from, 'node_modules')).filter(name => !UNREAD.test(name))) {
    link(join(from, 'node_modules', name), join(to, 'node_modules', name));
  }
}

function link(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true });
  if (!statSync(from).isDirectory()) {
    linkFile(from, to);
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isDirectory()) link(source, target);
    else linkFile(source, target);
  }
}

/** Another file system cannot be linked to. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
