import { defineRule } from '../rule.ts';
import { replacing } from '../subject.ts';

export default defineRule({
  id: 'http-plain-url',
  code: 'DP5106',
  severity: 'info',
  preset: 'recommended',
  summary: 'Data of the call is sent over an address that is not encrypted.',
  why: 'Phone numbers and entered digits in the query can be read by anyone on the way, and stay in the logs of every relay.',
  fix: 'Use `https://` if the server offers it.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const tag of [...subject.tagsOf('get'), ...subject.tagsOf('post')]) {
      const { content, element } = tag;
      if (element.broken || !/^http:\/\/(?!localhost\b|127\.)/i.test(content.value)) continue;
      if (!content.value.includes('${', 'http://x'.length)) continue;
      const span = { start: content.start, end: content.start + 'http://'.length };
      report(span, {
        message: 'data of the call is sent without encryption',
        help: 'use https:// if the server offers it',
        fixes: replacing('use https', span, 'https://', 'unsafe'),
      });
    }
  },
});
