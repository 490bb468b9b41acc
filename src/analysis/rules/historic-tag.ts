import { definitionOf, KNOWN_KINDS } from '../../model/tag-definitions.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';

export default defineRule({
  id: 'historic-tag',
  code: 'DP2115',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A tag serves a service that is gone.',
  why: '`gtalk` wrote to Google Talk, which has been shut down, and `analytics` to a form of Google Analytics that no longer takes data. Nothing comes of them.',
  fix: 'Remove the tag. Send an `sms` instead of a chat message; report with `stash`, `get` or `post`.',
  check(subject, report) {
    for (const kind of KNOWN_KINDS) {
      if (definitionOf(kind)?.status !== 'historic') continue;
      for (const tag of subject.tagsOf(kind)) {
        report(tagPlace(tag), {
          message: `the service behind "${kind}" is gone`,
          help: kind === 'gtalk' ? 'send an sms, or remove it' : 'use a stash, get or post, or remove it',
        });
      }
    }
  },
});
