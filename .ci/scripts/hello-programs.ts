/**
 * Writes the two programs of examples/hello: the smallest static Linux programs that print a line, one for each
 * platform, so that the example needs no compiler. `node .ci/scripts/hello-programs.ts [folder]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MESSAGE = Buffer.from('Hello from cfcr-push on %ARCH%\n');
const BASE = 0x400000n;
const HEADERS = 64 + 56;

/** An ELF64 file (System V ABI, chapters 4 and 5) with one segment: headers, code, message. */
export function elf(machine: number, code: Buffer, message: Buffer): Buffer {
  const size = BigInt(HEADERS + code.length + message.length);
  const header = Buffer.alloc(HEADERS);
  header.write('\x7fELF\x02\x01\x01', 'latin1');
  header.writeUInt16LE(2, 16); // ET_EXEC
  header.writeUInt16LE(machine, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(BASE + BigInt(HEADERS), 24); // entry
  header.writeBigUInt64LE(64n, 32); // program headers
  header.writeUInt16LE(64, 52);
  header.writeUInt16LE(56, 54);
  header.writeUInt16LE(1, 56);
  header.writeUInt16LE(64, 58); // section header size, of none
  header.writeUInt32LE(1, 64); // PT_LOAD
  header.writeUInt32LE(5, 68); // read and execute
  header.writeBigUInt64LE(BASE, 80);
  header.writeBigUInt64LE(BASE, 88);
  header.writeBigUInt64LE(size, 96);
  header.writeBigUInt64LE(size, 104);
  header.writeBigUInt64LE(0x10000n, 112); // arm64 kernels may use 64 KiB pages
  return Buffer.concat([header, code, message]);
}

/** write(1, message, length); exit(0) on x86-64. */
function amd64(length: number): Buffer {
  const code = Buffer.from(
    'b801000000' + // mov eax, 1 (write)
      'bf01000000' + // mov edi, 1
      '488d3500000000' + // lea rsi, [rip + distance]
      'ba00000000' + // mov edx, length
      '0f05' + // syscall
      'b83c000000' + // mov eax, 60 (exit)
      '31ff' + // xor edi, edi
      '0f05', // syscall
    'hex',
  );
  code.writeInt32LE(code.length - 17, 13);
  code.writeUInt32LE(length, 18);
  return code;
}

/** The same on AArch64: every instruction is one word. */
function arm64(length: number): Buffer {
  const words = [
    0xd2800020, // mov x0, #1
    0x10000000 | ((7 & 0x7ffff) << 5) | 1, // adr x1, 7 words ahead
    0xd2800000 | (length << 5) | 2, // mov x2, #length
    0xd2800808, // mov x8, #64 (write)
    0xd4000001, // svc #0
    0xd2800000, // mov x0, #0
    0xd2800ba8, // mov x8, #93 (exit)
    0xd4000001, // svc #0
  ];
  const code = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) code.writeUInt32LE(word >>> 0, index * 4);
  return code;
}

const folder = process.argv[2] ?? join(import.meta.dirname, '../../examples/hello');
for (const [arch, machine, assemble] of [
  ['amd64', 0x3e, amd64],
  ['arm64', 0xb7, arm64],
] as const) {
  const message = Buffer.from(MESSAGE.toString().replace('%ARCH%', `linux/${arch}`));
  mkdirSync(join(folder, 'bin', arch), { recursive: true });
  writeFileSync(join(folder, 'bin', arch, 'hello'), elf(machine, assemble(message.length), message), {
    mode: 0o755,
  });
}
