import { knownAttributes } from '../../model/check-attributes.ts';
import { hasContent, type Tag } from '../../model/dialplan.ts';
import { definitionOf } from '../../model/tag-definitions.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { attributeNamed, attributeNameSpan, type XmlAttribute } from '../../syntax/xml-tree.ts';
import { defineRule, type Finding } from '../rule.ts';
import { replacing, type Subject } from '../subject.ts';

export default defineRule({
  id: 'unknown-attribute',
  code: 'DP2006',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A tag has an attribute that it does not know.',
  why: 'What the attribute should set stays at its default: callers wait longer, hear another voice, or are not asked. Namespaces have no meaning in a dialplan either.',
  fix: 'Write the attribute the tag knows, or remove it.',
  fixable: 'safe',
  check(subject, report) {
    let judged: Tag | undefined;
    let known: readonly string[] = [];
    for (const problem of subject.attributeProblems) {
      if (problem.kind !== 'unknown') continue;
      const { tag, attribute } = problem;
      if (isSpokenOfElsewhere(subject, tag, attribute.name)) continue;
      if (tag !== judged)
        known = knownAttributes(tag).filter((name) => attributeNamed(tag.element, name) === undefined);
      judged = tag;
      report(attributeNameSpan(attribute), judge(tag, attribute, known));
    }
  },
});

function judge(tag: Tag, attribute: XmlAttribute, known: readonly string[]): Finding {
  const { name } = attribute;
  if (isDeclaration(name)) {
    return { message: `"${tag.kind}" declares a namespace, and dialplans have none`, help: 'remove it' };
  }
  const message = `"${tag.kind}" has no attribute "${name}"`;
  const near = nearestName(name, known);
  if (near === undefined) {
    return { message, help: known.length === 0 ? 'remove it' : `remove it, or use one of ${known.join(', ')}` };
  }
  const safety = fold(name) === fold(near) ? 'safe' : 'unsafe';
  return {
    message,
    help: `did you mean "${near}"?`,
    fixes: replacing(`write ${near}`, attributeNameSpan(attribute), near, safety),
  };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

function isSpokenOfElsewhere(subject: Subject, tag: Tag, name: string): boolean {
  if (name.startsWith('xml:')) return true;
  // <goto target="Bye"/>: empty-content says where the text goes.
  if (hasContent(tag) && tag.content.value === '' && tag.children.length === 0) {
    if (definitionOf(tag.kind)?.text.required === true) return true;
  }
  const colon = name.indexOf(':');
  return colon > 0 && !isDeclaration(name) && subject.once(declaredPrefixes).has(name.slice(0, colon));
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

// A prefix that is declared has its finding at the declaration.
function declaredPrefixes({ tags }: Subject): ReadonlySet<string> {
  const names = tags.flatMap((tag) => tag.element.attributes.map((attribute) => attribute.name));
  return new Set(names.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice('xmlns:'.length)));
}
