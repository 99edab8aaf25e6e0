import { type Digest, shortDigest } from '../oci/digest.ts';
import { clip, visible } from './escape.ts';
import type { ImageReport, TagReport } from './report.ts';

/** More is not read as a picture, and GitHub draws no diagram of more than 50,000 characters or 500 edges. */
const MAX_TAGS = 50;
const MAX_IMAGES = 8;
const MAX_PLATFORMS = 24;
const MAX_LABEL = 48;

/** Drawn and budgeted over all images. */
interface Budget {
  tags: number;
  platforms: number;
}

/**
 * A Mermaid flowchart of tags → index → platform manifests, as lines without the fence. Node names are ours (`t0_1`,
 * `i0`, `p0_0`); texts stand in quotes with everything but letters and digits as character codes, so that no tag and no
 * platform can be anything but a label. Empty when there is nothing to draw.
 */
export function mermaid(images: readonly ImageReport[]): readonly string[] {
  const budget: Budget = { tags: MAX_TAGS, platforms: MAX_PLATFORMS };
  const drawn = images.slice(0, MAX_IMAGES);
  const body = drawn.flatMap((image, at) => drawImage(image, at, budget));
  if (body.length === 0) return [];
  const left = images.length - drawn.length;
  return ['flowchart LR', ...body, ...(left > 0 ? [node('more', `… and ${left} more images`)] : [])];
}

function drawImage(image: ImageReport, at: number, budget: Budget): readonly string[] {
  const tags = image.tags.slice(0, budget.tags);
  const platforms = image.platforms.slice(0, budget.platforms);
  budget.tags -= tags.length;
  budget.platforms -= platforms.length;
  const others = new Map<Digest, string>();
  const lines = [node(`i${at}`, `${image.name} ${image.digest ? shortDigest(image.digest) : '(not built)'}`)];
  tags.forEach((tag, n) => {
    const target = targetOf(tag, image);
    lines.push(node(`t${at}_${n}`, `${tag.tag} (${tag.outcome})`));
    if (target === 'image') lines.push(`  t${at}_${n} ${tag.digest === null ? '-.->' : '-->'} i${at}`);
    if (target === 'nothing' || target === 'image') return;
    const name = others.get(target) ?? `o${at}_${others.size}`;
    if (!others.has(target)) lines.push(node(name, shortDigest(target)));
    others.set(target, name);
    lines.push(`  t${at}_${n} --> ${name}`);
  });
  platforms.forEach((platform, n) => {
    lines.push(node(`p${at}_${n}`, `${platform.platform} ${shortDigest(platform.digest)}`));
    lines.push(`  i${at} --> p${at}_${n}`);
  });
  const hidden = [
    [image.tags.length - tags.length, 'tags'],
    [image.platforms.length - platforms.length, 'platforms'],
  ] as const;
  hidden.forEach(([count, what], n) => {
    if (count > 0) lines.push(node(`m${at}_${n}`, `… and ${count} more ${what}`));
  });
  return lines;
}

/** A plan of a build knows no digest yet: its tags point at the image by a dotted line. */
function targetOf(tag: TagReport, image: ImageReport): Digest | 'image' | 'nothing' {
  if (tag.digest !== null) return tag.digest === image.digest ? 'image' : tag.digest;
  return tag.outcome === 'create' || tag.outcome === 'move' ? 'image' : 'nothing';
}

function node(name: string, text: string): string {
  return `  ${name}["${label(text)}"]`;
}

/** Text of a label: letters, digits, blanks, `/`, `_` and inner dots and hyphens as they are, the rest as `#code;`. */
function label(text: string): string {
  return clip(visible(text), MAX_LABEL).replace(
    /[^A-Za-z0-9/_ .-]|^[.-]|[.-](?= |$)/gu,
    sign => `#${sign.codePointAt(0)};`,
  );
}
