import { attributeSpan } from '../../syntax/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, replacing, valuePlace } from '../subject.ts';

const REFERENCE = /^\$\{\s*(\w+)\s*\}$/;

export default defineRule({
  id: 'play-recording-cached',
  code: 'DP4076',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A recording of this call is played from the cache.',
  why: 'A cached sound is not fetched again. A caller who records a message twice may hear the first one played back.',
  fix: 'Add `cache="false"` to the `play`.',
  fixable: 'safe',
  check(subject, report) {
    if (subject.tagsOf('record').length === 0) return;
    for (const tag of subject.tagsOf('play')) {
      const { type, cache } = tag;
      if (type?.value.trim().toLowerCase() !== 'url' || tag.element.broken) continue;
      if (cache !== undefined && cache.value.trim().toLowerCase() !== 'true') continue;
      const name = REFERENCE.exec(tag.content.value)?.[1];
      const recording = subject.variables.byName.get(name ?? '')?.find(({ tag }) => tag.kind === 'record');
      if (name === undefined || recording === undefined) continue;
      const { end } = attributeSpan(type, subject.text);
      report(contentPlace(tag), {
        message: `the recording "${name}" is played from the cache`,
        help: 'add cache="false", so that the newest recording is played',
        related: [{ span: valuePlace(recording.attribute), message: 'recorded here' }],
        fixes:
          cache === undefined
            ? replacing('add cache="false"', { start: end, end }, ' cache="false"')
            : replacing('do not use the cache', valuePlace(cache), 'false', 'unsafe'),
      });
    }
  },
});
