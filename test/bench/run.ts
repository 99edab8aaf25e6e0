import { benchChart, benchCharts } from './charts.ts';
import { benchCopying, benchListing } from './copying.ts';
import { benchNaming } from './naming.ts';
import { benchPushing } from './pushing.ts';
import { benchRerun } from './rerun.ts';
import { benchSigning } from './signing.ts';
import { benchStartup } from './startup.ts';

// Measures the committed bundles beside their peers and prints tables; nothing is asserted.
//   npm run bench                      all of them, pushing 512 MiB
//   npm run bench -- startup rerun     some of them
//   npm run bench -- pushing --large   pushing 4 GiB as well
const words = process.argv.slice(2);
const chosen = words.filter(word => !word.startsWith('--'));
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);

if (wanted('startup')) await benchStartup();
if (wanted('rerun')) await benchRerun();
if (wanted('naming')) await benchNaming();
if (wanted('listing')) await benchListing([100, 10_000, 100_000]);
if (wanted('charts')) await benchChart(15);
if (wanted('charts')) await benchCharts([10, 50, 200], 3);
if (wanted('signing')) await benchSigning(11);
if (wanted('copying')) await benchCopying({ mib: 512, rounds: 5 });
if (wanted('pushing')) for (const layers of [16, 1, 512]) await benchPushing({ mib: 512, layers, rounds: 5 });
if (wanted('pushing') && words.includes('--large')) await benchPushing({ mib: 4096, layers: 16, rounds: 1 });
