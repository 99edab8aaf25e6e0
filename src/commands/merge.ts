import { AppError } from '../errors.ts';
import type { Command } from './command.ts';

export const merge: Command = async () => {
  throw new AppError('internal', 'merge is being written');
};
