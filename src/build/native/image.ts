import type { Annotations, Descriptor, Platform } from '../../oci/descriptor.ts';
import type { ContainerConfig, HistoryEntry, ImageConfig } from '../../oci/image-config.ts';
import { describe, encodeManifest } from '../../oci/manifest.ts';
import { MEDIA_TYPE } from '../../oci/media-type.ts';
import type { BuildRequest } from '../builder.ts';
import type { LayoutWriter } from '../layout/writer.ts';
import type { Layer, LayerStore } from './layer.ts';
import type { StageState } from './stage-state.ts';

/** Where images go and how they are labelled. */
export interface ImageStore {
  readonly layout: LayoutWriter;
  readonly layers: LayerStore;
  readonly request: Pick<BuildRequest, 'labels' | 'annotations' | 'epoch'>;
}

/**
 * Stores the layers, the config and the manifest of one platform (image-spec config.md, manifest.md) and gives the
 * descriptor for an index. Throws what the layout throws.
 */
export async function storeImage(
  state: StageState,
  platform: Platform,
  store: ImageStore,
): Promise<Descriptor> {
  const { layout, layers, request } = store;
  const created = timeOf(request.epoch);
  const stored: Layer[] = [];
  const history: HistoryEntry[] = [];
  for (const { createdBy, layer } of state.steps) {
    if (layer) stored.push(await layers(layer, createdBy));
    history.push({ created, created_by: createdBy, ...(layer ? {} : { empty_layer: true }) });
  }
  const config: ImageConfig = {
    architecture: platform.architecture,
    ...(state.author === undefined ? {} : { author: state.author }),
    config: ordered(state.config, request.labels),
    created,
    history,
    os: platform.os,
    rootfs: { type: 'layers', diff_ids: stored.map(({ diffId }) => diffId) },
    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
    ...(platform['os.version'] === undefined ? {} : { 'os.version': platform['os.version'] }),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(config));
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: await layout.putBytes(bytes, MEDIA_TYPE.config),
    layers: stored.map(({ descriptor }) => descriptor),
    ...annotationsField(request.annotations.manifest),
  });
  await layout.putManifest(manifest);
  return { ...describe(manifest), ...annotationsField(request.annotations['manifest-descriptor']), platform };
}

/** Stores an index over the images of all platforms (image-spec image-index.md) and gives its descriptor. */
export async function storeIndex(images: readonly Descriptor[], store: ImageStore): Promise<Descriptor> {
  const index = encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.index,
    manifests: images,
    ...annotationsField(store.request.annotations.index),
  });
  await store.layout.putManifest(index);
  return { ...describe(index), ...annotationsField(store.request.annotations['index-descriptor']) };
}

/** RFC 3339 in UTC without fractions, as in configs that BuildKit writes under SOURCE_DATE_EPOCH. */
function timeOf(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}

/** Fields in one order whatever the order of instructions; records sorted by key, as Docker writes them. */
function ordered(config: ContainerConfig, labels: Readonly<Record<string, string>>): ContainerConfig {
  const { User, ExposedPorts, Env, Entrypoint, Cmd, Volumes, WorkingDir, StopSignal, Healthcheck, Shell } =
    config;
  const Labels = sorted({ ...config.Labels, ...labels });
  const fields = {
    User,
    ExposedPorts: sorted(ExposedPorts),
    Env,
    Entrypoint,
    Cmd,
    Volumes: sorted(Volumes),
    WorkingDir,
  };
  const all = { ...fields, Labels, StopSignal, Healthcheck, Shell };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function sorted<T>(record: Readonly<Record<string, T>> | undefined): Record<string, T> | undefined {
  const entries = Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function annotationsField(annotations: Annotations): { readonly annotations?: Annotations } {
  const found = sorted(annotations);
  return found ? { annotations: found } : {};
}
