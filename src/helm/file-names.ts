/** Names of files in a chart that have a meaning of their own. */
export const CHART_FILE = 'Chart.yaml';
export const VALUES_FILE = 'values.yaml';
export const SCHEMA_FILE = 'values.schema.json';
export const LOCK_FILE = 'Chart.lock';
/** Where helm 2 kept dependencies and their lock. */
export const OLD_DEPENDENCIES_FILE = 'requirements.yaml';
export const OLD_LOCK_FILE = 'requirements.lock';
