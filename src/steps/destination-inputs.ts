import type { Inputs } from '../inputs/inputs.ts';
import type { DestinationInputs } from '../plan/destinations.ts';

/** The inputs that say where a run goes, as `readDestinations` takes them. */
export function destinationInputs(inputs: Inputs): DestinationInputs {
  return {
    images: inputs.list('images'),
    registry: inputs.text('registry'),
    organization: inputs.text('organization'),
    region: inputs.text('region'),
  };
}
