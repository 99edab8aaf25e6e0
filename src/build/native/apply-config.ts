import { posix } from 'node:path';
import type { ContainerConfig } from '../../oci/image-config.ts';
import { expandWord, expandWords } from './expand.ts';
import type { CommandForm, Instruction, Pair } from './instruction.ts';
import { resolveOwner } from './owner.ts';
import { exposedPorts } from './ports.ts';
import { InstructionError } from './problem.ts';
import type { Scope } from './scope.ts';
import { clamp } from './source-tree.ts';
import { setEnvironment } from './stage-state.ts';
import { checkedSignal } from './stop-signal.ts';

const DEFAULT_SHELL = ['/bin/sh', '-c'];

/** Applies an instruction that changes only the image's configuration. Throws InstructionError. */
export function applyConfig(
  instruction: Exclude<Instruction, { kind: 'copy' | 'from' | 'workdir' | 'unsupported' }>,
  scope: Scope,
): void {
  const { state } = scope;
  const { config } = state;
  const expand = (text: string): string => expandWord(text, scope.expansion());
  switch (instruction.kind) {
    case 'arg':
      declareArguments(instruction.args, scope);
      return;
    case 'env':
      setVariables(instruction.pairs, scope);
      return;
    case 'label':
      for (const { key, value } of instruction.pairs)
        setRecord(config, 'Labels', checkedKey(expand(key)), expand(value));
      return;
    case 'user':
      config.User = nonEmpty(expand(instruction.value));
      return;
    case 'stopsignal':
      config.StopSignal = checkedSignal(expand(instruction.value));
      return;
    case 'maintainer':
      state.author = instruction.value;
      return;
    case 'expose':
      for (const port of portsOf(instruction.words, scope)) setRecord(config, 'ExposedPorts', port, {});
      return;
    case 'volume':
      for (const word of instruction.words) setRecord(config, 'Volumes', nonEmpty(expand(word)), {});
      return;
    case 'cmd':
      config.Cmd = wordsOf(instruction.command, config);
      state.hasOwnCommand = true;
      return;
    case 'entrypoint':
      config.Entrypoint = wordsOf(instruction.command, config);
      if (!state.hasOwnCommand) delete config.Cmd;
      return;
    case 'shell':
      config.Shell = [...instruction.words];
      return;
    case 'healthcheck':
      config.Healthcheck = { ...instruction.healthcheck };
  }
}

/** Applies WORKDIR: the folder is made when it is missing, owned by the stage's USER. Throws InstructionError. */
export async function applyWorkdir(value: string, scope: Scope): Promise<void> {
  const { config, tree } = scope.state;
  const given = nonEmpty(expandWord(value, scope.expansion()));
  const path = `/${clamp(posix.resolve(config.WorkingDir ?? '/', given))}`;
  config.WorkingDir = path;
  const place = tree.resolve(clamp(path));
  if (tree.at(place) !== undefined) return;
  tree.makeFolder(place, config.User ? await resolveOwner(config.User, tree) : { uid: 0, gid: 0 });
}

function declareArguments(
  args: readonly { readonly name: string; readonly value?: string }[],
  scope: Scope,
): void {
  const expand = (text: string): string => expandWord(text, scope.expansion());
  const values = args.map(({ name, value }) => {
    scope.declared.add(name);
    return [
      name,
      scope.buildArgs[name] ?? (value === undefined ? scope.globals.get(name) : expand(value)),
    ] as const;
  });
  for (const [name, value] of values) if (value !== undefined) scope.state.variables.set(name, value);
}

/** All values are expanded before the first is set (Dockerfile reference, "Environment replacement"). */
function setVariables(given: readonly Pair[], scope: Scope): void {
  const expand = (text: string): string => expandWord(text, scope.expansion());
  const pairs = given.map(({ key, value }) => [checkedKey(expand(key)), expand(value)] as const);
  for (const [key, value] of pairs) setEnvironment(scope.state, key, value);
}

function portsOf(words: readonly string[], scope: Scope): readonly string[] {
  return words.flatMap(word => expandWords(word, scope.expansion())).flatMap(exposedPorts);
}

function setRecord<K extends 'Labels' | 'ExposedPorts' | 'Volumes'>(
  config: ContainerConfig,
  field: K,
  key: string,
  value: NonNullable<ContainerConfig[K]>[string],
): void {
  config[field] = { ...config[field], [key]: value } as NonNullable<ContainerConfig[K]>;
}

function wordsOf(command: CommandForm, config: ContainerConfig): string[] {
  return command.form === 'exec' ? [...command.words] : [...(config.Shell ?? DEFAULT_SHELL), command.script];
}

function checkedKey(key: string): string {
  if (key === '') throw new InstructionError('a name is empty after its variables are replaced');
  return key;
}

function nonEmpty(text: string): string {
  if (text === '') throw new InstructionError('the value is empty after its variables are replaced');
  return text;
}
