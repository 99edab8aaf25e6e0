import { AppError } from '../errors.ts';
import type { Command } from './command.ts';

export const doctor: Command = async () => {
  throw new AppError('internal', 'doctor is being written');
};
