/** Largest single file: helm 3 refuses to load a chart with a larger one, helm 4 takes it. */
export const MAX_FILE = 5 * 1024 * 1024;
/** Largest chart, unpacked: what every helm since 3.17.3 refuses to load beyond. */
export const MAX_CHART = 100 * 1024 * 1024;
/** Keeps an archive of empty files from filling the memory; no chart comes near. */
export const MAX_FILES = 20_000;
