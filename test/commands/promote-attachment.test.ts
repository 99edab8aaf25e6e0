import { describe, expect, it } from 'vitest';
import { artifactManifest, EMPTY_BYTES, EMPTY_DESCRIPTOR } from '../../src/oci/artifact.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';
import { promoteStage } from './promote-stage.ts';

describe.each([[true], [false]])(
  'what is promoted and is itself about something (referrers API: %s)',
  referrers => {
    it('is listed there under what it is about, and not written again', async () => {
      const stage = await promoteStage({ prod: { referrers } });
      const digest = await stage.published('v1.2.3', { version: 'v1.2.3' });
      const { client } = testClient();
      const at = repositoryOn(stage.dev.registry.host, 'team/app');
      const { content } = client.repository(at);
      const note = artifactManifest({
        artifactType: 'application/vnd.example.note',
        annotations: {},
        layer: EMPTY_DESCRIPTOR,
        subject: { mediaType: MEDIA_TYPE.index, digest, size: (await content.manifest(digest)).bytes.length },
      });
      const empty = { descriptor: EMPTY_DESCRIPTOR, open: () => [EMPTY_BYTES] as never };
      await content.putBlob(empty);
      await client.referrers(at).attach(note);
      const inputs = {
        from: `${stage.dev.registry.host}/team/app@${note.digest}`,
        images: `${stage.prod.registry.host}/prod/app`,
        'promote-tags': 'note-1',
      };
      const first = await stage.promote(inputs);
      expect(first.end, first.log).toBe('done');
      const there = client.referrers(repositoryOn(stage.prod.registry.host, 'prod/app'));
      const listed = await Array.fromAsync(there.referrersOf(digest));
      expect(listed.map(entry => entry.digest)).toEqual([note.digest]);
      const { prod } = await stage.requestsOf(async () => {
        const again = await stage.promote(inputs);
        expect(again.end, again.log).toBe('done');
      });
      expect(prod.filter(line => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
    });
  },
);
