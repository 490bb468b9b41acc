import { hasContent, type Tag, type UnknownTag } from '../../model/dialplan.ts';
import { definitionOf, KNOWN_KINDS, type KnownKind } from '../../model/tag-definitions.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { isWhole } from '../placement.ts';
import { defineRule } from '../rule.ts';
import { tagPlace } from '../subject.ts';
import { renamingTag } from '../tag-edits.ts';

// Words that people bring along from other call languages.
const OTHER_WORDS: Readonly<Record<string, KnownKind>> = {
  say: 'play',
  speak: 'play',
  prompt: 'play',
  audio: 'play',
  dial: 'transfer',
  call: 'transfer',
  connect: 'transfer',
  redirect: 'goto',
  jump: 'goto',
  gather: 'menu',
  input: 'menu',
  choice: 'keypress',
  option: 'keypress',
  key: 'keypress',
  pause: 'wait',
  sleep: 'wait',
  end: 'hangup',
  exit: 'hangup',
  disconnect: 'hangup',
  set: 'setvar',
  var: 'setvar',
  assign: 'setvar',
  variable: 'setvar',
  voicemail: 'record',
  message: 'sms',
  http: 'get',
  fetch: 'get',
  request: 'get',
  save: 'stash',
  store: 'stash',
  elseif: 'else',
};

export default defineRule({
  id: 'unknown-tag',
  code: 'DP2004',
  severity: 'error',
  preset: 'correctness',
  summary: 'A tag is not one the language has.',
  why: 'The platform does not know what to do with it. What it should say or do never happens, or the whole plan is refused.',
  fix: 'Write one of the tags of the language, or make it a comment.',
  fixable: 'safe',
  check(subject, report) {
    const { root } = subject.dialplan;
    for (const tag of subject.tagsOf('unknown')) {
      const { parent } = tag;
      if (parent === undefined || hasContent(parent) || !isWhole(tag, subject.text)) continue;
      // What an unknown tag holds is part of the same mistake; a root that means "dialplan" is not.
      if (parent.kind === 'unknown' && (parent !== root || !meansDialplan(parent))) continue;
      const { name } = tag.element;
      const meant = meantBy(name);
      report(tagPlace(tag), {
        message: `"${name}" is not a tag of the language`,
        help: meant === undefined ? 'remove it, or make it a comment' : `did you mean "${meant}"?`,
        fixes: meant === undefined ? [] : renamingTag(tag, meant, isPlainlyMeant(tag, meant) ? 'safe' : 'unsafe'),
      });
    }
  },
});

function meansDialplan(root: Tag): boolean {
  return nearestName(root.element.name, ['dialplan']) !== undefined;
}

function meantBy(name: string): KnownKind | undefined {
  const local = name.slice(name.indexOf(':') + 1);
  const lower = local.toLowerCase();
  if (Object.hasOwn(OTHER_WORDS, lower)) return OTHER_WORDS[lower];
  return (KNOWN_KINDS as readonly string[]).includes(local)
    ? (local as KnownKind)
    : (nearestName(local, KNOWN_KINDS) as KnownKind | undefined);
}

// A slip in a longer word, with the very attributes of the tag it resembles.
function isPlainlyMeant({ element }: UnknownTag, meant: KnownKind): boolean {
  const { name } = element;
  if (name.length < 5 || Object.hasOwn(OTHER_WORDS, name.toLowerCase()) || name.includes(':')) return false;
  const attributes = definitionOf(meant)?.attributes ?? {};
  return (
    element.attributes.every((attribute) => Object.hasOwn(attributes, attribute.name)) &&
    Object.entries(attributes).every(
      ([needed, { required }]) => !required || element.attributes.some((attribute) => attribute.name === needed),
    )
  );
}
