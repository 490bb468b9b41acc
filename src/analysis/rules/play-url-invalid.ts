import { shortened } from '../../source/shortened.ts';
import { defineRule } from '../rule.ts';
import { contentPlace, replacing, valuePlace } from '../subject.ts';

export default defineRule({
  id: 'play-url-invalid',
  code: 'DP2074',
  severity: 'error',
  preset: 'correctness',
  summary: 'A `play` of type `url` holds no valid web address.',
  why: 'The platform fetches the sound during the call. It cannot fetch a bare file name or an address with blanks in it, so callers hear nothing.',
  fix: 'Write the full address, beginning with `https://` or `http://`.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const tag of subject.tagsOf('play')) {
      const { type, content } = tag;
      if (type?.value.trim().toLowerCase() !== 'url' || tag.element.broken || tag.children.length > 0) continue;
      const { value } = content;
      const problem = value === '' ? undefined : problemOf(value);
      if (problem === undefined) continue;
      const domain = /^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)\S*$/.test(value);
      const isId = /^[0-9]+$/.test(value);
      report(contentPlace(tag), {
        message: problem,
        help: isId
          ? 'to play a stored sound by its number, write type="callfireid"'
          : domain
            ? `did you mean "https://${value}"?`
            : /^https?:\/\/\S/i.test(value)
              ? 'write %20 for each blank, or rename the sound'
              : 'write the full address, such as https://example.com/sound.mp3',
        fixes: isId
          ? replacing('change the type to callfireid', valuePlace(type), 'callfireid', 'unsafe')
          : domain
            ? replacing('put https:// before it', { start: content.start, end: content.start }, 'https://', 'unsafe')
            : [],
      });
    }
  },
});

// Longer addresses are judged by their beginning.
const LONGEST = 2000;

function problemOf(value: string): string | undefined {
  // A variable may hold the beginning, or all of it.
  if (value.startsWith('${')) return undefined;
  const fixed = value.slice(0, LONGEST).replace(/\$\{[^}]*\}/g, 'x');
  if (!/^https?:\/\//i.test(fixed)) return `"${shortened(value, 60)}" is not a web address`;
  // A long address may be broken over lines; the platform has been seen to take that.
  if (/[^\s][^\S\n]+[^\s]/.test(fixed)) return 'the address has a blank in it';
  return /^https?:\/\/[^/?#]/i.test(fixed) ? undefined : 'the address names no site';
}
