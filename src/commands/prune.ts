import { AppError } from '../errors.ts';
import type { Command } from './command.ts';

export const prune: Command = async () => {
  throw new AppError('internal', 'prune is being written');
};
