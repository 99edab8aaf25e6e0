import { AppError } from '../errors.ts';
import type { Command } from './command.ts';

export const build: Command = async () => {
  throw new AppError('internal', 'build is being written');
};
